/// Where a feed's bytes are.
package enum FeedLocation: Sendable, Equatable {
  case file(path: String)
  case standardInput

  /// The name to show and to record: the path as given, `-` for standard input.
  package var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "-"
    }
  }
}
