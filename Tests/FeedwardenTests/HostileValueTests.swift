import Foundation
import Testing

/// Values made to do something where they are shown.
@Suite struct HostileValueTests {
  private static let feed = """
    {"id":"../../x","title":"=HYPERLINK(\\"http://x\\") Sildenafil 100 mg","link":"javascript:alert(1)"}
    {"id":"/etc/passwd\\u0000","title":"+Sildenafil\\u001b[2J tablets"}
    {"id":"a\\r\\nb","title":"@Sildenafil \\u202egpj.exe","link":"-1"}
    {"id":"\(String(repeating: "y", count: 4096))","title":"\\tSildenafil tablets"}
    {"id":"5","title":"-Sildenafil \\u2028 \\u009b1m"}
    {"title":"broken \\u001b]0;x\\u0007
    """

  @Test func idsNameNoFile() throws {
    let folder = try Scratch()
    let ended = try Attacked(Array(Self.feed.utf8), in: folder)
    #expect(ended.status == 0)
    #expect(try ended.lines("flagged.jsonl").count == 5)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/run").sorted()
    #expect(
      names == [
        "flagged.csv", "flagged.jsonl", "manifest.json", "quarantine.jsonl", "run.json", "sample.jsonl",
        "shadow.jsonl", "summary.json",
      ])
    #expect(try folder.entries().filter { $0 != "peak" } == ["feed", "run"])
  }

  @Test func exactInJSONAndHarmlessInTables() throws {
    let folder = try Scratch()
    let ended = try Attacked(Array(Self.feed.utf8), in: folder)
    let titles = try ended.lines("flagged.jsonl").compactMap {
      ($0["listing"] as? [String: Any])?["title"] as? String
    }
    #expect(
      titles == [
        "=HYPERLINK(\"http://x\") Sildenafil 100 mg", "+Sildenafil\u{1B}[2J tablets",
        "@Sildenafil \u{202E}gpj.exe", "\tSildenafil tablets", "-Sildenafil \u{2028} \u{9B}1m",
      ])
    let table = try ended.text("flagged.csv")
    for start in [",=", ",+", ",@", ",-", ",\"=", ",\"+", ",\"@", ",\"-", "\t"] {
      #expect(!table.contains(start), "\(start.debugDescription)")
    }
    for shown in [
      "'=HYPERLINK", "'+Sildenafil⟨U+001B⟩[2J", "'@Sildenafil ⟨U+202E⟩gpj.exe", "⟨U+2028⟩ ⟨U+009B⟩1m",
    ] {
      #expect(table.contains(shown), "\(shown)")
    }
  }

  @Test func nothingReachesTheTerminal() throws {
    let folder = try Scratch()
    let ended = try Attacked(Array(Self.feed.utf8), ["--name", "a\u{1B}[2J\u{202E}b"], in: folder)
    let isHarmless: (String) -> Bool = { text in
      text.unicodeScalars.allSatisfy {
        $0 == "\n"
          || !(($0.value < 0x20) || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value))
      }
    }
    #expect(isHarmless(ended.errors))
    // Every file is safe to print but for the exact values, and those are escaped in JSON where they steer a terminal.
    for name in ["flagged.csv", "flagged.jsonl", "quarantine.jsonl"] {
      let text = try ended.text(name).replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars.filter {
        !(0x202A...0x202E).contains($0.value)
      }
      #expect(isHarmless(String(String.UnicodeScalarView(text))), "\(name)")
    }
  }
}
