import CompiledRules
import Listings
import TextFolding

extension Checker {
  /// The position of a list, or of a table's column made a list; `nil` after a report.
  mutating func list(_ reference: ListReference) -> Int? {
    let name = reference.name
    if let column = reference.column {
      guard let table = table(name) else { return nil }
      return self.column(column, of: table).flatMap { lowerColumn($0, of: table, at: reference.span) }
    }
    if let index = listIndex[name.value] {
      usedLists.insert(index)
      return index
    }
    if tables[name.value] != nil || brokenTables.contains(name.value) {
      let example = tables[name.value]?.columns.first ?? "term"
      diagnostics.report(
        .unknownList, "`\(name.value)` is a table, and not a list", at: name.span,
        label: "which of its columns?",
        help: "name the column: \(name.value).\(example)")
      return nil
    }
    diagnostics.report(
      .unknownList, "there is no list `\(printable(name.value))`", at: name.span,
      label: "not defined in any file",
      help: Suggestion.help(for: name.value, among: definitions.lists.map(\.name.value))
        ?? "define it: list \(name.value) \"…\" { *: … }")
    return nil
  }

  /// A table by its name, or a report; one that could not be read was reported where it is defined.
  private func table(_ name: Name) -> CheckedTable? {
    if let table = tables[name.value] { return table }
    guard !brokenTables.contains(name.value) else { return nil }
    let isList = listIndex[name.value] != nil
    diagnostics.report(
      .unknownTable,
      isList
        ? "`\(name.value)` is a list, and has no columns" : "there is no table `\(printable(name.value))`",
      at: name.span, label: "not a table",
      help: isList
        ? "name the list alone: \(name.value)"
        : Suggestion.help(for: name.value, among: definitions.tables.map(\.name.value))
          ?? "define it: table \(name.value) from \"lists/\(name.value).csv\" sha256 \"…\"")
    return nil
  }

  /// Makes the cells of a column the terms of a list, once for all that search it.
  ///
  /// Each text is one term, whatever case its cells are written in; it knows all rows that it stands in, and is searched
  /// in the languages of all of them.
  private mutating func lowerColumn(_ column: Int, of table: CheckedTable, at place: Span) -> Int? {
    let name = "\(table.node.name.value).\(table.columns[column])"
    if let known = columnLists[name] { return known }
    let languages = table.columns.firstIndex { $0 == "lang" || $0 == "language" }
    let first = program.terms.count
    var folded = FoldedTerms(capacity: table.rows.count)
    var rows: [[Int32]] = []
    var spans: [Span] = []
    var termOf: [[UInt8]: Int] = [:]
    var isSound = true
    for (number, row) in table.rows.enumerated() {
      let cell = row[column]
      guard !cell.text.isEmpty else { continue }
      let key = Folding.foldTerm(cell.text)
      guard !key.isEmpty else {
        diagnostics.report(
          .emptyTerm, "the term has no letter or digit", at: table.span(cell), label: "can match nothing",
          help: "terms match words; leave the cell empty where the row has no term")
        isSound = false
        continue
      }
      guard let tag = language(languages.map { row[$0] }, of: table) else {
        isSound = false
        continue
      }
      if let known = termOf[key] {
        rows[known].append(Int32(truncatingIfNeeded: number))
        program.terms[first + known].join(tag)
        continue
      }
      termOf[key] = rows.count
      rows.append([Int32(truncatingIfNeeded: number)])
      spans.append(table.span(cell))
      program.terms.append(
        Term(text: cell.text, language: tag.language, languageOnly: tag.isOnly))
      folded.append(key)
    }
    guard isSound else { return nil }
    guard !rows.isEmpty else {
      diagnostics.report(
        .emptyList, "the column `\(name)` has no terms", at: place, label: "an empty column",
        help: "fill the column, or name another one")
      return nil
    }
    let terms = first..<program.terms.count
    if lints { lint(terms, folded, spans, name) }
    program.lists.append(
      TermList(
        name: name, title: table.node.name.value, terms: terms, column: termColumn(column, of: table, rows)))
    columnLists[name] = program.lists.count - 1
    usedTables.insert(table.node.name.value)
    return program.lists.count - 1
  }

  private func termColumn(_ column: Int, of table: CheckedTable, _ rows: [[Int32]]) -> TermColumn {
    var firstRow: [Int32] = [0]
    var countries: [[String]] = []
    for group in rows {
      firstRow.append((firstRow.last ?? 0) + Int32(truncatingIfNeeded: group.count))
      guard let all = table.countries else { continue }
      let named = Set(group.compactMap { all[Int($0)] }.joined())
      for row in group { countries.append(all[Int(row)] ?? Countries.all.filter { !named.contains($0) }) }
    }
    return TermColumn(
      table: table.index, column: column, firstRow: firstRow, rows: rows.flatMap { $0 },
      countries: table.countries == nil ? nil : countries)
  }

  /// `de`, `de only`, `*`, or nothing for every language.
  private func language(_ cell: CSVTable.Cell?, of table: CheckedTable) -> ListNode.Tag? {
    guard let cell, !cell.text.isEmpty, cell.text != "*" else { return .init(language: "*", isOnly: false) }
    let isOnly = cell.text.hasSuffix(" only")
    let tag = isOnly ? String(cell.text.dropLast(5)) : cell.text
    if Parser.isLanguage(tag) { return .init(language: tag, isOnly: isOnly) }
    diagnostics.report(
      .badLanguage, "`\(printable(tag))` is not a language tag", at: table.span(cell),
      label: "not a language",
      help: "use an ISO 639 code in small letters, such as `de` or `pt-br`")
    return nil
  }

  /// The lints of single terms; that one covers another is usual among the entries of an official list.
  private mutating func lint(_ terms: Range<Int>, _ folded: FoldedTerms, _ spans: [Span], _ name: String) {
    let nodes = spans.map {
      TermNode(
        span: $0, textStart: $0.start, textEnd: $0.end, tag: 0, form: .word, isAsWritten: false,
        hasEscapes: false)
    }
    var list = ListNode(name: Name(name, spans[0]), title: name)
    list.terms = nodes
    let context = ListLintContext(
      list: list, terms: Array(program.terms[terms]), folded: folded, diagnostics: diagnostics)
    ShortTermLint.run(context)
    MixedScriptLint.run(context)
    foldedLists.append(folded)
  }

  /// `gtin in recalls.barcode`, `brand in brands`: whole values that a list holds.
  mutating func lowerInList(
    _ reference: ListReference, _ field: Field, _ type: FieldType
  ) -> [Instruction]? {
    guard let list = list(reference) else { return nil }
    var numbers: Set<UInt64> = []
    var texts: Set<[UInt8]> = []
    var isSound = true
    for index in program.lists[list].terms {
      let term = program.terms[index]
      guard term.form == .word else {
        diagnostics.report(
          .wrongType,
          "the list `\(reference.text)` holds parts of words, and \(field.name) is compared whole",
          at: reference.span, label: "not a list of whole values",
          help: "name a list without `*` and `endings`, or look for it with a find")
        return nil
      }
      if type == .identifier {
        guard let number = Identifier.gtin(term.text) else {
          let position = index - program.lists[list].terms.lowerBound
          let place = place(ofTerm: position, term.text, in: reference)
          // Once for all the rules that ask the list.
          if reportedIdentifiers.insert("\(place.file):\(place.start)").inserted {
            reportIdentifier(
              term.text, at: place,
              related: [.init(span: reference.span, text: "\(field.name) is compared with it here")])
          }
          isSound = false
          continue
        }
        numbers.insert(number)
      } else {
        texts.insert(Folding.foldTerm(term.text))
      }
    }
    guard isSound else { return nil }
    return type == .identifier ? [.identifierIn(field, numbers.sorted())] : [.textInList(field, texts)]
  }

  /// Where a term of a list stands, or the cell of a column that has this text.
  private func place(ofTerm position: Int, _ text: String, in reference: ListReference) -> Span {
    let name = reference.name.value
    guard let column = reference.column else {
      let terms = definitions.lists.first { $0.name.value == name }?.terms ?? []
      return terms.indices.contains(position) ? terms[position].span : reference.span
    }
    guard let table = tables[name], let index = table.columns.firstIndex(of: column.value),
      let row = table.rows.first(where: { $0[index].text == text })
    else { return reference.span }
    return table.span(row[index])
  }
}

extension Term {
  /// Takes in the tag of another row that has the term. In whatever order rows come, the result is the same.
  ///
  /// One row that asks for no language frees the term of those that others ask for: to find too little would be to
  /// lose a row.
  fileprivate mutating func join(_ tag: ListNode.Tag) {
    if languageOnly, tag.isOnly {
      let all = Set(languages + [tag.language])
      language = all.sorted().joined(separator: ",")
    } else if language != tag.language {
      language = "*"
    }
    languageOnly = languageOnly && tag.isOnly
  }
}
