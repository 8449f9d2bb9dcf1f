import Foundation

/// A tokeniser for TextMate grammars, as editors have it: of the patterns at a place the one that begins first wins,
/// of those the one written first, and the end of an open one goes before all.
///
/// The subset that the project's grammar uses: `match`, `begin`/`end`, captures, includes of its repository.
struct TextMate {
  struct Fault: Error { var message: String }

  struct Token: Equatable {
    var text: String
    /// The innermost scope last, without the grammar's suffix.
    var scopes: [String]
  }

  private final class Rule {
    var name: String?
    var match: NSRegularExpression?
    var begin: NSRegularExpression?
    var end: NSRegularExpression?
    var captures: [Int: String] = [:]
    var beginCaptures: [Int: String] = [:]
    var endCaptures: [Int: String] = [:]
    var include: String?
    var patterns: [Rule] = []
  }

  private var repository: [String: Rule] = [:]
  private let root: Rule
  /// Every regular expression of the grammar, as written.
  private(set) var expressions: [String] = []

  init(_ data: Data) throws {
    guard let json = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Fault(message: "the grammar is no object")
    }
    root = Rule()
    var expressions: [String] = []
    for (name, rule) in json["repository"] as? [String: [String: Any]] ?? [:] {
      repository[name] = try Self.rule(rule, &expressions)
    }
    root.patterns = try (json["patterns"] as? [[String: Any]] ?? []).map { try Self.rule($0, &expressions) }
    self.expressions = expressions
  }

  private static func rule(_ json: [String: Any], _ expressions: inout [String]) throws -> Rule {
    let known: Set = [
      "name", "match", "begin", "end", "captures", "beginCaptures", "endCaptures", "include", "patterns",
    ]
    for key in json.keys where !known.contains(key) { throw Fault(message: "a rule has no \(key)") }
    let rule = Rule()
    func expression(_ key: String) throws -> NSRegularExpression? {
      guard let pattern = json[key] as? String else { return nil }
      expressions.append(pattern)
      return try NSRegularExpression(pattern: pattern)
    }
    func captures(_ key: String) -> [Int: String] {
      var result: [Int: String] = [:]
      for (number, capture) in json[key] as? [String: [String: String]] ?? [:] {
        if let number = Int(number) { result[number] = capture["name"] }
      }
      return result
    }
    rule.name = json["name"] as? String
    rule.match = try expression("match")
    rule.begin = try expression("begin")
    rule.end = try expression("end")
    // As the format has it, `captures` stand for both ends of a pair.
    rule.captures = captures("captures")
    rule.beginCaptures = captures("beginCaptures").merging(rule.captures) { own, _ in own }
    rule.endCaptures = captures("endCaptures").merging(rule.captures) { own, _ in own }
    rule.include = json["include"] as? String
    rule.patterns = try (json["patterns"] as? [[String: Any]] ?? []).map { try Self.rule($0, &expressions) }
    guard rule.begin == nil || rule.end != nil else { throw Fault(message: "a begin has no end") }
    return rule
  }

  /// The rules that a rule's patterns stand for, includes and groups written out.
  private func candidates(_ rule: Rule, _ seen: Set<String> = []) throws -> [Rule] {
    try rule.patterns.flatMap { pattern -> [Rule] in
      if let include = pattern.include {
        let name = String(include.dropFirst())
        guard include.hasPrefix("#"), let included = repository[name] else {
          throw Fault(message: "nothing is called \(include)")
        }
        if included.match == nil, included.begin == nil {
          return seen.contains(name) ? [] : try candidates(included, seen.union([name]))
        }
        return [included]
      }
      return pattern.match == nil && pattern.begin == nil ? try candidates(pattern, seen) : [pattern]
    }
  }

  func tokens(of text: String) throws -> [Token] {
    var open = [root]
    var result: [Token] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // Editors give each line with its end.
      let line = String(line) + "\n"
      let units = line as NSString
      var place = 0
      var idle = 0
      func add(_ range: NSRange, _ scopes: [String?]) {
        guard range.location != NSNotFound, range.length > 0 else { return }
        let names = scopes.compactMap { $0?.replacingOccurrences(of: ".feedwarden", with: "") }
        result.append(Token(text: units.substring(with: range), scopes: names))
      }
      func add(_ found: NSTextCheckingResult, _ scopes: [String?], _ captures: [Int: String]) {
        if captures.isEmpty { return add(found.range, scopes) }
        for number in 0..<found.numberOfRanges {
          if let name = captures[number] { add(found.range(at: number), scopes + [name]) }
        }
      }
      while place < units.length {
        let rest = NSRange(location: place, length: units.length - place)
        let options: NSRegularExpression.MatchingOptions = [.withTransparentBounds, .withoutAnchoringBounds]
        guard let current = open.last else { break }
        let scopes = open.map(\.name)
        var best: (rule: Rule?, found: NSTextCheckingResult)?
        if let end = current.end, let found = end.firstMatch(in: line, options: options, range: rest) {
          best = (nil, found)
        }
        for rule in try candidates(current) {
          guard
            let found = (rule.match ?? rule.begin)?.firstMatch(in: line, options: options, range: rest),
            best.map({ found.range.location < $0.found.range.location }) ?? true
          else { continue }
          best = (rule, found)
        }
        guard let (rule, found) = best else { break }
        let plain = NSRange(location: place, length: found.range.location - place)
        if current.name != nil { add(plain, scopes) }
        let next = found.range.location + found.range.length
        idle = next > place ? 0 : idle + 1
        guard idle < 20 else { throw Fault(message: "the grammar does not move on at “\(line)”") }
        place = next
        if let rule {
          add(found, scopes + [rule.name], rule.match != nil ? rule.captures : rule.beginCaptures)
          if rule.begin != nil { open.append(rule) }
        } else {
          add(found, scopes, current.endCaptures)
          open.removeLast()
        }
      }
      if let current = open.last, current.name != nil, place < units.length {
        add(NSRange(location: place, length: units.length - place), open.map(\.name))
      }
    }
    return result
  }
}
