import Foundation
import Testing

@Suite("The man page")
struct ManualTests {
  /// The commands of the program's own description of itself, with the words before each.
  private func commands(of description: [String: Any], before: [String] = []) -> [String] {
    let below = description["subcommands"] as? [[String: Any]] ?? []
    return below.flatMap { command -> [String] in
      guard let name = command["commandName"] as? String, name != "help" else { return [] }
      let words = before + [name]
      return [words.joined(separator: " ")] + commands(of: command, before: words)
    }
  }

  @Test("has every command, with all that its help says") func complete() throws {
    let scratch = try Scratch()
    let dump = try Command.run(["--experimental-dump-help"], in: scratch)
    let tool = try #require(try JSONSerialization.jsonObject(with: dump.output) as? [String: Any])
    let wanted = commands(of: try #require(tool["command"] as? [String: Any]))
    #expect(wanted.contains("ledger import-decisions") && wanted.contains("diff"))
    let script = root.appendingPathComponent("Tools/make-manual").path
    let manual = try Command.run([], in: scratch, launcher: ["/bin/sh", script])
    #expect(manual.status == 0 && manual.errors.isEmpty, "\(manual.errors)")
    let page = String(decoding: manual.output, as: UTF8.self).replacing("\\-", with: "-")
    let sections = page.components(separatedBy: "\n").filter { $0.hasPrefix(".SH COMMAND: ") }
    #expect(sections.map { String($0.dropFirst(".SH COMMAND: ".count)) } == wanted)
    let help = try Command.run(["help", "ledger", "purge"], in: scratch)
    let usage = try #require(
      String(decoding: help.output, as: UTF8.self).components(separatedBy: "\n").first {
        $0.hasPrefix("USAGE: ")
      })
    #expect(page.contains(usage))
  }
}
