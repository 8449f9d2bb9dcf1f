import CompiledRules
import Glibc
import RuleEngine
import RuleLanguage
import Testing

/// Files of `Golden`: each `NAME.rules` gives the diagnostics of `NAME.out`, held to `NAME.before` where there is one.
/// FEEDWARDEN_RECORD=1 writes them anew.
@Suite struct GoldenTests {
  static let folder = TestFiles.path("Golden")
  static let names = TestFiles.list(folder).filter { $0.hasSuffix(".rules") }.map { String($0.dropLast(6)) }

  @Test(arguments: names) func diagnostics(name: String) throws {
    let bytes = try #require(TestFiles.read("\(Self.folder)/\(name).rules"))
    let source = SourceFile(path: "\(name).rules", bytes: bytes)
    let sources = RuleSetFiles.completed([source]) { TestFiles.read("\(Self.folder)/\($0)") }
    let before =
      TestFiles.read("\(Self.folder)/\(name).before").map {
        [SourceFile(path: "\(name).rules", bytes: $0)]
      } ?? []
    let result = RuleFrontEnd.compile(
      sources, asOf: TestRules.day, against: before, expressions: RE2Judge())
    let shown = sources + before.map { SourceFile(path: "before/\($0.path)", bytes: $0.bytes) }
    let text = DiagnosticRenderer.text(result.diagnostics, sources: shown, color: false)
    let found = text + "\(result.program == nil ? "refused" : "accepted")\n"
    if getenv("FEEDWARDEN_RECORD") != nil {
      #expect(TestFiles.write("\(Self.folder)/\(name).out", Array(found.utf8)))
    }
    let expected = try #require(TestFiles.read("\(Self.folder)/\(name).out"), "no golden file; record it")
    #expect(found == String(decoding: expected, as: UTF8.self))
    // The name says which code the file is about.
    let code = name.prefix { $0 != "-" }
    if let code = DiagnosticCode(rawValue: String(code)) {
      #expect(result.diagnostics.contains { $0.code == code })
      #expect((result.program == nil) == (code.severity == .error))
    }
  }

  @Test func everyCodeHasAFile() {
    // A file of more than 16 MiB is made by a test and not kept.
    let missing = DiagnosticCode.allCases.filter { code in
      code != .fileTooLarge && !Self.names.contains { $0.hasPrefix(code.rawValue) }
    }
    #expect(missing.isEmpty)
  }

  @Test func tooLargeAFile() {
    let source = SourceFile(path: "big.rules", bytes: [UInt8](repeating: 0x20, count: SourceFile.largest + 1))
    #expect(RuleFrontEnd.compile([source]).diagnostics.map(\.code) == [.fileTooLarge])
  }
}
