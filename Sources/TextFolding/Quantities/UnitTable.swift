/// The units that quantities are written in, by folded name: those of `units/units.csv`.
struct UnitTable: Sendable {
  static let shared = UnitTable(UnitTableData.csv)

  struct Unit: Sendable {
    var dimension: Dimension
    /// How many base units one of these is.
    var factor: ExactDecimal
  }

  private var units: [String: Unit] = [:]
  /// Names that are another unit, or none, in this very spelling: one capital letter makes the difference between a
  /// laser pointer and a power station.
  private var spelt: [String: Unit?] = [:]
  /// What signs mean, as `%`; each can be of several dimensions.
  private var signs: [UInt32: [Unit]] = [:]

  /// - Parameter csv: lines of dimension, factor, names with spaces between, and `as written` for names of which the
  ///   case counts; below a line of the columns' names. What is no such line is left out, which a test rules out.
  init(_ csv: String) {
    for line in csv.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4 else { continue }
      let names = cells[2].split(separator: " ").map(String.init)
      let unit = Dimension(rawValue: cells[0]).flatMap { dimension in
        ExactDecimal.parse(cells[1]).map { Unit(dimension: dimension, factor: $0) }
      }
      if cells[3] == "as written" {
        for name in names { spelt[name] = .some(unit) }
        continue
      }
      guard let unit else { continue }
      for name in names {
        let scalars = name.unicodeScalars
        if scalars.count == 1, let sign = scalars.first, !sign.properties.isAlphabetic {
          signs[sign.value, default: []].append(unit)
        } else {
          units[String(decoding: Folding.foldTerm(name), as: UTF8.self)] = unit
        }
      }
    }
  }

  /// The unit of this name, written as `raw`.
  func unit(folded: String, raw: UnsafeRawBufferPointer) -> Unit? {
    if raw.count <= Self.longestSpelt, let unit = spelt[String(decoding: raw, as: UTF8.self)] { return unit }
    return units[folded]
  }

  /// Names of which the case counts have no more bytes than this.
  private static let longestSpelt = 4

  /// The unit of a folded name, whatever the case.
  subscript(name: String) -> Unit? { units[name] }

  /// The dimensions and factors of a sign that stands behind a number.
  func meanings(ofSign sign: UInt32) -> [Unit] { signs[sign] ?? [] }
}
