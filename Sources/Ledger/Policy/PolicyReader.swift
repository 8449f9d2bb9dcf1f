import CompiledRules
import Yams

extension Policy {
  /// Reads a policy; every key must be known.
  ///
  /// - Throws: `LedgerError` of the kind `configuration` that names the line.
  package static func read(_ text: String, path: String) throws(LedgerError) -> Policy {
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      let what = "\(error)".split(whereSeparator: \.isNewline).joined(separator: " ")
      throw LedgerError(.configuration, path, "is no YAML: \(what)")
    }
    var policy = Policy()
    policy.digest = Digest.of(text)
    guard let root, root.null == nil else { return policy }
    let reader = PolicyReader(path: path)
    for (key, value) in try reader.members(root, "a policy") {
      switch key {
      case "automatic": policy.automatic = try reader.conditions(value)
      case "strikes": policy.strikes = try reader.strikes(value)
      case "ladder": policy.ladder = try reader.ladder(value)
      case "overdue":
        for (severity, days) in try reader.members(value, key) {
          policy.overdueAfter[try reader.severity(severity, value)] = try reader.days(days)
        }
      case "retention":
        for (name, days) in try reader.members(value, key) {
          guard let table = RetainedTable(rawValue: name) else {
            throw reader.unknown(name, RetainedTable.allCases.map(\.rawValue), value)
          }
          policy.retention[table] = try reader.days(days)
        }
      case "statements": policy.statements = try reader.statements(value)
      default:
        throw reader.unknown(
          key, ["automatic", "strikes", "ladder", "overdue", "retention", "statements"], value)
      }
    }
    return policy
  }
}

/// Reads parts of a policy, strictly: a misspelt key must not quietly switch a rule of procedure off.
struct PolicyReader {
  let path: String

  func fail(_ node: Node, _ message: String) -> LedgerError {
    LedgerError(.configuration, path, "line \(node.mark?.line ?? 1): \(message)")
  }

  func unknown(_ key: String, _ known: [String], _ node: Node) -> LedgerError {
    fail(node, "there is no \(key); there are \(known.joined(separator: ", "))")
  }

  func members(_ node: Node, _ what: String) throws(LedgerError) -> [(String, Node)] {
    guard let mapping = node.mapping else { throw fail(node, "\(what) must be keys and values") }
    var members: [(String, Node)] = []
    for (key, value) in mapping { members.append((key.string ?? "", value)) }
    return members
  }

  func list(_ node: Node, _ what: String) throws(LedgerError) -> [Node] {
    guard let sequence = node.sequence else { throw fail(node, "\(what) must be a list") }
    return Array(sequence)
  }

  func number(_ node: Node, _ what: String, from least: Int = 0) throws(LedgerError) -> Int {
    guard let number = node.int, number >= least, number <= 1_000_000 else {
      throw fail(node, "\(what) must be a whole number, \(least) at least")
    }
    return number
  }

  /// `30`, `30 days`, `1 day`.
  func days(_ node: Node) throws(LedgerError) -> Int {
    let words = (node.string ?? "").split(separator: " ")
    guard let first = words.first, let number = Int(first), number >= 0, number <= 100_000,
      words.count == 1 || (words.count == 2 && (words[1] == "days" || words[1] == "day"))
    else { throw fail(node, "must be a number of days, as 30 days") }
    return number
  }

  func severity(_ name: String, _ node: Node) throws(LedgerError) -> Severity {
    guard let severity = Severity(name: name) else {
      throw unknown(name, Severity.allCases.map(\.name), node)
    }
    return severity
  }

  /// One value or a list of them; none would hold for everything.
  func words(_ node: Node) throws(LedgerError) -> [String] {
    var words: [String] = []
    for entry in node.sequence.map(Array.init) ?? [node] {
      guard let word = entry.string, !word.isEmpty, entry.null == nil else {
        throw fail(entry, "must be a word or a list of words")
      }
      words.append(word)
    }
    guard !words.isEmpty else { throw fail(node, "must be a word or a list of words, and the list is empty") }
    return words
  }

  func conditions(_ node: Node) throws(LedgerError) -> [AutomaticCondition] {
    var conditions: [AutomaticCondition] = []
    for entry in try list(node, "automatic") { conditions.append(try condition(entry)) }
    return conditions
  }

  private func condition(_ node: Node) throws(LedgerError) -> AutomaticCondition {
    var condition = AutomaticCondition()
    let members = try members(node, "a condition")
    guard !members.isEmpty else {
      throw fail(
        node,
        "a condition names at least one of verdict, severity, rule, category, lane; without any it would decide all"
      )
    }
    for (key, value) in members {
      let words = try words(value)
      switch key {
      case "verdict":
        for word in words {
          guard let verdict = Verdict(name: word), verdict != .pass else {
            throw unknown(word, ["block", "review"], value)
          }
          condition.verdicts.insert(verdict)
        }
      case "severity": for word in words { condition.severities.insert(try severity(word, value)) }
      case "rule": condition.rules = Set(words)
      case "category": condition.categories = Set(words)
      case "lane":
        for word in words where Lane(name: word) == nil {
          throw unknown(word, Lane.allCases.map(\.name), value)
        }
        condition.lanes = Set(words)
      default: throw unknown(key, ["verdict", "severity", "rule", "category", "lane"], value)
      }
    }
    return condition
  }

  func strikes(_ node: Node) throws(LedgerError) -> StrikeTerms {
    var terms = StrikeTerms()
    for (key, value) in try members(node, "strikes") {
      switch key {
      case "points":
        for (name, points) in try members(value, key) {
          terms.points[try severity(name, value)] = try number(points, name)
        }
      case "lapse": terms.lapse = try days(value)
      case "period": terms.period = try days(value)
      case "relisted": terms.relisted = try number(value, key)
      default: throw unknown(key, ["points", "lapse", "period", "relisted"], value)
      }
    }
    return terms
  }

  func statements(_ node: Node) throws(LedgerError) -> StatementTerms {
    var terms = StatementTerms()
    for (key, value) in try members(node, "statements") {
      guard let text = value.string, !text.isEmpty else { throw fail(value, "\(key) must be text") }
      switch key {
      case "terms": terms.terms = text
      case "url":
        guard StatementTerms.isAddress(text) else {
          throw fail(
            value, "url must be an address such as https://example.org/terms, of 500 characters at most")
        }
        terms.url = text
      case "language":
        guard StatementTerms.isLanguage(text) else {
          throw fail(value, "language must be a code of ISO 639-1 of the database, as en or de, not \(text)")
        }
        terms.language = text
      case "redress": terms.redress = text
      case "notices": terms.noticesFolder = text
      default: throw unknown(key, ["terms", "url", "language", "redress", "notices"], value)
      }
    }
    return terms
  }
}
