/// A condition as its author wrote it: a tree whose leaves test something and whose other nodes join.
package struct ConditionTree: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case test(Instruction)
    case not
    case all
    case any
    case atLeast(Int)
  }
  package var kind: Kind
  package var operands: [ConditionTree]
  /// The instruction whose result is this node's value, a position in the condition that the tree was made from.
  package var position: Int

  package init(kind: Kind, operands: [ConditionTree] = [], position: Int = -1) {
    self.kind = kind
    self.operands = operands
    self.position = position
  }

  /// Where a node stood makes no difference to what it means.
  package static func == (left: ConditionTree, right: ConditionTree) -> Bool {
    left.kind == right.kind && left.operands == right.operands
  }
}

extension Condition {
  /// The tree; `nil` for instructions that leave more or less than one value, which no front end makes.
  /// O(instructions).
  package var tree: ConditionTree? {
    var stack: [ConditionTree] = []
    for (position, instruction) in instructions.enumerated() {
      let count: Int
      let kind: ConditionTree.Kind
      switch instruction {
      case .not: (kind, count) = (.not, 1)
      case .and(let operands): (kind, count) = (.all, operands)
      case .or(let operands): (kind, count) = (.any, operands)
      case .atLeast(let needed, let operands): (kind, count) = (.atLeast(needed), operands)
      default: (kind, count) = (.test(instruction), 0)
      }
      guard count >= 0, stack.count >= count else { return nil }
      let operands = Array(stack.suffix(count))
      stack.removeLast(count)
      stack.append(ConditionTree(kind: kind, operands: operands, position: position))
    }
    return stack.count == 1 ? stack[0] : nil
  }

  /// The condition of a tree: postfix order again. O(nodes).
  package init(_ tree: ConditionTree) {
    var instructions: [Instruction] = []
    func append(_ node: ConditionTree) {
      for operand in node.operands { append(operand) }
      switch node.kind {
      case .test(let instruction): instructions.append(instruction)
      case .not: instructions.append(.not)
      case .all: instructions.append(.and(node.operands.count))
      case .any: instructions.append(.or(node.operands.count))
      case .atLeast(let needed): instructions.append(.atLeast(needed, of: node.operands.count))
      }
    }
    append(tree)
    self.init(instructions)
  }
}
