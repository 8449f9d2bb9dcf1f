/// The categories of all languages as a tree, for formats whose listings point into a table.
struct CategoryTable {
  struct Node {
    /// From 1, in the order of the table: a parent comes before its children.
    let id: Int
    let parent: Int?
    let name: String
  }

  private(set) var nodes: [Node] = []
  /// The node of each category, by its place among the categories of all languages.
  private(set) var leaves: [Int] = []

  init(vocabulary: Vocabulary) {
    for language in vocabulary.languages {
      var known: [String: Int] = [:]
      for category in language.categories {
        var path = ""
        var parent: Int?
        for name in category.split(separator: " > ") {
          path += "\(name) > "
          parent = known[path] ?? add(String(name), below: parent)
          known[path] = parent
        }
        leaves.append(parent ?? 0)
      }
    }
  }

  private mutating func add(_ name: String, below parent: Int?) -> Int {
    nodes.append(Node(id: nodes.count + 1, parent: parent, name: name))
    return nodes.count
  }
}
