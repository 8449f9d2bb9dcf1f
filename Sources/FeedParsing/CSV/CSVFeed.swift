import Listings

/// An opened table feed (CSV, TSV and their like): its delimiter, its profile and what its columns feed.
package struct CSVFeed: FeedReading {
  package let profile: Profile
  package let delimiter: UInt8
  /// The columns' names as written, trimmed.
  package let columnNames: [String]
  let limits: ParseLimits
  /// Bytes before the first data row, which the parser passes over in the feed's first chunk.
  let headerLength: Int
  /// Whether the table begins with its first product.
  let isHeaderless: Bool
  /// Rows before it that are no title.
  let rowsAbove: [RowAbove]
  /// The columns' names, end to end; put into each batch's arena once.
  let nameBytes: [UInt8]
  /// A cell of each column without its value: field, rank, and the name's place in `nameBytes`.
  let columns: [Cell]
  /// The column of which neighbouring rows that say the same are one record.
  let groupColumn: Int?

  /// Reads the header row from the feed's first bytes (UTF-8, without a byte order mark).
  ///
  /// `profile` is the user's choice; without one the catalogue chooses by the header.
  package init(
    head: UnsafeRawBufferPointer, delimiter: UInt8, atEnd: Bool, profile: Profile?, catalog: ProfileCatalog,
    limits: ParseLimits
  ) throws(FeedParsingError) {
    guard
      let header = CSVHeader.find(head: head, delimiter: delimiter, atEnd: atEnd, profile, catalog)
    else {
      throw FeedParsingError(
        kind: .header,
        message: "no header row ends within the first \(head.count) bytes; "
          + "check that the first line names the columns")
    }
    let names = header.texts
    let profile = profile ?? catalog.selectTable(header: header.lookups)
    var nameBytes: [UInt8] = []
    var columns: [Cell] = []
    for name in names {
      let target = CSVFeed.target(of: name, profile.names)
      columns.append(
        Cell(
          field: target.field, rank: target.rank, nameOffset: nameBytes.count, nameLength: name.utf8.count,
          valueOffset: 0, valueLength: 0))
      nameBytes.append(contentsOf: name.utf8)
    }
    CSVFeed.nameSeller(&columns, names)
    self.profile = profile
    self.delimiter = header.delimiter
    self.columnNames = names
    self.limits = limits.bounded
    self.headerLength = header.length
    self.isHeaderless = header.length == header.start
    self.rowsAbove = header.above
    self.nameBytes = nameBytes
    self.columns = columns
    self.groupColumn = CSVFeed.column(profile.groupNames, in: names)
  }

  /// What a column feeds: by its name, or else by what is left of it without qualifiers.
  static func target(of name: String, _ names: NameTable) -> FieldTarget {
    func look(_ name: String) -> FieldTarget {
      var name = name
      return name.withUTF8 { names.likelyTarget(for: UnsafeRawBufferPointer($0)) }
    }
    let target = look(name)
    guard target == .attribute, let short = CSVHeader.unqualified(name) else { return target }
    return look(short)
  }

  /// A seller's bare word (`seller`, `Verkäufer`) is who sells, by whatever a feed knows them. Beside a column with their
  /// number, it is their name.
  private static func nameSeller(_ columns: inout [Cell], _ names: [String]) {
    let sellers = columns.indices.filter { columns[$0].field == .sellerID }
    guard let best = sellers.min(by: { columns[$0].rank < columns[$1].rank }), sellers.count > 1,
      !columns.contains(where: { $0.field == .sellerName })
    else { return }
    for column in sellers where column != best && isNumber(names[best]) && !isNumber(names[column]) {
      columns[column].field = .sellerName
    }
  }

  /// Whether a column's name says that it holds a number or another mark that stands for something.
  private static func isNumber(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    let whole = words.joined()
    return words.contains(where: { marks.contains(String($0)) }) || whole.hasSuffix("id")
      || whole.hasSuffix("nummer")
  }

  private static let marks: Set<String> = [
    "id", "nr", "no", "number", "code", "nummer", "identifiant", "ид", "код", "kód", "azonosító", "cod",
    "kodu",
  ]

  /// The column of the first of `groupNames` that the table has.
  private static func column(_ groupNames: [String], in names: [String]) -> Int? {
    for group in groupNames {
      let table = NameTable([(group, FieldTarget.attribute)])
      let found = names.firstIndex { name in
        var name = name
        return name.withUTF8 { table.contains(UnsafeRawBufferPointer($0)) }
      }
      if let found { return found }
    }
    return nil
  }

  package func makeSplitter() -> any ChunkSplitter {
    groupColumn.map { RowGroupSplitter(delimiter: delimiter, column: $0) }
      ?? CSVSplitter(delimiter: delimiter)
  }

  package func makeParser() -> any ChunkParser { CSVParser(feed: self) }
}
