import CompiledRules
import Testing
import Traceability

@testable import Reports

@Suite("What waits on disk of a registry")
struct RegistryPrivacyTests {
  private final class Files {
    var made: [OutputFile] = []
  }

  private static let values: [(TraceabilityItem, String)] = [
    (.address, "Zwetschgenweg 77, 50667 Köln"), (.phone, "+49 30 23125077"), (.email, "quitte@feldweg.de"),
    (.identityDocument, "L01X00T47"), (.iban, "DE89370400440532013000"), (.registerNumber, "HRB 49263"),
    (.vatNumber, "DE136695976"), (.duns, "150483782"),
  ]

  /// The bytes of all files that a store made for some traders with these values.
  private func bytes(isMasked: Bool, linkKey: [UInt8]?) throws -> (text: String, files: Int) {
    let files = Files()
    let store = RegistryStore(isMasked: isMasked, linkKey: linkKey, memoryLimit: 2048) {
      () throws(OutputError) in
      let file = try OutputFile.unnamed()
      files.made.append(file)
      return file
    }
    let assessor = TraderAssessor(asOf: CalendarDay(year: 2026, month: 11, day: 25))
    for number in 0..<40 {
      var record = TraderRecord(id: "T-\(number)")
      record[.country] = "DE"
      for (item, value) in Self.values { record[item] = value }
      let place = RegistryStore.Place(record: UInt64(number), offset: 0)
      try store.add(assessor.assess(record), at: place)
    }
    try store.finish()
    var text = ""
    for file in files.made where file.size > 0 {
      var content = [UInt8](repeating: 0, count: Int(file.size))
      let outcome: Result<Void, OutputError> = content.withUnsafeMutableBytes { room in
        do throws(OutputError) { return .success(try file.read(room, at: 0)) } catch {
          return .failure(error)
        }
      }
      // Files of hashes are closed as soon as they were read.
      if case .success = outcome { text += String(decoding: content, as: UTF8.self) }
    }
    return (text, files.made.count)
  }

  @Test("holds no value that reports mask, whole, and no key that links could be undone with") func masked()
    throws
  {
    let (text, files) = try bytes(isMasked: true, linkKey: nil)
    #expect(files >= 2)
    #expect(text.contains("T-39"))
    for (item, value) in Self.values { #expect(!text.contains(value), "\(item)") }
    // The normal form of a telephone number, an e-mail's or a register's key.
    for key in ["+493023125077", "Köln HRB 49263"] { #expect(!text.contains(key), "\(key)") }
  }

  @Test("is whole where the reports are to be") func whole() throws {
    let (text, _) = try bytes(isMasked: false, linkKey: nil)
    for value in ["DE89370400440532013000", "quitte@feldweg.de"] { #expect(text.contains(value)) }
  }
}
