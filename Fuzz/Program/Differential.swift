import FuzzTargets
import Glibc

/// Holds the XML tokeniser to libxml2 over mutated documents.
enum Differential {
  /// Runs so many cases; returns the exit code, 0 only without a difference. The first ten differences are shown.
  static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count >= 2, let cases = Int(arguments[0]), let seed = UInt64(arguments[1]) else {
      Main.say("usage: feedwarden-fuzz differential CASES SEED [FILE...]")
      return 64
    }
    var mutator = Mutator(
      samples: XMLSamples.documents + arguments.dropFirst(2).compactMap(contents), seed: seed)
    var differences = 0
    for number in 1...max(cases, 1) {
      let document = mutator.next()
      if let fault = XMLCheck.fault(document) {
        differences += 1
        print("case \(number): \(fault)\n\(String(decoding: document, as: UTF8.self))\n")
        if differences == 10 { break }
      }
      if number % 100_000 == 0 { print("\(number) cases, \(differences) differences") }
    }
    print("\(cases) cases from seed \(seed): \(differences) differences")
    return differences == 0 ? 0 : 1
  }

  private static func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else {
      Main.say("feedwarden-fuzz: cannot read \(path)")
      return nil
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16 << 10)
    // A longer document would be left out, so it is cut: its damage is one more mutation.
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }
}
