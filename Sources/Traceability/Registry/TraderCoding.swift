package import CompiledRules

/// An assessed trader as bytes, for what must wait on a disk until the feeds are read.
///
/// Integers are LEB128, texts are behind their length, days are three integers behind a flag.
package struct ByteWriter: Sendable {
  package var bytes: [UInt8] = []
  package init() {}

  package mutating func put(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func put(_ text: String) {
    put(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func put(_ day: CalendarDay?) {
    guard let day else { return put(0) }
    put(UInt64(max(1, day.year)))
    put(UInt64(max(0, day.month)) * 32 + UInt64(max(0, day.day)))
  }
}

/// Reads what `ByteWriter` wrote. What is not there reads as nothing: a file that another program cut short must not end
/// the program, and is told of where it is read.
package struct ByteReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  package private(set) var isBroken = false
  /// Nothing is left, or nothing that can be read.
  package var isAtEnd: Bool { isBroken || position >= bytes.endIndex }

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  package mutating func integer() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.endIndex, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    isBroken = true
    return 0
  }

  package mutating func text() -> String {
    let count = Int(clamping: integer())
    guard count <= bytes.endIndex - position else {
      isBroken = true
      position = bytes.endIndex
      return ""
    }
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  package mutating func day() -> CalendarDay? {
    let year = Int(clamping: integer())
    guard year > 0 else { return nil }
    let rest = Int(clamping: integer())
    return CalendarDay(year: year, month: rest / 32, day: rest % 32)
  }
}

extension AssessedTrader {
  /// Everything but `keys`.
  package func encode(to writer: inout ByteWriter) {
    writer.put(id)
    writer.put(name)
    writer.put(country)
    writer.put(UInt64(status.rawValue) << 1 | (isAffiliate ? 1 : 0))
    writer.put(UInt64(authorisations.count))
    for kind in authorisations { writer.put(kind) }
    writer.put(UInt64(assessment.step.rawValue))
    writer.put(assessment.due)
    writer.put(assessment.requested)
    writer.put(assessment.reminded)
    writer.put(UInt64(dayFaults.count))
    for fault in dayFaults {
      writer.put(fault.column)
      writer.put(fault.reason)
    }
    for item in assessment.items {
      writer.put(UInt64(item.status.rawValue) << 1 | (item.verified == nil ? 0 : 1))
      writer.put(item.reason)
      writer.put(item.value)
      writer.put(item.since)
      writer.put(item.note)
      guard let verified = item.verified else { continue }
      writer.put(verified.source)
      writer.put(verified.day)
    }
  }

  package init(from reader: inout ByteReader) {
    id = reader.text()
    name = reader.text()
    country = reader.text()
    let standing = reader.integer()
    status = TraderStatus(rawValue: UInt8(clamping: standing >> 1)) ?? .unknown
    isAffiliate = standing & 1 == 1
    authorisations = []
    let count = min(reader.integer(), 1 << 16)
    for _ in 0..<count where !reader.isBroken { authorisations.append(reader.text()) }
    assessment = TraderAssessment(
      items: [], step: TraceabilityStep(rawValue: UInt8(clamping: reader.integer())) ?? .none,
      due: reader.day(),
      requested: reader.day(), reminded: reader.day())
    keys = [:]
    dayFaults = []
    let faults = min(reader.integer(), 1 << 16)
    for _ in 0..<faults where !reader.isBroken {
      dayFaults.append(DayFault(column: reader.text(), reason: reader.text()))
    }
    for _ in TraceabilityItem.allCases {
      let head = reader.integer()
      var item = ItemAssessment(
        ItemStatus(rawValue: UInt8(clamping: head >> 1)) ?? .missing, reason: reader.text(),
        value: reader.text(),
        since: reader.day(), note: reader.text())
      if head & 1 == 1 { item.verified = Evidence(source: reader.text(), day: reader.day()) }
      assessment.items.append(item)
    }
  }

  /// With what reports may show of the values.
  package func masked() -> AssessedTrader {
    var result = self
    for item in TraceabilityItem.allCases {
      let value = assessment[item].value
      if !value.isEmpty { result.assessment.items[Int(item.rawValue)].value = Masking.masked(value, item) }
    }
    return result
  }
}
