import CompiledRules
import Foundation
import GRDB

/// What tells a product from others.
struct ProductMarks {
  var gtin: String?
  var itemGroup: String?
  var image: String?
  var signature: TextSignature

  /// From a row of `findings` that has these columns; `item_group` may be absent. What sellers write where they have
  /// nothing to say is no mark.
  init(_ row: Row) {
    gtin = (row["gtin"] as String?).flatMap { Self.tells(code: $0) ? $0 : nil }
    let group: String? = row.hasColumn("item_group") ? row["item_group"] : nil
    itemGroup = group.flatMap { Self.isNothing($0) ? nil : $0 }
    image = (row["image"] as String?).flatMap { Self.tells(image: $0) ? $0 : nil }
    signature = TextSignature(bytes: DatabaseBytes.bytes(row["signature"]))
  }

  /// Variants have one item group, or one code, or texts that are nearly the same.
  func isOfOneProduct(with other: ProductMarks) -> Bool {
    (gtin != nil && gtin == other.gtin) || (itemGroup != nil && itemGroup == other.itemGroup)
      || signature.isAlike(other.signature)
  }

  /// Whether both have codes, and other ones: two products, whatever picture they share.
  func isOther(than other: ProductMarks) -> Bool {
    guard let one = gtin.flatMap(Identifier.gtin), let two = other.gtin.flatMap(Identifier.gtin) else {
      return false
    }
    return one != two
  }

  /// A GTIN with a right check digit that is not made of one digit nor counts up: `1111111111116`, `1234567890128`.
  private static func tells(code: String) -> Bool {
    guard let number = Identifier.gtin(code) else { return false }
    let digits = String(number).utf8.map { Int($0) - 0x30 }.dropLast()
    guard let first = digits.first else { return false }
    let isCounting = digits.enumerated().allSatisfy { $0.element == (first + $0.offset) % 10 }
    return !isCounting && digits.contains { $0 != first }
  }

  private static let nothing: Set<String> = [
    "", "na", "nan", "none", "null", "nil", "no", "nogtin", "noean", "doesnotapply", "notapplicable",
    "notavailable", "unknown", "default", "empty", "keine", "nichtzutreffend", "nonapplicabile",
    "nonapplicable", "noaplica", "nietvantoepassing", "niedotyczy",
  ]

  /// `n/a`, `-`, `0000`.
  private static func isNothing(_ text: String) -> Bool {
    let letters = text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType == .decimal
    }
    return letters.allSatisfy { $0 == "0" } || nothing.contains(String(String.UnicodeScalarView(letters)))
  }

  private static let placeholders = [
    "placeholder", "noimage", "nophoto", "nopicture", "nopic", "noimg", "imagenotfound", "imagemissing",
    "missingimage", "notavailable", "unavailable", "comingsoon", "defaultimage", "defaultproduct",
    "keinbild", "pasdimage", "sinimagen", "brakzdjecia", "geenafbeelding",
  ]

  /// A picture that stands for none is no mark: its file is called so.
  private static func tells(image: String) -> Bool {
    let name = image.split(separator: "/").last ?? ""
    let letters = String(
      String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }))
    return !placeholders.contains { letters.contains($0) }
  }
}

/// Finds products again among those of one trader that were blocked.
enum ProductMatching {
  /// Findings decided on an earlier day whose listing is off the platform: removed or disabled by a receipt, or because a
  /// complete feed lacks it. What never left, or is removed on paper alone, cannot be put up again. A listing that stands
  /// in the feed in spite of a receipt has not come back either, whatever rule flags it; and one that was known before
  /// the block is not put up behind it.
  private static let wasBlocked = """
    f.trader = :trader AND f.decision = 'uphold' AND f.measure IN ('remove', 'disable') AND f.decided_on < :day
      AND f.applied_on <= :day AND (f.key <> :key OR f.state = 'gone')
      AND NOT EXISTS (SELECT 1 FROM findings AS o
        WHERE o.key = :key AND o.key <> f.key AND o.first_day < :day AND o.first_day <= f.applied_on)
    """

  /// The finding of a blocked product that a new finding's product is.
  static func blocked(
    _ database: Database, _ product: ProductMarks, key: String, trader: String, before day: String
  ) throws -> String? {
    let columns = "f.id, f.gtin, f.image, f.signature"
    for (column, value) in [("gtin", product.gtin), ("image", product.image)] {
      guard let value else { continue }
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT \(columns) FROM findings AS f WHERE f.\(column) = :value AND \(wasBlocked)
            ORDER BY f.decided_on, f.id LIMIT 100
            """), arguments: ["value": value, "trader": trader, "day": day, "key": key])
      if let row = rows.first(where: { !ProductMarks($0).isOther(than: product) }) { return row["id"] }
    }
    for band in product.signature.bands(of: trader) {
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT \(columns) FROM bands JOIN findings AS f ON f.number = bands.finding
            WHERE band = :band AND \(wasBlocked) ORDER BY f.decided_on, f.id LIMIT 100
            """), arguments: ["band": band, "trader": trader, "day": day, "key": key])
      for row in rows
      where TextSignature(bytes: DatabaseBytes.bytes(row["signature"])).isAlike(product.signature) {
        return row["id"]
      }
    }
    return nil
  }

  /// Makes a blocked product one that can be found again.
  static func remember(
    _ database: Database, finding number: Int64, of trader: String, _ signature: TextSignature
  ) throws {
    let insertion = try database.cachedStatement(sql: "INSERT OR IGNORE INTO bands VALUES (?, ?)")
    for band in signature.bands(of: trader) { try insertion.execute(arguments: [band, number]) }
  }
}
