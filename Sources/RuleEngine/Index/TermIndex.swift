import CompiledRules
import TextFolding

/// Where a literal of the matcher comes from: a term of a find, the literal that an expression requires, or the mark of
/// hidden characters that a signal requires.
struct LiteralUse: Sendable {
  /// Position in `RuleIndex.rules`.
  var rule: Int32
  /// Position in the rule's finds.
  var find: Int32
  /// Position in `RuleProgram.terms`, or -1 for what an expression or a signal requires.
  var term: Int32
  /// Position in `RuleProgram.lists`, or -1.
  var list: Int32
  var form: Term.Form

  var isExpressionGate: Bool { term < 0 }
}

/// The folded literals of a rule set, each once, with the finds that use them.
struct TermIndex: Sendable {
  /// Folded literals, back to back, and where each begins; `offsets` has one entry more than there are literals.
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [Int32] = [0]
  /// Per literal, its uses: `uses[firstUse[i]..<firstUse[i + 1]]`.
  private(set) var uses: [LiteralUse] = []
  private(set) var firstUse: [Int32] = [0]
  /// Per literal, whether every use of it needs a word boundary on the left and on the right: decided once per hit
  /// instead of once per use.
  private(set) var needsLeftBoundary: [Bool] = []
  private(set) var needsRightBoundary: [Bool] = []

  var count: Int { offsets.count - 1 }

  func length(of literal: Int) -> Int { Int(offsets[literal + 1] - offsets[literal]) }

  func literal(_ index: Int) -> ArraySlice<UInt8> { bytes[Int(offsets[index])..<Int(offsets[index + 1])] }

  /// Collects the literals of `rules`. O(total length of terms).
  init(program: RuleProgram, rules: [Int]) {
    var ids: [ArraySlice<UInt8>: Int] = [:]
    var usesOfLiteral: [[LiteralUse]] = []
    // A term stands in several finds and rules; it is folded once.
    var literalOfTerm = [Int32](repeating: -1, count: program.terms.count)

    func literalID(_ folded: [UInt8]) -> Int {
      if let known = ids[folded[...]] { return known }
      let id = usesOfLiteral.count
      ids[folded[...]] = id
      usesOfLiteral.append([])
      bytes.append(contentsOf: folded)
      offsets.append(Int32(truncatingIfNeeded: bytes.count))
      return id
    }

    for (position, rule) in rules.enumerated() {
      for (findPosition, find) in program.rules[rule].finds.enumerated() {
        var use = LiteralUse(
          rule: Int32(truncatingIfNeeded: position), find: Int32(truncatingIfNeeded: findPosition), term: -1,
          list: -1, form: .anywhere)
        switch find.target {
        case .quantity:
          continue
        case .signal:
          use.form = .word
          usesOfLiteral[literalID(ScanText.hidden)].append(use)
        case .expression(_, _, let requiredLiteral):
          let folded = Folding.foldTerm(requiredLiteral)
          if !folded.isEmpty { usesOfLiteral[literalID(folded)].append(use) }
        case .terms(let lists):
          for list in lists {
            use.list = Int32(truncatingIfNeeded: list)
            for term in program.lists[list].terms {
              if literalOfTerm[term] == -1 {
                let folded = Folding.foldTerm(program.terms[term].text)
                literalOfTerm[term] = folded.isEmpty ? -2 : Int32(truncatingIfNeeded: literalID(folded))
              }
              guard literalOfTerm[term] >= 0 else { continue }
              use.term = Int32(truncatingIfNeeded: term)
              use.form = program.terms[term].form
              usesOfLiteral[Int(literalOfTerm[term])].append(use)
            }
          }
        }
      }
    }
    for literalUses in usesOfLiteral {
      uses.append(contentsOf: literalUses)
      firstUse.append(Int32(truncatingIfNeeded: uses.count))
    }
    findBoundaries()
  }

  /// Takes parts that were made before; each literal has a use at least.
  init(bytes: [UInt8], offsets: [Int32], uses: [LiteralUse], firstUse: [Int32]) {
    (self.bytes, self.offsets, self.uses, self.firstUse) = (bytes, offsets, uses, firstUse)
    findBoundaries()
  }

  private mutating func findBoundaries() {
    needsLeftBoundary.reserveCapacity(count)
    needsRightBoundary.reserveCapacity(count)
    for literal in 0..<count {
      let uses = uses[Int(firstUse[literal])..<Int(firstUse[literal + 1])]
      needsLeftBoundary.append(uses.allSatisfy { $0.form != .anywhere })
      needsRightBoundary.append(uses.allSatisfy { $0.form == .word })
    }
  }
}
