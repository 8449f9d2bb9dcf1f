import CompiledRules

/// What a rule means, apart from its version: its part of the canonical form, with the lists and the category that it
/// refers to.
///
/// Two rule sets in which no meaning and no version differs have one hash, but for lists that no rule uses.
struct RuleMeaning {
  /// A part that can change by itself.
  enum Part: Hashable {
    case title, status, severity, owner, measure, countries, since, until
    case find(String)
    case order
    case ignores, condition, verdict, alternatives
    case sentence(String)
    case list(String)
    case table(String)
    case category
  }

  let bytes: [UInt8]
  /// Each part's bytes; in the order in which they are told of.
  let parts: [(part: Part, bytes: [UInt8])]

  /// O(the rule and the terms of its lists).
  init(of program: RuleProgram, rule position: Int) {
    var slice = program.slice(rule: position)
    slice.rules[0].version = 0
    bytes = CanonicalForm.bytes(of: slice)
    parts = Self.parts(slice.rules[0], slice)
  }

  /// O(the rule).
  init(of program: RuleProgram, traderRule position: Int) {
    var slice = RuleProgram()
    var rule = program.traderRules[position]
    slice.categories = [program.categories[rule.category]]
    rule.category = 0
    rule.version = 0
    slice.traderRules = [rule]
    bytes = CanonicalForm.bytes(of: slice)
    parts = Self.parts(rule, slice.categories[0])
  }

  /// The parts that differ from those of an earlier meaning; those that are gone, too.
  func changes(since earlier: RuleMeaning) -> [Part] {
    let before = Dictionary(earlier.parts.map { ($0.part, $0.bytes) }) { first, _ in first }
    let now = Set(parts.map(\.part))
    return parts.filter { before[$0.part] != $0.bytes }.map(\.part)
      + earlier.parts.map(\.part).filter { !now.contains($0) }
  }

  private static func form(_ write: (inout CanonicalForm) -> Void) -> [UInt8] {
    var form = CanonicalForm()
    write(&form)
    return form.bytes
  }

  private static func parts(_ rule: CompiledTraderRule, _ category: Category) -> [(Part, [UInt8])] {
    let alternatives = form { form in
      for alternative in rule.alternatives {
        form.put(alternative.action.rawValue)
        form.put(alternative.condition)
      }
    }
    return [
      (.title, form { $0.put(rule.title) }), (.status, form { $0.put(rule.status.name) }),
      (.category, form { $0.put(category) }), (.severity, form { $0.put(rule.severity.name) }),
      (.owner, form { $0.put(rule.owner) }), (.countries, form { $0.put(rule.countries) }),
      (.since, form { $0.put(rule.since) }), (.until, form { $0.put(rule.until) }),
      (.condition, form { $0.put(rule.flagWhen) }), (.verdict, form { $0.put(rule.action.rawValue) }),
      (.alternatives, alternatives),
    ] + rule.sentences.map { sentence in (.sentence(sentence.language), form { $0.put(sentence) }) }
  }

  private static func parts(_ rule: CompiledRule, _ slice: RuleProgram) -> [(Part, [UInt8])] {
    var parts: [(Part, [UInt8])] = [
      (.title, form { $0.put(rule.title) }), (.status, form { $0.put(rule.status.name) }),
      (.category, form { $0.put(slice.categories[0]) }), (.severity, form { $0.put(rule.severity.name) }),
      (.owner, form { $0.put(rule.owner) }), (.measure, form { $0.put(rule.measure?.rawValue) }),
      (.countries, form { $0.put(rule.countries) }), (.since, form { $0.put(rule.since) }),
      (.until, form { $0.put(rule.until) }),
    ]
    for find in rule.finds { parts.append((.find(find.name), form { $0.put(find, of: slice) })) }
    // Conditions refer to finds by position.
    parts.append((.order, form { $0.put(rule.finds.map(\.name)) }))
    parts.append(
      (
        .ignores,
        form { form in
          for ignore in rule.ignores {
            form.put(ignore.find)
            form.put(ignore.condition)
          }
        }
      ))
    parts.append((.condition, form { $0.put(rule.flagWhen) }))
    parts.append((.verdict, form { $0.put(rule.verdict.name) }))
    parts.append(
      (
        .alternatives,
        form { form in
          for alternative in rule.alternatives {
            form.put(alternative.verdict.name)
            form.put(alternative.condition)
          }
        }
      ))
    for sentence in rule.sentences { parts.append((.sentence(sentence.language), form { $0.put(sentence) })) }
    for list in slice.lists where !list.name.isEmpty {
      // A column's terms change with its table, which says so.
      if list.column == nil { parts.append((.list(list.name), form { $0.put(list, of: slice) })) }
    }
    for table in slice.tables {
      parts.append(
        (
          .table(table.name),
          form { form in
            form.put(table.hash)
            form.put(table.key ?? -1)
          }
        ))
    }
    return parts
  }
}

extension CanonicalForm {
  /// A find by itself: named lists by name, terms of its own as they are.
  fileprivate mutating func put(_ find: Find, of slice: RuleProgram) {
    guard case .terms(let lists) = find.target else { return put(find) }
    var bare = find
    bare.target = .terms(lists: [])
    put(bare)
    for list in lists {
      put(slice.lists[list].name)
      if slice.lists[list].name.isEmpty { put(slice.lists[list], of: slice) }
    }
  }
}
