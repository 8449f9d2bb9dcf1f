import Foundation
import Testing

@testable import TextFolding

@Suite("Against reference data, where it is installed")
struct ConformanceTests {
  @Test(
    "all five forms of NormalizationTest fold alike",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/unicode/NormalizationTest.txt.bz2")))
  func normalizationTest() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bzip2")
    process.arguments = ["-dc", "/usr/share/unicode/NormalizationTest.txt.bz2"]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var count = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("@") {
      let forms = line.split(separator: ";", omittingEmptySubsequences: false).prefix(5).map { column in
        String(
          String.UnicodeScalarView(
            column.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }))
      }
      if ["\u{2120}", "\u{2122}", "\u{1F16A}", "\u{1F16B}", "\u{1F16C}"].contains(forms[0]) { continue }
      let results = forms.map { Array(folded("x" + $0).utf8) }
      #expect(
        results.allSatisfy { $0 == results[0] },
        "\(line.prefix(60)) \(results.map { String(decoding: $0, as: UTF8.self).unicodeScalars.map { String($0.value, radix: 16) } })"
      )
      count += 1
    }
    #expect(count > 18_000)
  }

  static let naughty: Data? = {
    let corpora = ProcessInfo.processInfo.environment["FEEDWARDEN_CORPORA"] ?? "../shared/corpora"
    return FileManager.default.contents(atPath: corpora + "/reference/blns.json")
  }()

  @Test("the naughty strings fold the same with and without maps", .enabled(if: naughty != nil))
  func naughtyStrings() throws {
    let data = try #require(Self.naughty)
    for text in try JSONDecoder().decode([String].self, from: data) {
      for html in [false, true] {
        #expect(mapped(text, html: html).bytes == Array(folded(text, html: html).utf8))
      }
    }
  }
}
