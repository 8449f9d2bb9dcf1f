/// The bare check digit systems, as schemes of their own.
extension IdentifierScheme {
  package static let primitives: [IdentifierScheme] = [
    bare("luhn", "0123456789") { $0.fitsLuhn },
    bare("verhoeff", "0123456789") { $0.fitsVerhoeff },
    bare("iso7064.mod_11_10", "0123456789") { $0.fitsMod11And10 },
    bare("iso7064.mod_11_2", "0123456789X") { $0.fitsRadix2("0123456789X") },
    bare("iso7064.mod_37_2", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*") {
      $0.fitsRadix2("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*")
    },
    bare("iso7064.mod_37_36", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") { $0.fitsMod37And36 },
    bare("iso7064.mod_97_10", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") { $0.mod97 == 1 },
  ]

  private static func bare(
    _ name: String, _ alphabet: String, _ fits: @escaping @Sendable (IdentifierNumber) -> Bool
  ) -> IdentifierScheme {
    IdentifierScheme(name, name, separators: "", capitals: false) { number, _ in
      guard number.count > 0, number.isOf(alphabet) else { return .characters }
      return fits(number) ? nil : .checkDigit
    }
  }
}
