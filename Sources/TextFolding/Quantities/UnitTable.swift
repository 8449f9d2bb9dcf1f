/// The units that quantities are written in, by folded name.
struct UnitTable: Sendable {
  static let shared = UnitTable()

  struct Unit: Sendable {
    var dimension: Dimension
    /// How many base units one of these is.
    var factor: ExactDecimal
  }

  /// Names, dimension and factor. Avoirdupois and US customary units by their legal definitions (international
  /// yard and pound agreement of 1959; US gallon of 231 cubic inches).
  private static let rows: [(names: String, dimension: Dimension, factor: String)] = [
    ("ng nanogram nanograms", .mass, "0.000000001"),
    (
      "μg ug mcg мкг 微克 microgram micrograms mikrogramm microgramme microgrammes microgramos microgrammi mikrogram",
      .mass, "0.000001"
    ),
    (
      "mg мг 毫克 milligram milligrams milligramm milligramme milligrammes miligramos milligrammi miligram",
      .mass, "0.001"
    ),
    ("g gr г гр 克 gram grams gramm gramme grammes gramos grammi gramów", .mass, "1"),
    ("kg кг 千克 公斤 kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramos", .mass, "1000"),
    ("oz ounce ounces unze unzen once onces", .mass, "28.349523125"),
    ("lb lbs pound pounds", .mass, "453.59237"),
    ("μl ul мкл 微升", .volume, "0.000001"),
    ("ml cc мл 毫升 millilitre millilitres milliliter milliliters mililitros millilitri", .volume, "0.001"),
    ("cl centilitre centilitres", .volume, "0.01"),
    ("dl", .volume, "0.1"),
    ("l lt ltr л 升 litre litres liter liters litro litros litri litrów", .volume, "1"),
    ("floz", .volume, "0.0295735295625"),
    ("mw мвт 毫瓦 milliwatt milliwatts", .power, "0.001"),
    ("w вт 瓦 watt watts vatios", .power, "1"),
    ("kw квт 千瓦 kilowatt kilowatts", .power, "1000"),
    ("mv милливольт millivolt millivolts", .voltage, "0.001"),
    ("v volt volts в 伏 voltios", .voltage, "1"),
    ("kv кв kilovolt kilovolts", .voltage, "1000"),
    ("joule joules", .energy, "1"),
    ("kj kilojoule kilojoules", .energy, "1000"),
    ("mj", .energy, "0.001"),
    ("wh вт·ч", .energy, "3600"),
    ("kwh", .energy, "3600000"),
    ("nm нм 纳米 nanometer nanometers nanometre nanometres", .length, "0.000000001"),
    ("μm um мкм", .length, "0.000001"),
    ("mm мм 毫米 millimeter millimeters millimetre millimetres", .length, "0.001"),
    ("cm см 厘米 centimeter centimeters centimetre centimetres zentimeter", .length, "0.01"),
    ("m м 米 meter meters metre metres metros metri", .length, "1"),
    ("inch inches zoll pouce pouces pulgada pulgadas pollici cali дюйм дюймов 英寸", .length, "0.0254"),
    ("ft foot feet", .length, "0.3048"),
    ("percent prozent pourcent procent процентов", .percentage, "1"),
    (
      "tablet tablets tab tabs tablette tabletten tabl capsule capsules cap caps kapsel kapseln pill pills pille "
        + "pillen piece pieces pc pcs stück stk stuck comprimé comprimés cp gélule gélules pièce pièces pilule "
        + "pilules comprimido comprimidos cápsula cápsulas pastilla pastillas píldora píldoras unidad unidades "
        + "compressa compresse capsula pillola pillole pezzi tabletka tabletki tabletek kapsułka kapsułki kapsułek "
        + "sztuka sztuki sztuk szt шт штук таблетка таблетки таблеток табл капсула капсулы капсул 片 粒 颗 顆 枚 "
        + "个 個 units stuks tabletter ampoule ampoules ampullen ampul ampułki vial vials sachet sachets beutel",
      .count, "1"
    ),
  ]

  private let units: [String: Unit]

  private init() {
    var units: [String: Unit] = [:]
    for row in Self.rows {
      guard let factor = ExactDecimal.parse(row.factor) else { continue }
      for name in row.names.split(separator: " ") {
        let folded = String(decoding: Folding.foldTerm(String(name)), as: UTF8.self)
        units[folded] = Unit(dimension: row.dimension, factor: factor)
      }
    }
    self.units = units
  }

  /// The unit of this name, written as `raw`, of which case tells some apart.
  func unit(folded: String, raw: UnsafeRawBufferPointer) -> Unit? {
    // One capital letter makes the difference between a laser pointer and a power station.
    if raw.count == 2, raw[0] == 0x4D, let mega = Self.megaUnits[folded] { return mega }
    if raw.count == 1 {
      // A capital M is a size; a capital J is a joule and a small one, in French, a day.
      if raw[0] == 0x4D { return nil }
      if raw[0] == 0x4A { return Unit(dimension: .energy, factor: ExactDecimal(significand: 1)) }
    }
    return units[folded]
  }

  private static let megaUnits: [String: Unit] = [
    "mw": Unit(dimension: .power, factor: ExactDecimal(significand: 1, exponent: 6)),
    "mv": Unit(dimension: .voltage, factor: ExactDecimal(significand: 1, exponent: 6)),
    "mj": Unit(dimension: .energy, factor: ExactDecimal(significand: 1, exponent: 6)),
  ]
}
