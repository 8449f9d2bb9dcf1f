import ArgumentParser
import Listings

/// A listing that is written on the command line.
struct TypedListing: ParsableArguments {
  @Option(help: "The title of a listing to explain, instead of one of a feed.")
  var title: String?

  @Option(help: "Its description; HTML is read as in a feed.")
  var description: String?

  @Option(help: "Its brand.")
  var brand: String?

  @Option(help: ArgumentHelp("Its category path.", valueName: "path"))
  var category: String?

  @Option(help: ArgumentHelp("Its price, as \"39.90 EUR\".", valueName: "amount"))
  var price: String?

  @Option(
    help: ArgumentHelp("An attribute of it, as \"Farbe=rot\"; more than once.", valueName: "name=value"))
  var attribute: [String] = []

  @Option(
    help: ArgumentHelp(
      "Any other field of it, as target_country=DE; more than once.", valueName: "field=value"))
  var field: [String] = []

  var isEmpty: Bool {
    [title, description, brand, category, price].allSatisfy { $0 == nil } && attribute.isEmpty
      && field.isEmpty
  }

  func validate() throws {
    for pair in attribute { _ = try Self.split(pair, option: "--attribute", example: "Farbe=rot") }
    for pair in field {
      let (name, _) = try Self.split(pair, option: "--field", example: "target_country=DE")
      guard let field = Field(name: name), field != .attribute, field != .links else {
        let names = Field.allCases.filter { $0 != .attribute && $0 != .links }.map(\.name)
        throw ValidationError(
          "--field: there is no field \(name); there are \(names.joined(separator: ", "))")
      }
    }
  }

  /// A batch with the one listing.
  func batch() throws -> RecordBatch {
    let batch = RecordBatch(arena: ByteArena(capacity: 4096))
    func add(_ field: Field, _ name: String, _ value: String) {
      let (nameBytes, bytes) = (Array(name.utf8), Array(value.utf8))
      let nameOffset = nameBytes.withUnsafeBytes { batch.arena.append($0) }
      let offset = bytes.withUnsafeBytes { batch.arena.append($0) }
      batch.cells.append(
        Cell(
          field: field, nameOffset: nameOffset, nameLength: nameBytes.count, valueOffset: offset,
          valueLength: bytes.count))
    }
    let named: [(Field, String?)] = [
      (.title, title), (.description, description), (.brand, brand), (.category, category), (.price, price),
    ]
    for (field, value) in named { if let value { add(field, field.name, value) } }
    for pair in field {
      let (name, value) = try Self.split(pair, option: "--field", example: "target_country=DE")
      if let field = Field(name: name) { add(field, name, value) }
    }
    for pair in attribute {
      let (name, value) = try Self.split(pair, option: "--attribute", example: "Farbe=rot")
      add(.attribute, name, value)
    }
    batch.finishRecord(firstCell: 0, sourceOffset: 0)
    return batch
  }

  private static func split(_ pair: String, option: String, example: String) throws -> (String, String) {
    guard let sign = pair.firstIndex(of: "="), sign > pair.startIndex else {
      throw ValidationError("\(option) is a name and a value, as \"\(example)\"")
    }
    return (String(pair[..<sign]), String(pair[pair.index(after: sign)...]))
  }
}
