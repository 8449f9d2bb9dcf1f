import ArgumentParser
import Glibc
import Reports

enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

/// Lines for people or machines on standard error. Control characters of feeds and file names are shown, not sent.
struct Log {
  var format: LogFormat
  var isQuiet: Bool

  /// - Parameter isNamed: the message names its subject by itself, as in `cannot open a.xml: …`.
  func error(_ subject: String, _ message: String, isNamed: Bool = false) {
    line("error", subject, message, isNamed: isNamed)
  }

  /// What does not stop the program and must be known.
  func warning(_ subject: String, _ message: String) { line("warning", subject, message, isNamed: false) }

  /// Text that is for people alone.
  func note(_ text: String) {
    guard !isQuiet, format == .text else { return }
    Log.write(text.hasSuffix("\n") ? text : text + "\n")
  }

  private func line(_ level: String, _ subject: String, _ message: String, isNamed: Bool) {
    switch format {
    case .text:
      let subject = subject.isEmpty || isNamed ? "" : "\(VisibleText.of(subject)): "
      Log.write("feedwarden: \(level): \(subject)\(VisibleText.of(message))\n")
    case .json:
      let json = DocumentJSON.object([
        ("level", .text(level)), ("subject", .text(subject)), ("message", .text(message)),
      ])
      let text = String(decoding: json.rendered(), as: UTF8.self)
      Log.write(text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ") + "\n")
    }
  }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let slice = UnsafeBufferPointer(rebasing: rest)
        let written = Glibc.write(STDERR_FILENO, slice.baseAddress, slice.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return }
        rest = rest.dropFirst(written)
      }
    }
  }
}

/// Text from outside, made safe for a terminal.
enum VisibleText {
  static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(visible: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
