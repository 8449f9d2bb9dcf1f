import Foundation
import FuzzTargets
import Testing

/// What fuzzing found once, kept for ever: `Crashers/TARGET/…`, and small changes of sound documents anew.
@Suite struct CrasherTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Crashers")

  /// Target and file name of each.
  static let kept: [(FuzzTarget, String)] = FuzzTarget.allCases.flatMap { target in
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + target.rawValue)
    return (names ?? []).sorted().map { (target, $0) }
  }

  @Test(arguments: kept) func staysFixed(target: FuzzTarget, name: String) throws {
    let file = Self.folder.appendingPathComponent(target.rawValue).appendingPathComponent(name)
    #expect(target.fault([UInt8](try Data(contentsOf: file))) == nil)
  }

  @Test func everyFolderBelongsToATarget() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.filter { !$0.hasPrefix(".") && FuzzTarget(rawValue: $0) == nil } == [])
  }

  @Test(arguments: FuzzTarget.allCases) func keepsPromisesForRandomBytes(target: FuzzTarget) {
    var random = SplitMix(state: 1)
    for _ in 0..<200 {
      let bytes = (0..<random.below(300)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(target.fault(bytes) == nil, "\(bytes)")
    }
  }

  /// As many cases as `FEEDWARDEN_CASES` says; `make differential` runs a million.
  @Test func tokeniserAgreesWithLibxml2() {
    let cases = ProcessInfo.processInfo.environment["FEEDWARDEN_CASES"].flatMap { Int($0) } ?? 3000
    var mutator = Mutator(samples: XMLSamples.documents, seed: 1)
    for _ in 0..<cases {
      let document = mutator.next()
      if let fault = XMLCheck.fault(document) {
        Issue.record("\(fault)\n\(String(decoding: document, as: UTF8.self))")
        break
      }
    }
  }
}
