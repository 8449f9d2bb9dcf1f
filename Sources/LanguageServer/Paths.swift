import Foundation
import Glibc

/// Paths and the URIs that clients write for them.
enum Paths {
  /// The path of a `file` URI; `nil` for others, as `untitled:1`.
  static func path(_ uri: String) -> String? {
    guard let url = URL(string: uri), url.scheme?.lowercased() == "file" else { return nil }
    let path = url.path
    return path.isEmpty ? nil : resolved(path)
  }

  static func uri(_ path: String) -> String {
    var uri = "file://"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count < 2 ? "0\(digits)" : digits)
      }
    }
    return uri
  }

  /// Without links, so that one file has one name; of a file that does not exist yet, its folder.
  static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let folder = folder(path)
    guard folder != path, let real = realpath(folder, nil) else { return path }
    defer { free(real) }
    let parent = String(cString: real)
    return (parent == "/" ? "" : parent) + "/" + name(path)
  }

  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Whether rule files lie in a folder itself.
  static func hasRules(_ folder: String) -> Bool {
    guard let stream = opendir(folder) else { return false }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".rules"), !name.hasPrefix(".") { return true }
    }
    return false
  }
}
