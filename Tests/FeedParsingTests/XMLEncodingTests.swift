import Listings
import Testing

@testable import FeedParsing

/// The same feed in other encodings: the same records, with offsets in the feed as it came.
@Suite struct XMLEncodingTests {
  static let records = [
    "<item><t>Шуба &amp; \u{2116} 1</t></item>", "<item><t>Ёлка</t><b>ASCII</b></item>",
    "<item><t>эюя</t></item>",
  ]

  static func text(_ encoding: String) -> String {
    "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<rss>\(records.joined(separator: "\n"))</rss>"
  }

  /// windows-1251 by the mapping that its registration gives: А–я lie at C0–FF, Ё at A8, № at B9.
  static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x401: 0xA8
      case 0x2116: 0xB9
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
  }

  static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      bigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  static func utf32(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap {
      [UInt8(0), UInt8($0.value >> 16), UInt8($0.value >> 8 & 0xFF), UInt8($0.value & 0xFF)]
    }
  }

  /// Scalars before each record: what offsets count, times the width.
  static func scalarOffsets(_ text: String) -> [UInt64] {
    var offsets: [UInt64] = []
    var start = 0
    let scalars = Array(text.unicodeScalars)
    for record in records {
      let wanted = Array(record.unicodeScalars)
      while Array(scalars[start..<(start + wanted.count)]) != wanted { start += 1 }
      offsets.append(UInt64(start))
    }
    return offsets
  }

  static let variants: [(name: String, bytes: [UInt8], scale: UInt64, shift: UInt64)] = [
    ("windows-1251", windows1251(text("windows-1251")), 1, 0),
    ("utf-16le with mark", utf16(text("utf-16"), bigEndian: false, mark: true), 2, 2),
    ("utf-16be with mark", utf16(text("utf-16"), bigEndian: true, mark: true), 2, 2),
    ("utf-16le", utf16(text("utf-16"), bigEndian: false, mark: false), 2, 0),
    ("utf-16be", utf16(text("UTF-16"), bigEndian: true, mark: false), 2, 0),
    ("utf-32be", utf32(text("utf-32")), 4, 0),
  ]

  @Test(arguments: variants) func sameRecords(name: String, bytes: [UInt8], scale: UInt64, shift: UInt64)
    throws
  {
    let declared = name.hasPrefix("windows") ? "windows-1251" : name.hasPrefix("utf-16") ? "utf-16" : "utf-32"
    let expected = Self.scalarOffsets(Self.text(declared)).map { $0 * scale + shift }
    for chunk in [1, 2, 3, 50, 1 << 20] {
      let outcome = try XMLDriver.read(bytes, chunk: chunk)
      #expect(outcome.values("t") == ["Шуба & № 1", "Ёлка", "эюя"])
      #expect(outcome.records.map(\.offset) == expected)
      #expect(outcome.rejected == [])
    }
  }

  @Test func markOfUTF8CountsInOffsets() throws {
    let outcome = try XMLDriver.read([0xEF, 0xBB, 0xBF] + Array("<rss><item><t>ü</t></item></rss>".utf8))
    #expect(outcome.records.map(\.offset) == [8])
    #expect(outcome.values("t") == ["ü"])
  }

  @Test func loneSurrogatesAreReplaced() throws {
    var bytes = Self.utf16("<rss><item><t>", bigEndian: false, mark: true)
    bytes += [0x00, 0xD8, 0x41, 0x00, 0x3D, 0xD8, 0x00, 0xDE]
    bytes += Self.utf16("</t></item></rss>", bigEndian: false, mark: false)
    for chunk in [1, 5, 1 << 20] {
      let read = try XMLDriver.read(bytes, chunk: chunk)
      #expect(read.values("t") == ["\u{FFFD}A\u{1F600}"])
      #expect(read.records.map { $0.marks.contains(.replacedBytes) } == [true])
    }
  }

  @Test func undefinedBytesAreReplaced() throws {
    // 98 is undefined in windows-1251.
    let bytes =
      Array("<?xml version='1.0' encoding='windows-1251'?><rss><item><t>a".utf8) + [0x98]
      + Array("b</t></item><item><t>c</t></item></rss>".utf8)
    for chunk in [1, 7, 1 << 20] {
      let read = try XMLDriver.read(bytes, chunk: chunk)
      #expect(read.values("t") == ["a\u{FFFD}b", "c"])
      #expect(read.records.map { $0.marks.contains(.replacedBytes) } == [true, false])
    }
  }

  /// Encodings of several bytes, and tables: what means nothing in the encoding is marked there, too.
  @Test(arguments: [
    ("CP932", [0x81, 0x20]), ("GB18030", [0x81, 0x20]), ("windows-1251", [0x98]), ("UTF-16LE", []),
  ])
  func undefinedBytesInTables(encoding: String, broken: [UInt8]) throws {
    var bytes = Array("id,title\n1,a".utf8) + broken + Array("b\n2,c\n".utf8)
    if broken.isEmpty {
      bytes =
        Self.utf16("id,title\n1,a", bigEndian: false, mark: false) + [0x00, 0xDC]
        + Self.utf16("b\n2,c\n", bigEndian: false, mark: false)
    }
    var options = SessionOptions(profiles: .builtIn())
    options.encoding = encoding
    for chunk in [1, 5, 1 << 20] {
      options.chunkBytes = chunk
      let read = XMLDriver.gather(try FeedSession(XMLBytesSource(bytes), name: "test", options: options))
      #expect(read.records.map { $0.marks.contains(.replacedBytes) } == [true, false])
    }
  }

  /// Bytes of iconv's ISO-8859-2 and windows-1250 for the same words; too few for letters alone to decide.
  @Test(arguments: [
    (
      "tytu\u{B3},opis\nwi\u{B1}zka \u{B6}wie\u{BF}a,g\u{EA}\u{B6}l\u{B1} ja\u{BC}\u{F1}\n",
      ["wiązka świeża", "gęślą jaźń"]
    ),
    (
      "tytu\u{B3},opis\nwi\u{B9}zka \u{9C}wie\u{BF}a,g\u{EA}\u{9C}l\u{B9} ja\u{9F}\u{F1}\n",
      ["wiązka świeża", "gęślą jaźń"]
    ),
    ("tytu\u{B3},opis\nksi\u{B9}\u{BF}ka,\u{B3}\u{F3}d\u{BC} z drewna\n", ["książka", "łódĽ z drewna"]),
    (
      "n\u{E1}zev,popis\n\u{9A}koda,p\u{F8}\u{ED}li\u{9A} \u{9E}lu\u{9D}ou\u{E8}k\u{FD}\n",
      ["škoda", "příliš žluťoučký"]
    ),
    ("id;nazev\n1;D\u{F8}ev\u{EC}n\u{E1} h\u{F9}l pro d\u{EC}ti\n", ["1", "Dřevěná hůl pro děti"]),
    (
      "id;nazev\n1;P\u{F8}\u{ED}li\u{B9} \u{BE}lu\u{BB}ou\u{E8}k\u{FD} k\u{F9}\u{F2}\n",
      ["1", "Příliš žluťoučký kůň"]
    ),
    (
      "id;title\n1;Ksi\u{B9}\u{BF}ka, \u{AF}\u{F3}\u{B3}ta \u{B3}\u{F3}d\u{9F}\n",
      ["1", "Książka, Żółta łódź"]
    ),
    (
      "id;title\n1;Ksi\u{B1}\u{BF}ka, \u{AF}\u{F3}\u{B3}ta \u{B3}\u{F3}d\u{BC}\n",
      ["1", "Książka, Żółta łódź"]
    ),
    // What stays windows-1252.
    (
      "id;title\n1;Du c\u{9C}ur, des n\u{9C}uds, des s\u{9C}urs et des b\u{9C}ufs, fen\u{EA}tre\n",
      ["1", "Du cœur, des nœuds, des sœurs et des bœufs, fenêtre"]
    ),
    (
      "id;title\n1;Caff\u{E8} pi\u{F9} lungo, perch\u{E9} cos\u{EC} \u{E8}, cr\u{E8}me br\u{FB}l\u{E9}e o\u{F9} \u{E7}a\n",
      ["1", "Caffè più lungo, perché così è, crème brûlée où ça"]
    ),
    (
      "id;title\n1;Cr\u{E8}me p\u{E5} sm\u{F8}rbr\u{F8}d, kj\u{F8}kken\n",
      ["1", "Crème på smørbrød, kjøkken"]
    ),
    (
      "id;title\n1;\u{BF}Qu\u{E9}? m\u{B3} y 5\u{B9}, a\u{F1}os, hola\u{BF}ni\u{F1}o\n",
      ["1", "¿Qué? m³ y 5¹, años, hola¿niño"]
    ),
  ]) func smallTablesOfCentralEurope(text: String, values: [String]) throws {
    let read = try SessionDriver.read(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    #expect(
      read.feed.records.first.map { $0.fields.map { $0.split(separator: "=").last.map(String.init) ?? "" } }
        == values)
  }
}

/// Feeds that are not in the encoding that they declare, or in two.
@Suite struct XMLWrongEncodingTests {
  static let russian = "<item><t>Шуба из енота, теплая</t></item><item><t>Ёлка искусственная</t></item>"
  static let titles: [String?] = ["Шуба из енота, теплая", "Ёлка искусственная"]

  /// KOI8-R by RFC 1489, for the letters that are used here.
  static func koi8(_ text: String) -> [UInt8] {
    let small = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
    return text.unicodeScalars.map { scalar in
      if scalar == "ё" { return 0xA3 }
      if scalar == "Ё" { return 0xB3 }
      if let index = small.firstIndex(of: scalar) { return 0xC0 + UInt8(index) }
      if let lower = scalar.properties.lowercaseMapping.unicodeScalars.first,
        let index = small.firstIndex(of: lower), lower != scalar
      {
        return 0xE0 + UInt8(index)
      }
      return UInt8(truncatingIfNeeded: scalar.value)
    }
  }

  static func feed(_ declared: String) -> String {
    "<?xml version=\"1.0\" encoding=\"\(declared)\"?><rss>\(russian)</rss>"
  }

  @Test(arguments: ["windows-1251", "KOI8-R", "iso-8859-1", "utf-16", "GBK"])
  func declaredOtherwiseButUTF8(declared: String) throws {
    let outcome = try XMLDriver.read(Array(Self.feed(declared).utf8))
    #expect(outcome.values("t") == Self.titles)
    #expect(outcome.records.map(\.marks) == [[], []])
  }

  @Test(arguments: ["utf-8", "UTF-16"]) func declaredUTF8ButNot(declared: String) throws {
    let text = Self.feed(declared)
    #expect(try XMLDriver.read(XMLEncodingTests.windows1251(text)).values("t") == Self.titles)
    #expect(try XMLDriver.read(Self.koi8(text)).values("t") == Self.titles)
  }

  @Test func latinDeclaredUTF8() throws {
    let text = "<?xml version='1.0' encoding='utf-8'?><rss><item><t>Käse, Möhren, Süßes</t></item></rss>"
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try XMLDriver.read(bytes).values("t") == ["Käse, Möhren, Süßes"])
  }

  /// One record in windows-1251 among others in UTF-8, which are the more.
  @Test func mixedEncodings() throws {
    let sound = String(repeating: Self.russian, count: 40)
    let bytes =
      Array("<rss>\(sound)".utf8) + XMLEncodingTests.windows1251("<item><t>Шуба & шапка</t></item>")
      + Array("<item><t>конец</t></item></rss>".utf8)
    for chunk in [100, 1 << 20] {
      let outcome = try XMLDriver.read(bytes, chunk: chunk)
      #expect(outcome.values("t").suffix(2) == ["Шуба & шапка", "конец"])
      #expect(outcome.records.map(\.marks).suffix(2) == [.recovered, []])
      #expect(outcome.rejected == [])
    }
  }

  /// Bytes of both kinds in one record have no single reading.
  @Test func mixedInOneRecord() throws {
    let bytes =
      Array("<rss><item><t>енот енот ".utf8) + XMLEncodingTests.windows1251("енот")
      + Array("</t></item><item><t>ü</t></item></rss>".utf8)
    let outcome = try XMLDriver.parse(bytes)
    #expect(outcome.values("t") == ["енот енот \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", "ü"])
    #expect(outcome.records.map(\.marks) == [.replacedBytes, []])
  }

  @Test(arguments: [
    "\n<?xml version='1.0' encoding='windows-1251'?>", " \r\n\t<?xml version='1.0' encoding='utf-8'?>\n",
    "\u{FEFF}\u{FEFF}<?xml version='1.0' encoding='utf-8'?>", "\n\u{FEFF}<?xml version='1.0'?>\n\u{FEFF}",
  ]) func declarationsOnLaterLines(prologue: String) throws {
    let outcome = try XMLDriver.read(Array("\(prologue)<rss>\(Self.russian)</rss>".utf8))
    #expect(outcome.values("t") == Self.titles)
  }
}
