/// What two traders may have in common.
package enum LinkKind: UInt8, CaseIterable, Sendable {
  case vatNumber, iban, registerNumber, phone, email, address

  package var name: String {
    switch self {
    case .vatNumber: "vat_number"
    case .iban: "iban"
    case .registerNumber: "register_number"
    case .phone: "phone"
    case .email: "email"
    case .address: "address"
    }
  }

  /// Most traders whom one value of the kind joins. Offices that lend their address, and agencies that lend their
  /// telephone, would join strangers: what more have than this is counted, and joins nobody.
  package var mostSharers: Int {
    switch self {
    case .vatNumber, .iban, .registerNumber: Int.max
    case .phone, .email: 50
    case .address: 20
    }
  }
}
