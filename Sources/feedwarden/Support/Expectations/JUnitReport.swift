import Glibc
import Reports

/// Examples as JUnit's XML, which CI systems read.
///
/// There is no standard of it. Attributes and elements are those that the two schemas in wide use (of Jenkins' xUnit
/// plug-in, and of Windy Road) have in common, in their order.
enum JUnitReport {
  /// - Parameters:
  ///   - begun: RFC 3339.
  ///   - host: this machine's name.
  static func render(_ reports: [ExpectationReport], begun: String, host: String) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    var suites: [(rule: String, reports: [ExpectationReport])] = []
    for report in reports {
      if suites.last?.rule == report.rule {
        suites[suites.count - 1].reports.append(report)
      } else {
        suites.append((report.rule, [report]))
      }
    }
    // Windy Road's schema wants a time without a zone.
    let time = begun.hasSuffix("Z") ? String(begun.dropLast()) : begun
    for (number, suite) in suites.enumerated() {
      let failures = suite.reports.count { !$0.holds }
      let total = suite.reports.reduce(Duration.zero) { $0 + $1.duration }
      text += "  <testsuite" + attribute("name", suite.rule) + attribute("package", "rules")
      text += attribute("id", "\(number)") + attribute("timestamp", time)
      text += attribute("hostname", host.isEmpty ? "localhost" : host)
      text += attribute("tests", "\(suite.reports.count)") + attribute("failures", "\(failures)")
      text += attribute("errors", "0") + attribute("time", seconds(total)) + ">\n    <properties/>\n"
      for report in suite.reports { text += testcase(report) }
      text += "    <system-out/>\n    <system-err/>\n  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func testcase(_ report: ExpectationReport) -> String {
    let name = "\(report.file):\(report.line) expect \(report.expected)"
    let head =
      "    <testcase" + attribute("name", name) + attribute("classname", report.rule)
      + attribute("time", seconds(report.duration))
    guard !report.holds else { return head + "/>\n" }
    let message = "expected \(report.expected), got \(report.got)"
    return head + ">\n      <failure" + attribute("message", message)
      + attribute("type", report.isTraderRule ? "action" : "verdict") + ">" + escaped(report.text)
      + "</failure>\n    </testcase>\n"
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(escaped(value))\""
  }

  /// Scalar by scalar: a mark behind a `<` must not hide it. What XML 1.0 forbids is shown as what it is.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func seconds(_ duration: Duration) -> String {
    let micros = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
    let digits = String(max(0, micros % 1_000_000))
    return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// A report that replaces the one of the run before.
enum ReportFile {
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    func failure(_ doing: String, _ code: Int32, _ kind: OutputError.Kind) -> OutputError {
      OutputError(kind: kind, path: path, code: code, message: "\(doing): \(String(cString: strerror(code)))")
    }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("cannot create the file", errno, .cannotCreate) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let code = errno
        close(file)
        throw failure("cannot write", code, .ioFailed)
      }
      rest = rest.dropFirst(written)
    }
    guard close(file) == 0 else { throw failure("cannot write", errno, .ioFailed) }
  }
}
