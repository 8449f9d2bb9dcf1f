import Crypto
import Mustache

/// A page that stands alone: no script, nothing loaded from elsewhere, its own style alone allowed.
///
/// Text is escaped by the scalar. The library's own escaping goes by character, and to it a `<` behind a prepending
/// mark such as U+0600 is no `<`, where to a browser it is.
struct HTMLPage {
  private struct Escaping: MustacheContentType {
    func escapeText(_ text: String) -> String {
      var escaped = ""
      escaped.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
      for scalar in text.unicodeScalars {
        switch scalar {
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "&": escaped += "&amp;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }
  }

  private static let registered: Void = MustacheContentTypes.register(Escaping(), named: "ESCAPED")

  private let library: MustacheLibrary

  /// - Parameter templates: the page is the one named `page`; each may use the others.
  init(templates: [String: String]) throws(OutputError) {
    _ = Self.registered
    var library = MustacheLibrary()
    do {
      for (name, template) in templates {
        try library.register("{{% CONTENT_TYPE:ESCAPED}}\n\(template)", named: name)
      }
    } catch {
      throw OutputError(kind: .inconsistent, path: "-", message: "a page's template is wrong: \(error)")
    }
    self.library = library
  }

  func render(_ values: [String: Any], template: String = "page") throws(OutputError) -> String {
    guard let text = library.render(values, withTemplate: template) else {
      throw OutputError(kind: .inconsistent, path: "-", message: "there is no template \(template)")
    }
    return text
  }

  /// What a page's header says may be loaded: its style sheet, known by its hash, and nothing else.
  static func policy(style: String) -> String {
    let digest = base64(Array(SHA256.hash(data: Array(style.utf8))))
    return "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
  }

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let isPadding = place > group.count
        text.append(isPadding ? UInt8(ascii: "=") : digits[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
