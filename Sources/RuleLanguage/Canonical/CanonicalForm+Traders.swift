import CompiledRules
import TextFolding

extension CanonicalForm {
  /// Tables by name and hash; where their files lie leaves no trace.
  mutating func putTables(of program: RuleProgram) {
    put("tables", program.tables.count)
    for table in program.tables {
      put(table.name)
      put(table.hash)
      put(table.key ?? -1)
    }
    put("columns", program.columns.count)
    for column in program.columns {
      put(column.table)
      put(column.column)
      put(column.values.kind)
    }
  }

  mutating func put(_ rule: CompiledTraderRule, of program: RuleProgram) {
    putIdentity(rule, of: program)
    putReach(rule)
    put(rule.flagWhen)
    put(rule.action.rawValue)
    put(rule.alternatives.count)
    for alternative in rule.alternatives {
      put(alternative.action.rawValue)
      put(alternative.condition)
    }
    put(rule.sentences.count)
    for sentence in rule.sentences { put(sentence) }
  }

  mutating func put(_ exception: RuleException) {
    put(exception.rule)
    put(exception.subject.kind.rawValue)
    put(exception.subject.id)
    put(exception.until)
    put(exception.reason)
    put(exception.approvedBy)
  }

  mutating func put(_ test: TraderTest) {
    switch test {
    case .authorised(let what):
      put("authorised")
      put(what)
    case .itemMissing(let item): put("item missing", item.rawValue)
    case .itemStatus(let item, let statuses):
      put("item status", item.rawValue)
      put(statuses.map(\.rawValue))
    case .itemVerified(let item, let flag):
      put("item verified", item.rawValue)
      put(flag)
    case .itemText(let item, let texts):
      put("item text", item.rawValue)
      put(texts)
    case .fieldMissing(let field): put("trader missing", field.rawValue)
    case .number(let field, let severity, let comparison, let number):
      put("trader number", field.rawValue)
      put(severity?.name)
      put(comparison)
      put(number)
    case .flag(let field, let flag):
      put("trader flag", field.rawValue)
      put(flag)
    case .text(let field, let texts):
      put("trader text", field.rawValue)
      put(texts)
    case .day(let field, let comparison, let day):
      put("trader day", field.rawValue)
      put(comparison)
      put(day)
    case .happened(let event): put("happened", event.rawValue)
    case .eventAge(let event, let comparison, let days):
      put("event age", event.rawValue)
      put(comparison)
      put(days)
    case .fieldAge(let field, let comparison, let days):
      put("trader age", field.rawValue)
      put(comparison)
      put(days)
    }
  }

  private mutating func put(_ name: String, _ value: String) {
    put(name)
    put(value)
  }
}
