import Testing

@testable import Statements

/// The notices to traders (Art. 17(3) DSA), and a platform's own wordings of them.
struct NoticeTests {
  private static let builtIn = NoticeTemplates.builtIn

  private static func notice(
    _ language: String, _ changes: [String: String] = [:], of templates: NoticeTemplates
  )
    -> String
  {
    let values = [
      "puid": "fw-1", "listing": "Laser (shop/T/1)", "trader": "T-1", "application": "2026-11-23",
      "measure": templates.word("measure.remove", language), "end": "", "territory": "DE, FR",
      "facts": "FACTS.",
      "source": templates.word("source.voluntary", language), "automation": "AUTOMATION.",
      "legal": "Regulation (EU) 2023/988", "terms": "", "explanation": "Lasers",
      "redress": "https://shop/complain",
    ]
    return TraderNotice(values: values.merging(changes) { $1 }).text(templates, language: language)
  }

  @Test func `there are eight languages, and every one of them is whole`() throws {
    #expect(Self.builtIn.languages == ["de", "en", "es", "fr", "it", "nl", "pl", "pt"])
    let texts = [
      NoticeTemplates.english, NoticeTemplates.german, NoticeTemplates.french, NoticeTemplates.spanish,
      NoticeTemplates.italian, NoticeTemplates.polish, NoticeTemplates.dutch, NoticeTemplates.portuguese,
    ]
    var phrases: [String: Int] = [:]
    for text in texts {
      let wording = try NoticeTemplates.parsed(text, isWhole: true)
      let expected = [
        "rule": ["rule", "version"], "found": ["places"], "read_as": ["field", "lane"],
        "account.findings": ["strikes", "products", "from", "to"], "account.gravest": ["severity"],
        "account.warned": ["warning"],
      ]
      for (word, expected) in expected {
        #expect(NoticeTemplates.filled(wording.words[word] ?? "", [:]).names == expected)
      }
      #expect(
        NoticeTemplates.filled(wording.words["account.share"] ?? "", [:]).names.sorted() == [
          "listings", "struck",
        ])
      for name in NoticeTemplates.names { #expect(wording.template.contains("{{\(name)}}"), "\(name)") }
      for (_, phrase) in wording.words { phrases[phrase, default: 0] += 1 }
    }
    // No phrase was left in another language.
    #expect(phrases.filter { $0.value > 1 }.keys.sorted() == [])
  }

  @Test(arguments: ["de", "en", "es", "fr", "it", "nl", "pl", "pt"])
  func `a notice says all that Art. 17(3) asks for`(language: String) {
    let text = Self.notice(language, of: Self.builtIn)
    for part in [
      "fw-1", "Laser (shop/T/1)", "2026-11-23", "DE, FR", "FACTS.", "AUTOMATION.", "Regulation (EU) 2023/988",
      "Lasers",
      "https://shop/complain", "2022/2065", Self.builtIn.word("measure.remove", language),
      Self.builtIn.word("source.voluntary", language),
    ] { #expect(text.contains(part), "\(language): \(part)") }
    #expect(!text.contains("{{"))
    // What does not apply has no line: the end of what does not end, and the other ground.
    let whole = Self.notice(language, ["end": "2027-01-01", "terms": "Clause 4"], of: Self.builtIn)
    #expect(whole.split(separator: "\n").count == text.split(separator: "\n").count + 2)
  }

  @Test(arguments: [("pt-BR", "pt"), ("DE_at", "de"), ("sv", "en"), ("", "en")])
  func `a language tag finds its language, any other English`(tag: String, language: String) {
    #expect(Self.notice(tag, of: Self.builtIn) == Self.notice(language, of: Self.builtIn))
    #expect(Self.builtIn.needsLegalReview(tag))
  }

  static let template =
    "{{measure}} {{facts}}\n{{source}} {{automation}}\n{{legal}}{{terms}}\nKlaga: {{redress}}\n"

  @Test func `a platform's own wording takes the place, and keeps the words that it does not say`() throws {
    var templates = Self.builtIn
    try templates.replace("de", with: "# our words\nmeasure.remove: weg damit\n---\n\(Self.template)")
    #expect(Self.notice("de-AT", of: templates).hasPrefix("weg damit FACTS."))
    #expect(templates.word("measure.label", "de") == Self.builtIn.word("measure.label", "de"))
    #expect(!templates.needsLegalReview("de"))
    #expect(templates.needsLegalReview("fr"))
    // A language that there was none of must have every word.
    let missing = #expect(throws: NoticeTemplates.Fault.self) {
      try templates.replace("sv", with: "measure.remove: bort\n---\n\(Self.template)")
    }
    #expect(missing?.message.contains("measure.disable is missing") == true)
    let words = NoticeTemplates.words.map { "\($0): ord \($0)" }.joined(separator: "\r\n")
    try templates.replace("sv", with: "\(words)\r\n---\r\n\(Self.template)")
    #expect(templates.languages.contains("sv"))
    #expect(Self.notice("sv-SE", of: templates).hasPrefix("ord measure.remove FACTS."))
  }

  @Test(
    arguments: [
      ("{{measure}}", 1, "---"), ("measure.remove\n---\n\(template)", 1, "NAME: TEXT"),
      ("measure.erase: x\n---\n\(template)", 1, "no word measure.erase"),
      ("\nmeasure.remove:\n---\n\(template)", 2, "has no text"),
      ("rule: a\nrule: b\n---\n\(template)", 2, "twice"),
      ("---\n\(template){{name}}\n", 6, "no {{name}}"),
      ("---\n{{measure}} {{facts}} {{source}} {{automation}} {{legal}} {{terms}}\n", 3, "{{redress}}"),
    ] as [(String, Int, String)])
  func `a mistake is told with its line`(text: String, line: Int, word: String) {
    var templates = Self.builtIn
    let fault = #expect(throws: NoticeTemplates.Fault.self) { try templates.replace("de", with: text) }
    #expect(fault?.line == line)
    #expect(fault?.message.contains(word) == true, "\(fault?.message ?? "")")
    #expect(templates == Self.builtIn)
  }
}
