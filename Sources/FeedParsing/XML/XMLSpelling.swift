/// Names of elements as people write them: XML tells large letters from small ones, feeds do not.
enum XMLSpelling {
  static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }

  static func isAny(_ names: [String], _ name: String) -> Bool {
    names.contains { isSame($0, name) }
  }
}

extension XMLHeadSurvey {
  /// The local name that the head writes for `name`; `name` itself where it has none.
  func spelling(of name: String) -> String {
    elementNames.first { XMLSpelling.isSame($0, name) } ?? name
  }
}
