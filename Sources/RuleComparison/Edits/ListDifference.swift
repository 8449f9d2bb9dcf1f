import CompiledRules

/// How the terms of a list differ between two rule sets.
struct ListDifference {
  /// By text: terms that one side alone has, and terms that both have in other forms.
  private(set) var added: Set<String> = []
  private(set) var removed: Set<String> = []
  private(set) var changed: [String: (old: Term, new: Term)] = [:]

  var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// O(terms). A text that stands twice in a list counts as often as it stands there.
  init(_ old: ArraySlice<Term>, _ new: ArraySlice<Term>) {
    if old == new { return }
    // A language tag is for people unless it says `only`.
    func meaning(_ term: Term) -> Term {
      var term = term
      if !term.languageOnly { term.language = "*" }
      return term
    }
    let before = Dictionary(grouping: old.map(meaning), by: \.text)
    let after = Dictionary(grouping: new.map(meaning), by: \.text)
    for (text, terms) in after {
      guard let others = before[text] else {
        added.insert(text)
        continue
      }
      if Set(terms) != Set(others) { changed[text] = (others[0], terms[0]) }
    }
    for text in before.keys where after[text] == nil { removed.insert(text) }
  }
}

extension RuleProgram {
  func terms(ofList list: Int) -> ArraySlice<Term> {
    lists.indices.contains(list) ? terms[lists[list].terms] : []
  }
}
