import CompiledRules
import RuleLanguage
import Testing

/// Literals that every match of an expression contains, worked out by hand from RE2's syntax.
@Suite struct RequiredLiteralTests {
  @Test(arguments: [
    // A last letter could compose with a mark that follows it in a listing, so it is left off.
    (#"alpha"#, "alph"),
    (#"alpha-\d+"#, "alpha"),
    (#"alpha\s+centauri7"#, "centauri7"),
    (#"ALPHA beta"#, "alpha"),
    (#"(?i)whatsapp\s*\+?\d{6,}"#, "whatsap"),
    (#"whatsapp\s?:"#, "whatsap"),
    (#"(?:foo|bar)telegram "#, "telegram"),
    (#"x(?P<name>signal)?threema "#, "threema"),
    (#"colou?rful "#, "rful"),
    (#"abc{2}defg "#, "defg"),
    (#"a{0}bcde "#, "bcde"),
    (#"foo+barbar "#, "barbar"),
    (#"[a-z]+glock17"#, "glock17"),
    (#"[]abc]glock17"#, "glock17"),
    (#"[[:alpha:]]glock17"#, "glock17"),
    (#"\bglock17\b"#, "glock17"),
    (#"\x{410}glock17"#, "glock17"),
    (#"\QA.B\Eglock17"#, "glock17"),
    (#"Straße 9"#, "strasse"),
    (#"西地那非"#, "西地那非"),
    (#"毒品\d"#, "毒品"),
  ])
  func literal(_ pattern: String, _ expected: String) throws {
    let program = try TestRules.program(TestRules.rule("find a = /\(pattern)/ in title"))
    guard case .expression(let found, let ignoreCase, let literal) = program.rules[0].finds[0].target else {
      Issue.record("not an expression")
      return
    }
    #expect(found == pattern)
    #expect(!ignoreCase)
    #expect(literal == expected)
  }

  @Test(arguments: [
    #"foo|barbar"#, #"(alpha|beta)"#, #"\d+\w+"#, #"(glock17)?"#, #"(glock17)*x"#, #"(glock17){0,3}"#,
    #"ab\d"#,
    #"[glock]+"#, #"(glock17"#, #"glock17)"#, #"*glock17"#, #"[glock17"#, #"毒\d"#,
    String(repeating: "(", count: 100) + "glock17" + String(repeating: ")", count: 100),
  ])
  func none(_ pattern: String) {
    let result = TestRules.compile(TestRules.rule("find a = /\(pattern) / in title"))
    #expect(result.program == nil)
  }

  @Test func authorsLiteralAndSlash() throws {
    let program = try TestRules.program(
      TestRules.rule(
        #"find a = /(a|b)\/\d/ ignoring case with "T-34" in title"#.replacing("T-34", with: "T34")))
    guard case .expression(let pattern, let ignoreCase, let literal) = program.rules[0].finds[0].target else {
      Issue.record("not an expression")
      return
    }
    #expect(pattern == #"(a|b)/\d"#)
    #expect(ignoreCase)
    #expect(literal == "t34")
  }
}
