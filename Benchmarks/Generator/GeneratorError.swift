import Glibc

enum GeneratorError: Error {
  case usage(String)
  case output(path: String, code: Int32)
  /// The feed came to its size before every hit had a listing to be planted in.
  case tooSmall(listings: Int, hits: Int)

  /// As in sysexits.h.
  var exitCode: Int32 {
    switch self {
    case .usage, .tooSmall: 64
    case .output: 74
    }
  }

  var message: String {
    switch self {
    case .usage(let sentence): sentence
    case .output(let path, let code): "\(path): \(String(cString: strerror(code)))"
    case .tooSmall(let listings, let hits): "\(listings) listings are too few for \(hits) hits: raise --bytes"
    }
  }
}
