import CompiledRules
import Glibc
import RuleLanguage
import Testing

/// `docs/lints` says of each lint what it does; FEEDWARDEN_RECORD=1 writes the pages anew.
@Suite struct LintPageTests {
  static let folder = TestFiles.path("../../docs/lints")
  static let lints = LintDocumentation.all

  private func codes(
    _ text: String, against before: String?
  ) -> (codes: [DiagnosticCode], isAccepted: Bool) {
    func source(_ text: String) -> SourceFile {
      SourceFile(path: "t.rules", bytes: Array((LintDocumentation.exampleCategory + text).utf8))
    }
    let result = RuleFrontEnd.compile(
      [source(text)], asOf: CalendarDay(year: 2026, month: 11, day: 23),
      against: before.map { [source($0)] } ?? [])
    return (result.diagnostics.map(\.code), result.program != nil)
  }

  @Test("the example is reported, and the remedy is clean", arguments: lints.indices)
  func example(index: Int) {
    let lint = Self.lints[index]
    let example = codes(lint.example, against: lint.before)
    #expect(example.codes.contains(lint.code), "\(lint.code) \(example.codes)")
    #expect(Set(example.codes) == [lint.code])
    #expect(example.isAccepted == (lint.code.severity == .warning))
    let remedy = codes(lint.remedy, against: lint.before)
    #expect(remedy.codes == [], "\(lint.code)")
    #expect(remedy.isAccepted)
  }

  @Test("the page is the lint's documentation", arguments: lints.indices)
  func page(index: Int) throws {
    let lint = Self.lints[index]
    let path = "\(Self.folder)/\(lint.code.rawValue).md"
    if getenv("FEEDWARDEN_RECORD") != nil {
      mkdir(Self.folder, 0o755)
      #expect(TestFiles.write(path, Array(lint.page.utf8)))
    }
    let written = try #require(TestFiles.read(path), "no page; record it")
    #expect(String(decoding: written, as: UTF8.self) == lint.page)
  }

  @Test("every warning has a page, and every page a lint") func complete() {
    let codes = Self.lints.map(\.code.rawValue)
    #expect(codes == codes.sorted())
    // W010 says only that there were more.
    let warnings = DiagnosticCode.allCases.filter { $0.severity == .warning && $0 != .moreWarnings }
    #expect(Set(codes).isSuperset(of: warnings.map(\.rawValue)))
    let pages = TestFiles.list(Self.folder).filter { $0.hasSuffix(".md") && $0 != "README.md" }
    #expect(pages == codes.map { "\($0).md" })
  }

  @Test("a scan compiles the same program without the lints, and meets the same errors") func withoutLints() {
    for lint in Self.lints {
      for text in [lint.example, lint.remedy] {
        let source = SourceFile(
          path: "t.rules", bytes: Array((LintDocumentation.exampleCategory + text).utf8))
        let with = RuleFrontEnd.compile([source])
        let without = RuleFrontEnd.compile([source], lints: false)
        #expect(with.program?.hash == without.program?.hash)
        let errors = { (result: FrontEndResult) in result.diagnostics.filter { $0.severity == .error } }
        #expect(errors(with) == errors(without))
      }
    }
  }
}
