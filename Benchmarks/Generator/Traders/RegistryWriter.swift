/// What a finished registry is known to hold.
struct RegistryClaim {
  var bytes = 0
  var traders = 0
  /// Traders without an address, and those whose IBAN has a wrong check digit.
  var withoutAddress = 0
  var wrongIBAN = 0
  /// Traders that the platform has suspended.
  var suspended = 0
  /// Pairs of traders with one telephone.
  var pairs = 0

  var json: String {
    """
    {"format":"traders","bytes":\(bytes),"traders":\(traders),"without_address":\(withoutAddress),\
    "wrong_iban":\(wrongIBAN),"suspended":\(suspended),"pairs":\(pairs)}

    """
  }
}

/// Writes a platform's registry as CSV, in no order of ids: every 20th trader without an address, every 50th with a wrong
/// IBAN, every 100th suspended, every 200th with the telephone of the one before it.
struct RegistryWriter {
  let count: Int

  /// A trader's id by its number.
  static func id(_ number: Int, _ out: ByteBuffer) {
    out.append("T-")
    out.append(decimal: number, width: 8)
  }

  func write(to sink: FileSink) throws(GeneratorError) -> RegistryClaim {
    let out = ByteBuffer(capacity: 1 << 21)
    var claim = RegistryClaim()
    out.append(
      """
      trader_id,name,address,country,phone,email,identity_document,identity_document_seen_on,iban,registered,\
      trade_register,register_number,vat_number,self_certification,status,requested_on

      """)
    // A step that shares no divisor with the count visits every number once.
    var step = 7_919
    while Self.commonDivisor(step, count) != 1 { step += 1 }
    for index in 0..<count {
      trader(index * step % count, &claim, out)
      if out.count >= 1 << 20 {
        claim.bytes += out.count
        try sink.drain(out)
      }
    }
    claim.bytes += out.count
    try sink.drain(out)
    claim.traders = count
    return claim
  }

  private func trader(_ number: Int, _ claim: inout RegistryClaim, _ out: ByteBuffer) {
    Self.id(number, out)
    out.append(",Handel ")
    out.append(decimal: number)
    out.append(" GmbH,")
    let hasAddress = number % 20 != 1
    if hasAddress {
      out.append("\"Lindenweg ")
      out.append(decimal: number)
      out.append(", 50667 Köln\"")
    } else {
      claim.withoutAddress += 1
    }
    out.append(",DE,+49 30 2")
    let sharesPhone = number % 200 == 199
    if sharesPhone { claim.pairs += 1 }
    out.append(decimal: sharesPhone ? number - 1 : number, width: 7)
    out.append(",post@handel-")
    out.append(decimal: number)
    out.append(".de,L01X")
    out.append(decimal: number, width: 8)
    out.append(",2026-03-02,")
    let isRight = number % 50 != 2
    if !isRight { claim.wrongIBAN += 1 }
    TraderNumbers.iban(account: number, isRight: isRight, out)
    out.append(",yes,Amtsgericht Köln,HRB ")
    out.append(decimal: number + 1)
    out.append(",")
    TraderNumbers.vatNumber(number, out)
    out.append(",2026-02-01,")
    let isSuspended = number % 100 == 3
    if isSuspended { claim.suspended += 1 }
    out.append(isSuspended ? "suspended" : "active")
    out.append(hasAddress ? ",\n" : ",2026-11-01\n")
  }

  private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : commonDivisor(other, one % other)
  }
}
