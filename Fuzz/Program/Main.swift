import CLibFuzzer
import FuzzTargets
import Glibc

/// `feedwarden-fuzz TARGET [libFuzzer's options, folders and files]`, or
/// `feedwarden-fuzz differential CASES SEED [FILE...]`: libxml2 against the tokeniser on mutated documents.
@main
enum Main {
  nonisolated(unsafe) private static var target = FuzzTarget.xml

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "differential" {
      exit(Differential.run(Array(arguments.dropFirst())))
    }
    guard let name = arguments.first, let chosen = FuzzTarget(rawValue: name) else {
      say(
        "usage: feedwarden-fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [OPTION...] [FOLDER...]"
      )
      say("       feedwarden-fuzz differential CASES SEED [FILE...]")
      exit(64)
    }
    guard feedwarden_has_fuzzer() != 0 else {
      say("feedwarden-fuzz: built without libFuzzer; use `make fuzz`")
      exit(69)
    }
    target = chosen
    // libFuzzer sees its own name and its own arguments.
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments.dropFirst()).map { strdup($0) } + [nil]
    var count = Int32(words.count - 1)
    let code = words.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return LLVMFuzzerRunDriver(&count, &start) { bytes, length in
        Main.check(UnsafeBufferPointer(start: bytes, count: length))
        return 0
      }
    }
    exit(code)
  }

  private static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let fault = target.fault(Array(bytes)) else { return }
    say("feedwarden-fuzz: \(target.rawValue): \(fault)")
    // The sign to libFuzzer: it keeps the input.
    abort()
  }

  static func say(_ text: String) {
    let line = text + "\n"
    _ = line.utf8.withContiguousStorageIfAvailable { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
