/// A truth value of three-valued (Kleene) logic, as in SQL: a comparison with a missing value is unknown.
package enum Trilean: UInt8, Sendable, Equatable {
  case no = 0
  case unknown = 1
  case yes = 2

  @inlinable package init(_ bool: Bool) { self = bool ? .yes : .no }

  package static prefix func ! (value: Trilean) -> Trilean {
    switch value {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// The weaker of the two: `no` beats `unknown` beats `yes`.
  package static func && (left: Trilean, right: Trilean) -> Trilean {
    left.rawValue <= right.rawValue ? left : right
  }

  /// The stronger of the two: `yes` beats `unknown` beats `no`.
  package static func || (left: Trilean, right: Trilean) -> Trilean {
    left.rawValue >= right.rawValue ? left : right
  }
}
