/// How notices to traders are worded, by language: the wordings of this program, which no lawyer has read, and those
/// that a platform puts in their place.
///
/// A wording is a text: names of words and what they are, a line `---`, and the template.
///
/// ```
/// measure.remove: the listing is removed
/// …
/// ---
/// Reference: {{puid}}
/// ```
package struct NoticeTemplates: Sendable, Equatable {
  struct Wording: Sendable, Equatable {
    var words: [String: String] = [:]
    var template = ""
    /// It is the platform's own.
    var isOwn = false
  }

  private(set) var wordings: [String: Wording] = [:]

  /// A mistake in a wording.
  package struct Fault: Error, Sendable, Equatable {
    /// From 1.
    package var line: Int
    package var message: String
  }

  private init() {}

  /// The wordings of this program.
  package static let builtIn: NoticeTemplates = {
    var templates = NoticeTemplates()
    let texts = [
      ("en", english), ("de", german), ("fr", french), ("es", spanish), ("it", italian), ("pl", polish),
      ("nl", dutch), ("pt", portuguese),
    ]
    for (language, text) in texts {
      // A test holds every one of them to what a platform's own must be.
      guard let wording = try? parsed(text, isWhole: true) else { continue }
      templates.wordings[language] = wording
    }
    return templates
  }()

  /// Languages that there is a wording in, sorted; any other gets English.
  package var languages: [String] { wordings.keys.sorted() }

  /// Whether notices in a language are in the words of this program, which a lawyer has yet to read.
  package func needsLegalReview(_ language: String) -> Bool { !self[language].isOwn }

  /// Puts a platform's wording in place of the one that there is. Words that it leaves out stay those of the language,
  /// and a language that there was none of must have all.
  package mutating func replace(_ language: String, with text: String) throws(Fault) {
    let held = wordings[language]
    var wording = try Self.parsed(text, isWhole: held == nil)
    wording.words.merge(held?.words ?? [:]) { own, _ in own }
    wording.isOwn = true
    wordings[language] = wording
  }

  /// The wording for a language tag: of its language, or English.
  subscript(_ language: String) -> Wording { wordings[Self.code(language)] ?? wordings["en"] ?? Wording() }

  /// `pt` of `pt-BR`.
  package static func code(_ language: String) -> String {
    String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
  }

  /// What a language calls something, with `{{name}}` filled.
  package func word(_ name: String, _ language: String, _ values: [String: String] = [:]) -> String {
    Self.filled(self[language].words[name] ?? wordings["en"]?.words[name] ?? name, values).text
  }

  /// The names that a template may use, and those without which it would not say what Art. 17(3) DSA asks for.
  static let names: Set<String> = [
    "puid", "listing", "trader", "application", "measure", "end", "territory", "facts", "source",
    "automation",
    "legal", "terms", "explanation", "redress",
  ]
  static let required = ["measure", "facts", "source", "automation", "legal", "terms", "redress"]

  static let words = [
    "measure.remove", "measure.disable", "measure.age_restrict", "measure.label", "measure.demote",
    "measure.restriction", "measure.suspension", "measure.termination", "detected", "undetected",
    "automation.fully", "automation.partially", "automation.not_automated", "source.voluntary",
    "source.article_16", "source.trusted_flagger", "source.other", "rule", "found", "read_as",
    "account.findings", "account.share", "account.gravest", "account.disguised", "account.warned",
    "severity.low", "severity.medium", "severity.high", "severity.critical",
  ]

  /// - Parameter isWhole: every word must be there.
  static func parsed(_ text: String, isWhole: Bool) throws(Fault) -> Wording {
    var wording = Wording()
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    guard let border = lines.firstIndex(of: "---") else {
      throw Fault(line: 1, message: "there is no line --- between the words and the template")
    }
    for (index, line) in lines[..<border].enumerated() {
      let line = StatementText.trimmed(String(line))
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let colon = line.firstIndex(of: ":") else {
        throw Fault(line: index + 1, message: "a word is NAME: TEXT")
      }
      let name = String(line[..<colon])
      let value = StatementText.trimmed(String(line[line.index(after: colon)...]))
      guard words.contains(name) else {
        throw Fault(
          line: index + 1, message: "there is no word \(name); there are \(words.joined(separator: ", "))")
      }
      guard !value.isEmpty else { throw Fault(line: index + 1, message: "\(name) has no text") }
      guard wording.words.updateValue(value, forKey: name) == nil else {
        throw Fault(line: index + 1, message: "\(name) stands there twice")
      }
    }
    if isWhole, let missing = words.first(where: { wording.words[$0] == nil }) {
      throw Fault(line: border + 1, message: "the word \(missing) is missing")
    }
    var used: Set<String> = []
    for (index, line) in lines[(border + 1)...].enumerated() {
      for name in filled(String(line), [:]).names {
        guard names.contains(name) else {
          throw Fault(
            line: border + index + 2,
            message: "there is no {{\(name)}}; there are \(names.sorted().joined(separator: ", "))")
        }
        used.insert(name)
      }
    }
    if let missing = required.first(where: { !used.contains($0) }) {
      throw Fault(line: lines.count, message: "the template lacks {{\(missing)}}, which Art. 17(3) asks for")
    }
    wording.template = lines[(border + 1)...].joined(separator: "\n")
    return wording
  }

  /// A text with every `{{name}}` filled, and the names that stand in it.
  static func filled(_ text: String, _ values: [String: String]) -> (text: String, names: [String]) {
    var output = ""
    var names: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
      output += rest[..<start.lowerBound]
      let name = StatementText.trimmed(String(rest[start.upperBound..<end.lowerBound]))
      names.append(name)
      output += values[name] ?? ""
      rest = rest[end.upperBound...]
    }
    return (output + rest, names)
  }
}
