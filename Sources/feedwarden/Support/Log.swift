import ArgumentParser
import Glibc
import Reports

enum LogFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json

  /// What arguments ask for that could not be parsed: whoever reads messages by machine reads of usage, too.
  static func asked(_ arguments: [String]) -> LogFormat {
    let option = "--log-format"
    let values = arguments.enumerated().compactMap { position, argument -> String? in
      if argument.hasPrefix("\(option)=") { return String(argument.dropFirst(option.utf8.count + 1)) }
      return argument == option && position + 1 < arguments.count ? arguments[position + 1] : nil
    }
    return values.last.flatMap { LogFormat(rawValue: $0) } ?? .text
  }
}

/// Lines for people or machines on standard error. Control characters of feeds and file names are shown, not sent.
struct Log {
  var format: LogFormat
  var isQuiet: Bool

  /// - Parameter isNamed: the message names its subject by itself, as in `cannot open a.xml: …`.
  func error(_ subject: String, _ message: String, isNamed: Bool = false) {
    line("error", subject, message, isNamed: isNamed)
  }

  /// What does not stop the program and is to be known; `--quiet` leaves errors alone.
  func warning(_ subject: String, _ message: String) {
    if !isQuiet { line("warning", subject, message, isNamed: false) }
  }

  /// What is worth knowing and nothing is wrong with: lines for people, one event for machines.
  ///
  /// - Parameters:
  ///   - subject: what a machine is told that it is about; people see it from the text.
  ///   - members: what machines are told besides the words.
  func note(_ text: String, subject: String = "", members: [(name: String, value: DocumentJSON)] = []) {
    guard !isQuiet else { return }
    switch format {
    case .text: Log.write(text.hasSuffix("\n") ? text : text + "\n")
    case .json: event("info", subject, Self.sentence(text), members)
    }
  }

  /// Aligned lines in one: `read 101 listings in 3 feeds; clean 59`.
  private static func sentence(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }.joined(separator: "; ")
  }

  private func line(_ level: String, _ subject: String, _ message: String, isNamed: Bool) {
    switch format {
    case .text:
      let subject = subject.isEmpty || isNamed ? "" : "\(VisibleText.of(subject)): "
      Log.write("feedwarden: \(level): \(subject)\(VisibleText.of(message))\n")
    case .json: event(level, subject, message, [])
    }
  }

  /// One line of JSON.
  private func event(
    _ level: String, _ subject: String, _ message: String, _ members: [(name: String, value: DocumentJSON)]
  ) {
    let json = DocumentJSON.object(
      [("level", .text(level)), ("subject", .text(subject)), ("message", .text(message))] + members)
    let text = String(decoding: json.rendered(), as: UTF8.self)
    Log.write(text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ") + "\n")
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
