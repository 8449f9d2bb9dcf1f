import Foundation
import GRDB

/// What tells a product from others.
struct ProductMarks {
  var gtin: String?
  var itemGroup: String?
  var image: String?
  var signature: TextSignature

  /// From a row of `findings` that has these columns; `item_group` may be absent.
  init(_ row: Row) {
    gtin = row["gtin"]
    itemGroup = row.hasColumn("item_group") ? row["item_group"] : nil
    image = row["image"]
    signature = TextSignature(bytes: DatabaseBytes.bytes(row["signature"]))
  }
}

/// Finds products again among those of one trader that were blocked.
enum ProductMatching {
  /// The finding of a blocked product that this is: decided on an earlier day.
  static func blocked(
    _ database: Database, _ product: ProductMarks, trader: String, before day: String
  ) throws -> String? {
    for (column, value) in [("gtin", product.gtin), ("image", product.image)] {
      guard let value else { continue }
      let id = try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT id FROM findings WHERE \(column) = ? AND trader = ? AND decision = 'uphold' AND decided_on < ?
            ORDER BY decided_on, id LIMIT 1
            """), arguments: [value, trader, day])
      if let id { return id }
    }
    for band in product.signature.bands(of: trader) {
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT f.id, f.signature FROM bands JOIN findings AS f ON f.number = bands.finding
            WHERE band = ? AND f.trader = ? AND f.decision = 'uphold' AND f.decided_on < ?
            ORDER BY f.decided_on, f.id LIMIT 100
            """), arguments: [band, trader, day])
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
