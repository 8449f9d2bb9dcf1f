import CompiledRules

/// The rows of tables that one rule's hits come from, in the countries in which it looks at a listing.
struct RowSource {
  let index: RuleIndex
  /// Empty for everywhere.
  let countries: [String]
  /// Which rows of a table are there, where not all are: while rules between two versions are decided.
  var isPresent: ((_ table: Int, _ row: Int32) -> Bool)?

  init(index: RuleIndex, countries: [String], isPresent: ((_ table: Int, _ row: Int32) -> Bool)? = nil) {
    self.index = index
    self.countries = countries
    self.isPresent = isPresent
  }

  /// The rows of the hit's term that hold in one of the countries, ascending. Empty for a hit without rows.
  ///
  /// A hit that stands for one row has that one. O(rows of the term).
  func rows(of hit: Hit) -> [Int32] {
    if hit.row >= 0 { return [hit.row] }
    guard let column = column(of: hit) else { return [] }
    let all = column.rows(of: term(of: hit))
    let rows = isPresent.map { isPresent in all.indices.filter { isPresent(column.table, all[$0]) } }
    guard let places = column.countries, !countries.isEmpty else {
      return rows?.map { all[$0] } ?? Array(all)
    }
    return (rows ?? Array(all.indices)).filter { places[$0].contains(where: countries.contains) }.map {
      all[$0]
    }
  }

  /// The table that the hit's rows stand in.
  func table(of hit: Hit) -> Int? { column(of: hit)?.table }

  /// Whether the hit comes from a table that is keyed by country.
  func isKeyed(_ hit: Hit) -> Bool { column(of: hit)?.countries != nil }

  /// Where the row holds for which the hit stands; `nil` for everywhere.
  func countries(ofRowOf hit: Hit) -> [String]? {
    guard hit.row >= 0, let column = column(of: hit), let all = column.countries else { return nil }
    let rows = column.rows(of: term(of: hit))
    guard let entry = rows.firstIndex(of: hit.row) else { return [] }
    return countries.isEmpty ? all[entry] : all[entry].filter(countries.contains)
  }

  private func column(of hit: Hit) -> TermColumn? {
    hit.list < 0 ? nil : index.program.lists[Int(hit.list)].column
  }

  private func term(of hit: Hit) -> Int {
    Int(hit.term) - index.program.lists[Int(hit.list)].terms.lowerBound
  }
}
