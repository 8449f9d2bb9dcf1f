// Generated from units/units.csv by UnitTableTests with FEEDWARDEN_RECORD=1. Do not edit.

// swift-format-ignore-file

/// The units that the program carries.
enum UnitTableData {
  static let csv = """
    dimension,factor,names,spelling
    mass,0.000000001,ng nanogram nanograms,
    mass,0.000001,μg ug mcg мкг 微克 microgram micrograms mikrogramm microgramme microgrammes microgramos microgrammi mikrogram,
    mass,0.001,mg мг 毫克 milligram milligrams milligramm milligramme milligrammes miligramos milligrammi miligram mgs,
    mass,1,g gr г гр 克 gram grams gramm gramme grammes gramos grammi gramów gms,
    mass,1000,kg кг 千克 公斤 kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramos kgs,
    mass,28.349523125,oz ounce ounces unze unzen once onces,
    mass,453.59237,lb lbs pound pounds,
    volume,0.000001,μl ul мкл 微升,
    volume,0.001,ml cc мл 毫升 millilitre millilitres milliliter milliliters mililitros millilitri,
    volume,0.01,cl centilitre centilitres,
    volume,0.1,dl,
    volume,1,l lt ltr л 升 litre litres liter liters litro litros litri litrów,
    volume,0.0295735295625,floz,
    power,0.001,mw мвт 毫瓦 milliwatt milliwatts,
    power,1,w вт 瓦 watt watts vatios,
    power,1000,kw квт 千瓦 kilowatt kilowatts,
    voltage,0.001,mv милливольт millivolt millivolts,
    voltage,1,v volt volts в 伏 voltios,
    voltage,1000,kv кв kilovolt kilovolts,
    energy,1,joule joules,
    energy,1000,kj kilojoule kilojoules,
    energy,0.001,mj,
    energy,3600,wh вт·ч,
    energy,3600000,kwh,
    length,0.000000001,nm нм 纳米 nanometer nanometers nanometre nanometres,
    length,0.000001,μm um мкм,
    length,0.001,mm мм 毫米 millimeter millimeters millimetre millimetres milímetro milímetros milimetro milimetros millimetri millimètre millimètres,
    length,0.01,cm см 厘米 centimeter centimeters centimetre centimetres zentimeter centímetro centímetros centimetro centimetros centimetri centimètre centimètres,
    length,1,m м 米 meter meters metre metres metros metri mètre mètres,
    length,0.0254,inch inches zoll pouce pouces pulgada pulgadas pollici cali дюйм дюймов 英寸,
    length,0.3048,ft foot feet,
    percentage,1,percent prozent pourcent procent процентов percents pct prozente,
    count,1,tablet tablets tab tabs tablette tabletten tabl capsule capsules cap caps kapsel kapseln pill pills pille pillen piece pieces pc pcs stück stk stuck comprimé comprimés cp gélule gélules pièce pièces pilule pilules comprimido comprimidos cápsula cápsulas pastilla pastillas píldora píldoras unidad unidades compressa compresse capsula pillola pillole pezzi tabletka tabletki tabletek kapsułka kapsułki kapsułek sztuka sztuki sztuk szt шт штук таблетка таблетки таблеток табл капсула капсулы капсул 片 粒 颗 顆 枚 个 個 units stuks tabletter ampoule ampoules ampullen ampul ampułki vial vials sachet sachets beutel,
    power,1000000,MW Mw,as written
    voltage,1000000,MV Mv,as written
    energy,1000000,MJ Mj,as written
    energy,1,J,as written
    none,,M,as written
    percentage,1,% ﹪ ٪,
    percentage,0.1,‰,
    concentration,10,% ﹪ ٪,
    concentration,1,‰,

    """
}
