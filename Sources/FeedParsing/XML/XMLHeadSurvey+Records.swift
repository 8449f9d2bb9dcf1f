extension XMLHeadSurvey {
  /// Local names of elements that may be records, the likeliest first.
  ///
  /// First those that repeat below elements that do not, largest content first: with children, then with
  /// attributes only. Behind them the names of all other elements with children, so that a profile can still know
  /// its own in a feed of one record.
  func recordCandidates() -> [String] {
    let repeated = elements.indices.filter { isOutermostRepeated($0) }
    func weight(_ index: Int) -> Int {
      let element = elements[index]
      return element.children.isEmpty ? (element.mostAttributes > 1 ? 1 : 0) : 2
    }
    let ranked = repeated.sorted {
      (weight($0), elements[$0].bytes, -$0) > (weight($1), elements[$1].bytes, -$1)
    }
    // In a feed of one record, that is the outermost element with at least two leaves below it.
    let single = elements.indices.filter { index in
      elements[index].children.count(where: { elements[$0].children.isEmpty }) > 1
    }
    let others = elements.indices.filter { $0 > 0 && !elements[$0].children.isEmpty }
    var names: [String] = []
    for index in ranked + single + others {
      let name = name(index)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Where the first of these elements begins.
  func firstStart(of names: [String]) -> Int? {
    elements.filter { XMLSpelling.isAny(names, String(decoding: $0.localName, as: UTF8.self)) }
      .map(\.start).min()
  }

  /// Local names of all elements, in order of first appearance.
  var elementNames: [String] { elements.indices.map(name) }

  /// The local name of a path's elements.
  func name(_ index: Int) -> String { String(decoding: elements[index].localName, as: UTF8.self) }

  /// The local names of what a path's elements lie in, outermost first.
  func parents(_ index: Int) -> [String] {
    var names: [String] = []
    var parent = elements[index].parent
    while parent >= 0 {
      names.append(name(parent))
      parent = elements[parent].parent
    }
    return names.reversed()
  }

  func isInside(_ index: Int, _ outer: Int) -> Bool {
    var parent = elements[index].parent
    while parent >= 0 {
      if parent == outer { return true }
      parent = elements[parent].parent
    }
    return false
  }

  func lies(_ index: Int, at paths: [RecordPath]) -> Bool {
    let name = name(index)
    let parents = parents(index)
    return paths.contains { $0.matches(name, in: parents) }
  }

  /// Whether elements of one of these paths are in sight. O(paths of the head).
  func holds(_ paths: [RecordPath]) -> Bool { elements.indices.contains { lies($0, at: paths) } }

  func isOutermostRepeated(_ index: Int) -> Bool {
    guard elements[index].count > 1 else { return false }
    var parent = elements[index].parent
    while parent >= 0 {
      if elements[parent].count > 1 { return false }
      parent = elements[parent].parent
    }
    return true
  }

  /// Namespace declarations on the ancestors of the element at `first`, or on the document element, outermost first.
  func declarations(above first: Int?) -> [XMLNamespaceDeclaration] {
    var path: [Int] = []
    var parent = first.map { elements[$0].parent } ?? (elements.isEmpty ? -1 : 0)
    while parent >= 0 {
      path.append(parent)
      parent = elements[parent].parent
    }
    return path.reversed().flatMap { elements[$0].declarations }
  }
}
