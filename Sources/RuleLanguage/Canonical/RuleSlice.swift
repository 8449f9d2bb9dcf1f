import CompiledRules

extension RuleProgram {
  /// One rule with all that it refers to, and nothing else: what its meaning rests on.
  ///
  /// Lists stand in the order in which its finds name them, so that the slice does not depend on other rules. O(terms
  /// of its lists).
  func slice(rule position: Int) -> RuleProgram {
    var slice = RuleProgram()
    var rule = rules[position]
    slice.categories = [categories[rule.category]]
    rule.category = 0
    var moved: [Int: Int] = [:]
    for index in rule.finds.indices {
      guard case .terms(let lists) = rule.finds[index].target else { continue }
      rule.finds[index].target = .terms(
        lists: lists.map { list in
          if let known = moved[list] { return known }
          let number = slice.add(self.lists[list], of: self)
          moved[list] = number
          return number
        })
    }
    slice.rules = [rule]
    return slice
  }

  private mutating func add(_ list: TermList, of program: RuleProgram) -> Int {
    let first = terms.count
    terms.append(contentsOf: program.terms[list.terms])
    lists.append(TermList(name: list.name, title: list.title, terms: first..<terms.count))
    return lists.count - 1
  }
}
