import CompiledRules
import Crypto
import RuleLanguage

/// Whatever the CSV file of a table holds: rules that read every kind of cell of it compile, or there are errors at
/// places inside the two files; and a program that comes of it names rows that exist.
enum TablesCheck {
  static func fault(_ bytes: [UInt8]) -> String? {
    let sources = [
      SourceFile(path: "fuzz.rules", bytes: Array(rules(pinning: bytes).utf8)),
      SourceFile(path: "t.csv", bytes: bytes, kind: .table),
    ]
    let result = RuleFrontEnd.compile(sources)
    if let fault = RulesCheck.fault(of: result, sources) { return fault }
    return result.program.flatMap(fault)
  }

  private static func fault(of program: RuleProgram) -> String? {
    for table in program.tables where table.cells.count != table.rowCount * table.columns.count {
      return "a table has rows of unequal length"
    }
    for list in program.lists {
      guard let column = list.column else { continue }
      let rows = Int32(truncatingIfNeeded: program.tables[column.table].rowCount)
      if column.firstRow.count != list.terms.count + 1 { return "a term of a column has no rows" }
      if column.rows.contains(where: { $0 < 0 || $0 >= rows }) {
        return "a term comes from a row that is none"
      }
      if let countries = column.countries, countries.count != column.rows.count {
        return "a row of a keyed table has no countries"
      }
    }
    return nil
  }

  /// One rule a kind of cell, so that an error in one leaves the others their say.
  private static func rules(pinning bytes: [UInt8]) -> String {
    let hash = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    let conditions = [
      "f and p > f.row.limit", "f and price > f.row.price", "f and gtin == f.row.barcode",
      "f and created_at < f.row.day", "f and views > f.row.number", "f and f.row.annex in (\"I\", \"II\")",
      "same row (f, g) or gtin in t.barcode",
    ]
    let head = """
      category c "C" { basis "B" statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD }
      table t from "t.csv" sha256 "\(hash.joined())"\((bytes.first ?? 0) & 1 == 0 ? " keyed by country" : "")

      """
    return conditions.enumerated().reduce(into: head) { text, next in
      text += """
        rule r-\(next.offset) "R" {
          version 1 status active category c severity low
          find f = any of t.term in title
          find g = any of t.annex in title
          find p = quantity of percentage in title near f within 6 words
          flag when \(next.element)
          verdict review
          say en "{f.row.annex}"
        }

        """
    }
  }
}
