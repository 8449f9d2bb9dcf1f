import CompiledRules
import Listings
import TextFolding

extension CanonicalForm {
  mutating func put(_ category: Category) {
    put(category.id)
    put(category.title)
    put(category.legalBasis)
    put(category.statementCategory)
    put(category.statementCategoryAdditions)
    put(category.statementKeywords)
    put(category.needsLegalReview)
  }

  mutating func put(_ list: TermList, of program: RuleProgram) {
    put(list.name)
    put(list.title)
    if let column = list.column {
      // What the cells are, the table's hash says.
      put("column", column.table)
      put(column.column)
      return
    }
    put(list.terms.count)
    for index in list.terms {
      let term = program.terms[index]
      put(term.text)
      switch term.form {
      case .word: bytes.append(UInt8(ascii: "w"))
      case .prefix: bytes.append(UInt8(ascii: "p"))
      case .anywhere: bytes.append(UInt8(ascii: "a"))
      case .endings: bytes.append(UInt8(ascii: "e"))
      }
      put(term.asWritten)
      put(term.languageOnly)
      put(term.language)
    }
  }

  mutating func put(_ rule: CompiledRule, of program: RuleProgram) {
    putIdentity(rule, of: program)
    put(rule.measure?.rawValue)
    putReach(rule)
    put(rule.finds.count)
    for find in rule.finds { put(find) }
    put(rule.ignores.count)
    for ignore in rule.ignores {
      put(ignore.find)
      put(ignore.condition)
    }
    put(rule.flagWhen)
    put(rule.verdict.name)
    put(rule.alternatives.count)
    for alternative in rule.alternatives {
      put(alternative.verdict.name)
      put(alternative.condition)
    }
    put(rule.sentences.count)
    for sentence in rule.sentences { put(sentence) }
  }

  mutating func putIdentity(_ rule: some RuleHead, of program: RuleProgram) {
    put(rule.id)
    put(rule.title)
    put(rule.version)
    put(rule.status.name)
    put(program.categories[rule.category].id)
    put(rule.severity.name)
    put(rule.owner)
  }

  /// Where and when a rule holds.
  mutating func putReach(_ rule: some RuleHead) {
    put(rule.countries)
    put(rule.since)
    put(rule.until)
  }

  mutating func put(_ find: Find) {
    put(find.name)
    switch find.target {
    // Positions of lists follow from their names, which stand above.
    case .terms(let lists):
      put("terms")
      put(lists.count)
      for list in lists { put(list) }
    case .expression(let pattern, let ignoreCase, let literal):
      put("expression")
      put(pattern)
      put(ignoreCase)
      put(literal)
    case .quantity(let dimension):
      put("quantity")
      put(dimension.rawValue)
    case .signal(let signal):
      put("signal")
      put(signal.rawValue)
    }
    put(find.fields)
    put(find.lanes.map(\.name).sorted())
    if let near = find.near {
      put("near", near.find)
      put(near.words)
    }
  }

  mutating func put(_ sentence: Sentence) {
    put(sentence.language)
    put(sentence.parts.count)
    for part in sentence.parts {
      switch part {
      case .text(let text):
        put("text")
        put(text)
      case .hit(let find, let attribute):
        put("hit")
        put(find)
        put(attribute.rawValue)
      case .row(let find, let table, let column):
        put("row", find)
        put(table)
        put(column)
      case .field(let field):
        put("field")
        put(field.name)
      case .trader(let quote):
        put("trader")
        put(String(describing: quote))
      }
    }
  }
}
