import CompiledRules
import Listings
import TextFolding

/// What a file says, as written: nothing is resolved yet, and everything knows its place.
struct FileNode {
  var lists: [ListNode] = []
  var categories: [CategoryNode] = []
  var rules: [RuleNode] = []
  var tables: [TableNode] = []
  var exceptions: [ExceptionNode] = []
}

/// `list NAME "title" { … }`, or terms in brackets, whose name is empty.
struct ListNode {
  /// `de:` or `de only:`.
  struct Tag {
    var language: String
    var isOnly: Bool
  }
  var name: Name
  var title: String
  var tags: [Tag] = []
  var terms: [TermNode] = []
}

/// One term; its text stays in the file until it is checked.
struct TermNode {
  /// The whole term, with stars.
  var span: Span
  /// The text alone, without stars and quotes.
  var textStart: UInt32
  var textEnd: UInt32
  var tag: UInt32
  var form: Term.Form
  var isAsWritten: Bool
  var hasEscapes: Bool
}

struct CategoryNode {
  var name: Name
  var title: String
  var basis: [String] = []
  var statement: String?
  var additions: [String] = []
  var keywords: [String] = []
  var needsLegalReview = false
}

/// `table NAME from "path" sha256 "…"`, and `keyed by COLUMN`.
struct TableNode {
  var name: Name
  /// As written: relative to the file that it stands in.
  var path: Name
  var hash: Name?
  /// The column of countries of a table that is keyed by them.
  var key: Name?
}

/// `exception to RULE for KIND "…" until DATE { … }`.
struct ExceptionNode {
  var rule: Name
  /// `nil` after reporting a word that is none of the three.
  var kind: RuleException.Subject.Kind?
  var subject: Name
  var until: Spanned<CalendarDay>?
  var reason: Name?
  var approvedBy: Name?
  var isUnclosed = false
}

/// `rule` or `trader rule`: both have the same metadata, conditions and sentences.
struct RuleNode {
  enum Kind { case listing, trader }
  var kind = Kind.listing
  var name: Name
  var title: String
  var version: Int?
  var status: RuleStatus?
  var category: Name?
  var severity: Severity?
  var owner: String?
  var measure: Measure?
  var countries: [String] = []
  var since: Spanned<CalendarDay>?
  var until: Spanned<CalendarDay>?
  var finds: [FindNode] = []
  var ignores: [IgnoreNode] = []
  var lets: [LetNode] = []
  var flagWhen: ConditionNode?
  var verdict: Verdict?
  var alternatives: [AlternativeNode] = []
  var sentences: [SentenceNode] = []
  var expectations: [ExpectationNode] = []
  // Of a trader rule.
  var action: TraderAction?
  var actionAlternatives: [ActionAlternativeNode] = []
  var traderExpectations: [TraderExpectationNode] = []
  /// Items met, with the place of the first: for repeated and missing ones. An item that could not be read counts.
  var items: [String: Span] = [:]
  /// Items that may stand behind a fault on its line and were not read: they are not missing.
  var skippedItems: Set<String> = []
  /// Finds and lets that could not be read: naming one is no further error.
  var brokenFinds: Set<String> = []
  /// The closing brace is missing, so what else is missing is not said.
  var isUnclosed = false
}

struct FindNode {
  enum Target {
    case lists([ListReference])
    case terms(ListNode)
    case expression(Name, ignoreCase: Bool, literal: Name?)
    case quantity(Dimension)
    case signal(EvasionSignal)
    /// Already reported.
    case invalid
  }
  var name: Name
  var target: Target
  var fields: [Name]
  var lanes: Set<Lane>
  /// `near OTHER within 6 words`.
  var near: NearNode?
}

/// A list by its name, or a column of a table: `precursors.term`.
struct ListReference {
  var name: Name
  var column: Name?
  var span: Span { column.map { name.span.through($0.span) } ?? name.span }
  var text: String { column.map { "\(name.value).\($0.value)" } ?? name.value }
}

struct NearNode {
  var find: Name
  var words: Int
}

/// `let NAME = CONDITION`.
struct LetNode {
  var name: Name
  var condition: ConditionNode
}

struct IgnoreNode {
  var find: Name
  var condition: ConditionNode
  var span: Span
}

struct AlternativeNode {
  var verdict: Verdict
  var condition: ConditionNode
}

/// `or suspend when …`.
struct ActionAlternativeNode {
  var action: TraderAction
  var condition: ConditionNode
}

/// `expect block { title: "…", trader: { … } }`.
struct ExpectationNode {
  var verdict: Verdict
  var fields: [(field: Field, value: String)] = []
  var attributes: [(name: String, value: String)] = []
  /// What is known of the trader; nothing where it is empty.
  var trader: [(name: Name, value: TraderExpectationNode.Value, span: Span)] = []
  var file: String
  var line: Int
}

/// `expect suspend { trader: { address: none }  notified: 20 days ago }`.
struct TraderExpectationNode {
  enum Value {
    /// `none`: the trader has no such value.
    case none
    case text(String)
    /// A word or a number without quotes.
    case word(String)
    /// `5 %`
    case amount(number: String, unit: String)
    case list([String])
    case daysAgo(Int)
    case never
  }
  /// `nil` for `pass`: no action.
  var action: TraderAction?
  /// Of the trader, and of what happened to it.
  var values: [(name: Name, value: Value, span: Span)]
  var file: String
  var line: Int
}

struct SentenceNode {
  var language: String
  /// The text with its quotes, as it stands in the file.
  var text: Span
}
