import CompiledRules
import Testing

@testable import Reports

@Suite("How far a condition is from holding") struct ClosenessTests {
  private static let a = Instruction.found(find: 0)

  /// Postfix conditions with the values of their instructions; distances worked out by hand.
  @Test(
    "the least that would have to come out otherwise",
    arguments: [
      ([a], [.yes], 0), ([a], [.no], 2), ([a], [.unknown], 1),
      ([a, .not], [.yes, .no], 2), ([a, .not], [.no, .yes], 0),
      ([a, a, .and(2)], [.yes, .no, .no], 2), ([a, a, .and(2)], [.no, .no, .no], 4),
      ([a, a, .or(2)], [.no, .unknown, .unknown], 1), ([a, a, .or(2)], [.no, .no, .no], 2),
      // not (a and b): one of the two.
      ([a, a, .and(2), .not], [.yes, .yes, .yes, .no], 2),
      // not (a or b): both.
      ([a, a, .or(2), .not], [.yes, .yes, .yes, .no], 4),
      ([a, a, a, .atLeast(2, of: 3)], [.yes, .no, .unknown, .unknown], 1),
      ([a, a, a, .atLeast(2, of: 3)], [.no, .no, .no, .no], 4),
      // not (at least 2 of 3), all of which hold: two must not.
      ([a, a, a, .atLeast(2, of: 3), .not], [.yes, .yes, .yes, .yes, .no], 4),
    ] as [([Instruction], [Trilean], Int)])
  func least(instructions: [Instruction], values: [Trilean], expected: Int) throws {
    let tree = try #require(Condition(instructions).tree)
    #expect(Closeness.distance(tree, values) == expected)
  }

  @Test(
    "all tests together",
    arguments: [
      ([a, a, .or(2)], [.no, .yes, .yes], 2), ([a, a, .or(2)], [.no, .no, .no], 4),
      ([a, a, .and(2), .not], [.yes, .no, .no, .yes], 2), ([a, .not], [.unknown, .unknown], 1),
    ] as [([Instruction], [Trilean], Int)])
  func total(instructions: [Instruction], values: [Trilean], expected: Int) throws {
    let tree = try #require(Condition(instructions).tree)
    #expect(Closeness.total(tree, values) == expected)
  }
}
