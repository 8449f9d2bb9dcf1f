import RuleLanguage
import Testing

/// The canonical layout, case by case; what is expected is written by hand.
@Suite struct FormatterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var input: String
    var output: String
    var testDescription: String { name }
  }

  static func format(_ text: String) -> String? {
    let source = SourceFile(path: "t.rules", bytes: Array(text.utf8))
    guard case .formatted(let bytes) = RuleFormatter.format(source) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("layout", arguments: cases) func layout(_ example: Case) {
    #expect(Self.format(example.input) == example.output)
    #expect(Self.format(example.output) == example.output)
  }

  static let cases: [Case] = [
    Case(name: "an empty file stays empty", input: "", output: ""),
    Case(name: "white space alone vanishes", input: "\u{FEFF} \r\n\t\n", output: ""),
    Case(
      name: "comments alone keep their lines", input: "# one  \n\n\n\n   # two\n# three",
      output: "# one\n\n# two\n# three\n"),
    Case(
      name: "a list on one line",
      input: #"list l "L"{*:alpha,"b c"  de  :x*,*y*, z endings fr only: "LSD" as written}"#,
      output: """
        list l "L" {
          *:  alpha, "b c"
          de: x*, *y*, z endings
          fr only: "LSD" as written
        }

        """),
    Case(
      name: "line breaks behind commas stay, others go",
      input: "list l \"L\" {\n  de:\n alpha,\n\n      beta ,gamma\n  pt-br: delta }",
      output: """
        list l "L" {
          de:    alpha,
                 beta, gamma
          pt-br: delta
        }

        """),
    Case(
      name: "a long line breaks behind the last comma that fits; wide letters count twice",
      input: "list l \"L\" { zh: " + Array(repeating: "西地那非西地那非", count: 8).joined(separator: ", ") + " }",
      // Two columns, `zh: `, six terms of 16 columns and five separators: 2 + 4 + 96 + 10 = 112, and the comma.
      output: "list l \"L\" {\n  zh: " + Array(repeating: "西地那非西地那非", count: 6).joined(separator: ", ")
        + ",\n      西地那非西地那非, 西地那非西地那非\n}\n"),
    Case(
      name: "blank lines: one around blocks, none at their ends, one kept inside",
      input: """
        category a "A" {

          basis "x","y"


          statement S
        }
        # of b
        category b "B" { basis "x" statement S review legal # why

        }
        """.replacing("statement S", with: "statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD"),
      output: """
        category a "A" {
          basis "x", "y"

          statement S
        }

        # of b
        category b "B" {
          basis "x"
          statement S
          review legal  # why
        }

        """.replacing("statement S", with: "statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD")),
    Case(
      name: "a rule",
      input: """
        rule r-1   "R" { # first
        version 1 status active
        category goods
        # about severity
        severity   high
        countries DE,AT , CH
        find a=any of(alpha,beta)in title,description
        find second = quantity of mass in title

        find re = /a\\/b {2}/ ignoring case with "ab" in links
        ignore a where second within 4 words before a
        ignore re where a near re within 1 word
        flag when(a and not second)or count( re )>=2
        or (trader.authorised( "x" ) and missing(price))
        verdict block or review when a.lane!=exact or review when second>5%
        or block when price<10 EUR or power > 2 mg / ml
        say en "x {a.text}"
        expect block{title:"x",attributes:{"Farbe":"rot"},trader:{authorised:(a,b)}}
        expect pass{}
        expect review {
          title: "y" }
        }
        """,
      output: """
        rule r-1 "R" {  # first
          version 1   status active
          category  goods
          # about severity
          severity  high
          countries DE, AT, CH
          find a      = any of (alpha, beta) in title, description
          find second = quantity of mass in title

          find re = /a\\/b {2}/ ignoring case with "ab" in links
          ignore a  where second within 4 words before a
          ignore re where a near re within 1 word
          flag when (a and not second) or count(re) >= 2
                 or (trader.authorised("x") and missing(price))
          verdict block
               or review when a.lane != exact
               or review when second > 5 %
               or block when price < 10 EUR or power > 2 mg/ml
          say en "x {a.text}"
          expect block  { title: "x", attributes: { "Farbe": "rot" }, trader: { authorised: (a, b) } }
          expect pass   {}
          expect review {
            title: "y"
          }
        }

        """),
    Case(
      name: "comments inside items",
      input: """
        rule r "R" {
          version # which
            1
          status active category goods severity high
          find a = any of (alpha, # first
            # between
            beta) in title # where
          flag when a # and
            and # more
            a
          verdict block # strong
          # weaker
            or review when a # so
          expect block { title: "x", # named
            # described
            description: "y" }
          # the end
        } # closed
        # behind
        """,
      output: """
        rule r "R" {
          version  # which
              1
          status active   category goods   severity high
          find a = any of (alpha,  # first
                           # between
                           beta) in title  # where
          flag when a  # and
                and  # more
                    a
          verdict block  # strong
               # weaker
               or review when a  # so
          expect block {
            title: "x",  # named
            # described
            description: "y"
          }
          # the end
        }  # closed
        # behind

        """),
    Case(
      name: "a long find breaks before its fields, a long example at its fields",
      input: """
        rule r "R" {
          version 1  status active  category goods  severity high
          find a = any of ("a long term of several words", "another long term of several words", "third") in title, description, brand
          flag when a
          verdict block
          expect block { title: "a long term of several words and more words than fit", description: "another long term of words" }
        }
        """,
      output: """
        rule r "R" {
          version 1   status active   category goods   severity high
          find a = any of ("a long term of several words", "another long term of several words", "third")
              in title, description, brand
          flag when a
          verdict block
          expect block {
            title: "a long term of several words and more words than fit",
            description: "another long term of words"
          }
        }

        """),
    Case(
      name: "CR LF becomes LF, and a lone CR too", input: "list l \"L\" {\r\n *: a,\r b\r\n}\r\n",
      output: "list l \"L\" {\n  *: a,\n     b\n}\n"),
  ]

  @Test(
    "a file with a fault of grammar is left alone",
    arguments: [
      "list l \"L\" { *: a", "rule", "list l \"L\" { *: a b }", "}", "list l \"L\" { *: \"a }", "\u{0}",
      "rule r \"R\" { version 1 flag when a and b or c }",
    ])
  func faulty(text: String) {
    guard case .faulty(let diagnostics) = RuleFormatter.format(SourceFile(path: "t", bytes: Array(text.utf8)))
    else {
      Issue.record("formatted")
      return
    }
    #expect(diagnostics.contains { $0.severity == .error })
  }

  /// What is wrong but no matter of grammar does not keep a file from being laid out.
  @Test func unknownNames() {
    #expect(
      Self.format("rule r \"R\" { version 1 find a = any of nolist in title flag when b verdict block }")
        == """
        rule r "R" {
          version 1
          find a = any of nolist in title
          flag when b
          verdict block
        }

        """)
  }
}
