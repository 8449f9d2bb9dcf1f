import Testing

@testable import TextFolding

@Suite("Quantities")
struct QuantityTests {
  func scan(_ text: String, _ dimensions: Set<Dimension>) -> [FoundQuantity] {
    Array(text.utf8).withUnsafeBytes { QuantityScanner.scan($0, dimensions: dimensions) }
  }

  @Test(
    "one amount, by hand",
    arguments: [
      ("500mg", .mass, "0.5", "500mg"), ("500 MG tabs", .mass, "0.5", "500 MG"),
      ("1.5 kg", .mass, "1500", "1.5 kg"),
      ("0,5 g", .mass, "0.5", "0,5 g"), ("25 µg", .mass, "0.000025", "25 µg"),
      ("25 μg", .mass, "0.000025", "25 μg"), ("250mcg", .mass, "0.00025", "250mcg"),
      ("１００ｍｇ", .mass, "0.1", "１００ｍｇ"), ("100㎎", .mass, "0.1", "100㎎"),
      ("1 oz", .mass, "28.349523125", "1 oz"), ("2 lb.", .mass, "907.18474", "2 lb"),
      ("100\u{A0}mg", .mass, "0.1", "100\u{A0}mg"), ("10\u{202F}000 mg", .mass, "10", "10\u{202F}000 mg"),
      ("1'000 g", .mass, "1000", "1'000 g"), ("1.234,5 g", .mass, "1234.5", "1.234,5 g"),
      ("1,234,567 g", .mass, "1234567", "1,234,567 g"), ("0.125 g", .mass, "0.125", "0.125 g"),
      (" .5 mg", .mass, "0.0005", ".5 mg"), (".09 m", .length, "0.09", ".09 m"),
      ("500-mg", .mass, "0.5", "500-mg"),
      ("50 毫克片", .mass, "0.05", "50 毫克"), ("50毫克", .mass, "0.05", "50毫克"), ("5 мг", .mass, "0.005", "5 мг"),
      ("30 ml", .volume, "0.03", "30 ml"), ("2L", .volume, "2", "2L"),
      ("8 fl. oz", .volume, "0.2365882365", "8 fl. oz"),
      ("33cl", .volume, "0.33", "33cl"),
      ("5 mW", .power, "0.005", "5 mW"), ("5 MW", .power, "5000000", "5 MW"), ("5mw", .power, "0.005", "5mw"),
      ("2 kW", .power, "2000", "2 kW"), ("230 V", .voltage, "230", "230 V"),
      ("50 kV", .voltage, "50000", "50 kV"),
      ("5 kWh", .energy, "18000000", "5 kWh"), ("16 J", .energy, "16", "16 J"),
      ("532nm", .length, "0.000000532", "532nm"), ("5in", .length, "0.127", "5in"),
      ("10 Zoll", .length, "0.254", "10 Zoll"),
      ("12 %", .percentage, "12", "12 %"), ("5‰", .percentage, "0.5", "5‰"),
      ("40 vol%", .percentage, "40", "40 vol%"),
      ("40% vol", .percentage, "40", "40%"), ("12％", .percentage, "12", "12％"),
      ("12 Prozent", .percentage, "12", "12 Prozent"),
      ("20 mg/ml", .concentration, "20", "20 mg/ml"), ("2 %", .concentration, "20", "2 %"),
      ("100 mg/5 ml", .concentration, "20", "100 mg/5 ml"), ("3 µg / ml x", .concentration, nil, ""),
      ("20 mg/g", .concentration, "20", "20 mg/g"),
      // Fractions, and millionths of any unit.
      ("½ W", .power, "0.5", "½ W"), ("1½ W", .power, "1.5", "1½ W"), ("1 ½ kg", .mass, "1500", "1 ½ kg"),
      ("2\u{A0}¼ l", .volume, "2.25", "2\u{A0}¼ l"), ("⅛ oz", .mass, "3.543690390625", "⅛ oz"),
      ("¾mg", .mass, "0.00075", "¾mg"), ("1⁄2 W", .power, "0.5", "1⁄2 W"),
      ("3⁄8 kV", .voltage, "375", "3⁄8 kV"),
      ("12½ %", .percentage, "12.5", "12½ %"), ("100 ½ g", .mass, "100.5", "100 ½ g"),
      ("5000 µW", .power, "0.005", "5000 µW"), ("5000 μW", .power, "0.005", "5000 μW"),
      ("5000 uW", .power, "0.005", "5000 uW"), ("5000 мкВт", .power, "0.005", "5000 мкВт"),
      ("5000 microwatt", .power, "0.005", "5000 microwatt"),
      ("5000 Mikrowatt", .power, "0.005", "5000 Mikrowatt"), ("7 µV", .voltage, "0.000007", "7 µV"),
      ("7 µJ", .energy, "0.000007", "7 µJ"), ("7 微瓦", .power, "0.000007", "7 微瓦"),
      // In two words, in the plural, abbreviated.
      ("17 per cent", .percentage, "17", "17 per cent"), ("17 Per Cent.", .percentage, "17", "17 Per Cent"),
      ("17 por ciento", .percentage, "17", "17 por ciento"), ("17 pct", .percentage, "17", "17 pct"),
      ("17 per centimetre", .percentage, nil, ""), ("17 per", .percentage, nil, ""),
      ("5 centímetros", .length, "0.05", "5 centímetros"),
      ("5 centimetros", .length, "0.05", "5 centimetros"),
      ("500 MGS", .mass, "0.5", "500 MGS"),
      ("60 Stück", .count, "60", "60 Stück"), ("30 comprimés", .count, "30", "30 comprimés"),
      ("10 片", .count, "10", "10 片"),
    ] as [(String, Dimension, String?, String)])
  func single(_ text: String, _ dimension: Dimension, _ value: String?, _ quoted: String) throws {
    let found = scan(text, [dimension])
    guard let value else {
      #expect(found.isEmpty)
      return
    }
    let quantity = try #require(found.first)
    #expect(found.count == 1)
    #expect(quantity.low == ExactDecimal.parse(value))
    #expect(quantity.high == quantity.low)
    #expect(!quantity.ambiguous)
    #expect(String(decoding: Array(text.utf8)[quantity.start..<quantity.end], as: UTF8.self) == quoted)
  }

  @Test(
    "a fraction that no decimal number is lies between two; `1/2` is two numbers, or one",
    arguments: [
      ("⅓ W", "0.333333", "0.333334", false), ("1⅔ W", "1.666666", "1.666667", false),
      ("1⁄3 W", "0.333333", "0.333334", false), ("½-1 W", "0.5", "1", false),
      ("1 to 1½ W", "1", "1.5", false),
      ("1/2 W", "2", "2", true),
    ])
  func fractions(text: String, low: String, high: String, isAmbiguous: Bool) throws {
    let quantity = try #require(scan(text, [.power]).first)
    #expect(quantity.low == ExactDecimal.parse(low))
    #expect(quantity.high == ExactDecimal.parse(high))
    #expect(quantity.ambiguous == isAmbiguous)
  }

  @Test(
    "no amount",
    arguments: [
      ("3000 mAh", .energy), ("2 in 1", .length), ("size 5 M", .length), ("90 km/h", .length),
      ("5 m2", .length),
      ("5 m²", .length), ("01.02.2023 g", .mass), ("mg", .mass), ("5 gx", .mass), ("7 j", .energy),
      ("", .mass), ("400 UV", .voltage), ("5 µmW", .power), ("½", .mass), ("A½B", .length),
      ("6½", .length),
      ("5", .count), ("12", .percentage), ("20 mg/ml", .mass),
    ] as [(String, Dimension)])
  func none(_ text: String, _ dimension: Dimension) {
    #expect(scan(text, [dimension]).isEmpty)
  }

  @Test(
    "two readings are kept",
    arguments: [("1.000 mg", "0.001", "1"), ("2 500 mg", "0.5", "2.5"), ("1,250 g", "1.25", "1250")])
  func ambiguous(_ text: String, _ low: String, _ high: String) throws {
    let quantity = try #require(scan(text, [.mass]).first)
    #expect(quantity.ambiguous)
    #expect(quantity.low == ExactDecimal.parse(low))
    #expect(quantity.high == ExactDecimal.parse(high))
  }

  @Test("ranges", arguments: ["5-10 mg", "5–10mg", "5 to 10 mg", "5 bis 10 mg", "5 à 10 mg"])
  func ranges(_ text: String) throws {
    let quantity = try #require(scan(text, [.mass]).first)
    #expect(quantity.low == ExactDecimal.parse("0.005"))
    #expect(quantity.high == ExactDecimal.parse("0.01"))
    #expect(quantity.start == 0)
  }

  @Test(
    "pieces",
    arguments: [("10 x 20 ml", "10", "0.2"), ("10×20ml", "10", "0.2"), ("3 x 10 x 20 ml", "30", "0.6")])
  func pieces(_ text: String, _ pieces: String, _ total: String) throws {
    let quantity = try #require(scan(text, [.volume]).first)
    #expect(quantity.each == ExactDecimal.parse("0.02"))
    #expect(quantity.pieces == ExactDecimal.parse(pieces))
    #expect(quantity.total == ExactDecimal.parse(total))
  }

  @Test(
    "pieces behind the amount",
    arguments: [
      ("10 ml x 10", "10"), ("10 ml x10.", "10"), ("10 ml × 5 vials", "5"), ("10 ml x 5 mg", "1"),
      ("10 ml x 1,5", "1"), ("10 ml x 20 x 30", "1"), ("10 ml xl", "1"),
    ])
  func piecesBehind(_ text: String, _ pieces: String) throws {
    let quantity = try #require(scan(text, [.volume]).first)
    #expect(quantity.each == ExactDecimal.parse("0.01"))
    #expect(quantity.pieces == ExactDecimal.parse(pieces))
    #expect(String(decoding: Array(text.utf8)[quantity.start..<quantity.end], as: UTF8.self) == "10 ml")
  }

  @Test("numbers of more digits than are counted lie between two, and do not vanish")
  func overlong() throws {
    let huge = try #require(scan("1000000000000000000000000 kg", [.mass]).first)
    // 10^24 kg are 10^27 g.
    #expect(huge.low == ExactDecimal(significand: 1, exponent: 27))
    #expect(huge.high > huge.low && !huge.ambiguous)
    let zeros = try #require(scan("0000000000000000000000005 kg", [.mass]).first)
    #expect(zeros.low == ExactDecimal(significand: 5000) && zeros.high == zeros.low)
    // 18 digits of ounces, each 28.349523125 g, are more than can be counted: 10^17 - 1 of them.
    let ounces = try #require(scan("99999999999999999 oz", [.mass]).first)
    #expect(ounces.low <= ExactDecimal(significand: 28_349_523_125, exponent: 8))
    #expect(ounces.high >= ExactDecimal(significand: 28_349_523_124, exponent: 8))
    #expect(scan(String(repeating: "9", count: 60) + " kg", [.mass]).count == 1)
  }

  @Test("sides of a box are lengths, each of them")
  func sides() {
    let found = scan("10 x 20 x 30 cm", [.length])
    #expect(found.map(\.low) == ["0.1", "0.2", "0.3"].map(ExactDecimal.parse))
  }

  @Test("units compare exactly")
  func exact() throws {
    let milligrams = try #require(scan("500 mg", [.mass]).first)
    let grams = try #require(scan("0.5 g", [.mass]).first)
    #expect(milligrams.low == grams.low)
    let more = try #require(scan("500.000000001 mg", [.mass]).first)
    #expect(milligrams.low < more.low)
  }

  @Test(
    "decimals",
    arguments: [
      ("12", 12, 0), ("0.50", 5, -1), ("-1.5", -15, -1), ("100", 1, 2), (".5", 5, -1),
      ("000000000000000000007", 7, 0),
    ] as [(String, Int64, Int)])
  func decimals(_ text: String, _ significand: Int64, _ exponent: Int) {
    #expect(ExactDecimal.parse(text) == ExactDecimal(significand: significand, exponent: exponent))
  }

  @Test("what is no decimal", arguments: ["", "-", ".", "1.", "1.2.3", "1e5", "1234567890123456789", " 1"])
  func noDecimals(_ text: String) { #expect(ExactDecimal.parse(text) == nil) }

  @Test(
    "numbers of a million digits, and endless chains, are passed over",
    arguments: [
      String(repeating: "9", count: 1_000_000), String(repeating: "1 000 ", count: 100_000),
      String(repeating: "1.", count: 300_000), String(repeating: "1 x ", count: 100_000),
      String(repeating: "1-", count: 200_000), String(repeating: "9", count: 1_000_000) + " mg",
    ])
  func endless(_ text: String) { #expect(scan(text, Set(Dimension.allCases)).isEmpty) }
}
