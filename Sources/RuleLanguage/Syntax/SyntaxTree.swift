import CompiledRules
import TextFolding

/// What a file says, as written: nothing is resolved yet, and everything knows its place.
struct FileNode {
  var lists: [ListNode] = []
  var categories: [CategoryNode] = []
  var rules: [RuleNode] = []
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

struct RuleNode {
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
  var flagWhen: ConditionNode?
  var verdict: Verdict?
  var alternatives: [AlternativeNode] = []
  var sentences: [SentenceNode] = []
  var expectations: [Expectation] = []
  /// Items met, with the place of the first: for repeated and missing ones. An item that could not be read counts.
  var items: [String: Span] = [:]
  /// Finds that could not be read: naming one is no further error.
  var brokenFinds: Set<String> = []
  /// The closing brace is missing, so what else is missing is not said.
  var isUnclosed = false
}

struct FindNode {
  enum Target {
    case lists([Name])
    case terms(ListNode)
    case expression(Name, ignoreCase: Bool, literal: Name?)
    case quantity(Dimension)
    /// Already reported.
    case invalid
  }
  var name: Name
  var target: Target
  var fields: [Name]
  var lanes: Set<Lane>
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

struct SentenceNode {
  var language: String
  /// The text with its quotes, as it stands in the file.
  var text: Span
}
