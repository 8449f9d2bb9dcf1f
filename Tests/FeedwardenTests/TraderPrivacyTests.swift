import Foundation
import Testing

@Suite("What a platform holds of its traders stays where it belongs")
struct TraderPrivacyTests {
  /// What must be found nowhere but in the trader file: values of every kind, in a sound record, in one whose every
  /// item is wrong, and in records that are set aside.
  private static let secrets = [
    "Zwetschgenweg 77", "23125077", "quitte.canary", "DE89370400440532013000", "L01X00T47",
    "Kontonummer 77123",
    "HRB 49263", "HRB 776655", "DE136695976", "DE136695977", "DE123456789012345", "150483782",
    "98765canary", "canary@@broken", "Falschweg", "00000canary", "XX00CANARY", "canaryvat", "ID-CANARY-9",
  ]
  private static let names = ["Quittencanary GmbH", "Namecanary Wrong", "Setaside Canary"]

  private static let file = """
    id,name,address,country,phone,email,identity_document,payment_account,iban,trade_register,register_number,vat_number,eori,duns
    T-910,Quittencanary GmbH,"Zwetschgenweg 77, 50667 Köln",DE,+49 30 23125077,quitte.canary@feldweg.de,L01X00T47,Kontonummer 77123,DE89370400440532013000,Amtsgericht Köln,HRB 49263,DE136695976,DE123456789012345,150483782
    T-920,Namecanary Wrong,Falschweg,DE,98765canary,canary@@broken,ID-CANARY-9,00000canary,XX00CANARY,Amtsgericht Köln,HRB 776655,DE136695977,canaryvat,canaryvat
    ,Setaside Canary,"Zwetschgenweg 77, 50667 Köln",DE,+49 30 23125077,quitte.canary@feldweg.de,L01X00T47,Kontonummer 77123,DE89370400440532013000,,HRB 49263,DE136695976,canaryvat,150483782
    T-910,Setaside Canary,Falschweg,DE,98765canary,canary@@broken,ID-CANARY-9,00000canary,XX00CANARY,,HRB 776655,DE136695977,canaryvat,150483782

    """

  private func holds(_ bytes: Data, _ secrets: [String]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return secrets.filter { text.contains($0) }
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? Int ?? 0) & 0o777
  }

  @Test(
    "no value in outputs, logs or left-over files; names in the merchants' files alone, for the owner alone")
  func canary() throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("tmp")
    try scratch.write("t.csv", Self.file)
    try scratch.write("key", Data((0..<32).map { UInt8($0) }))
    try scratch.write("policy.yml", LedgerTests.policy)
    let shop = Command.sample("shop.csv")
    let runs: [([String], String?)] = [
      (
        [
          "scan", shop, "--traders", "t.csv", "--out", "r1", "--link-key", "key", "--ledger", "l.db",
          "--policy", "policy.yml",
        ], "r1"
      ),
      (["scan", shop, "--traders", "t.csv", "--out", "r2", "--log-format", "json"], "r2"),
      (["scan", shop, "--traders", "t.csv"], nil),
      (["traders", "check", "t.csv", "--out", "r3", "--link-key", "key"], "r3"),
      (["traders", "check", "t.csv", "--format", "json"], nil),
    ]
    for (arguments, run) in runs {
      let scan = arguments[0] == "scan" ? ["--rules", Command.rules] : []
      let outcome = try Command.run(
        arguments + scan + ["--as-of", "2026-11-23"], in: scratch,
        environment: ["TMPDIR": "\(scratch.path)/tmp"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(holds(outcome.output, Self.secrets + Self.names) == [], "\(arguments)")
      #expect(holds(Data(outcome.errors.utf8), Self.secrets + Self.names) == [], "\(arguments)")
      guard let run else { continue }
      #expect(try mode("\(scratch.path)/\(run)") == 0o700)
      var named = 0
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/\(run)") {
        let path = "\(scratch.path)/\(run)/\(name)"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(holds(bytes, Self.secrets) == [], "\(run)/\(name)")
        #expect(try mode(path) == 0o600, "\(run)/\(name)")
        let isMerchants = name.hasPrefix("merchants.")
        #expect(holds(bytes, Self.names).isEmpty != isMerchants, "\(run)/\(name)")
        if isMerchants { named += 1 }
      }
      #expect(named == 2)
    }
    for name in try scratch.entries() where name.hasPrefix("l.db") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/\(name)"))
      // What the ledger remembers of the registry is masked as the merchants' files are, and has their mode.
      #expect(holds(bytes, Self.secrets) == [], "\(name)")
      #expect(try mode("\(scratch.path)/\(name)") == 0o600, "\(name)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/tmp") == [])
  }

  @Test("hashes of what links are keyed: another key gives others, the same key the same") func keys() throws
  {
    let scratch = try Scratch()
    try scratch.write("t.csv", Self.file)
    try scratch.write("one", Data((0..<32).map { UInt8($0) }))
    try scratch.write("two", Data((1..<33).map { UInt8($0) }))
    var hashes: [String: [String: String]] = [:]
    for (run, key) in [("r1", "one"), ("r2", "one"), ("r3", "two"), ("r4", nil)] as [(String, String?)] {
      let outcome = try Command.run(
        ["traders", "check", "t.csv", "--out", run, "--as-of", "2026-11-23"]
          + (key.map { ["--link-key", $0] } ?? []),
        in: scratch)
      #expect(outcome.status == 0)
      hashes[run] = try scratch.lines("\(run)/merchants.jsonl").first?["link_hashes"] as? [String: String]
    }
    let first = try #require(hashes["r1"])
    #expect(Set(first.keys) == ["vat_number", "iban", "register_number", "phone", "email", "address"])
    #expect(hashes["r2"] == first)
    #expect(hashes["r4"] == nil)
    let other = try #require(hashes["r3"])
    for (kind, hash) in first { #expect(other[kind] != hash, "\(kind)") }
  }
}
