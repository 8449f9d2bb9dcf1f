/// A truth value as SQL has it; `nil` is unknown.
typealias Truth = Bool?

enum Logic {
  static func not(_ value: Truth) -> Truth { value.map { !$0 } }

  /// False if one is; otherwise unknown if one is.
  static func all(_ values: [Truth]) -> Truth {
    values.contains(false) ? false : values.contains(nil) ? nil : true
  }

  static func any(_ values: [Truth]) -> Truth {
    values.contains(true) ? true : values.contains(nil) ? nil : false
  }

  static func atLeast(_ number: Int, _ values: [Truth]) -> Truth {
    let (sure, open) = (values.count { $0 == true }, values.count { $0 == nil })
    return sure >= number ? true : sure + open >= number ? nil : false
  }
}
