import Foundation
import Testing

@Suite("Trader files with objects in them, with days in other forms, and with two accounts")
struct NestedTraderTests {
  private func check(_ file: String, _ scratch: Scratch) throws -> (outcome: Outcome, lines: [[String: Any]])
  {
    let outcome = try Command.run(
      ["traders", "check", file, "--as-of", "2026-11-25", "--unmasked", "--out", "run"], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return (outcome, try scratch.lines("run/merchants.jsonl"))
  }

  private func item(_ line: [String: Any]?, _ name: String) -> (
    status: String?, value: String?, reason: String?
  ) {
    let item = (line?["items"] as? [String: Any])?[name] as? [String: Any]
    return (item?["status"] as? String, item?["value"] as? String, item?["reason"] as? String)
  }

  private static let xml = """
    <?xml version="1.0"?>
    <traders><trader id="X1"><name>Alpha &amp; Co</name>
    <address><street>Weg 1</street><postcode>50667</postcode><city>Köln</city><country>Germany</country></address>
    <contact><phone>0221 9988770</phone><email>p@alpha.de</email></contact>
    <payment_account><iban>DE89370400440532013000</iban></payment_account>
    <identity_document><kind>passport</kind><number>C01X00T47</number><expires>31.12.2030</expires></identity_document>
    <trade_register><court>Amtsgericht Köln</court><number>HRB49263</number></trade_register>
    <vat><number>DE136695976</number></vat><self_certification>yes</self_certification>
    <authorisations><authorisation><kind>pharmacy</kind><until>2020-01-01</until></authorisation>
    <authorisation><kind>alcohol</kind><until>2030-01-01</until></authorisation>
    <authorisation><kind>tobacco</kind></authorisation></authorisations></trader></traders>
    """

  private static let json = """
    {"id":"X1","name":"Alpha & Co","address":{"street":"Weg 1","postcode":"50667","city":"Köln","country":"Germany"},\
    "contact":{"phone":"0221 9988770","email":"p@alpha.de"},"payment_account":{"iban":"DE89370400440532013000"},\
    "identity_document":{"kind":"passport","number":"C01X00T47","expires":"31.12.2030"},\
    "trade_register":{"court":"Amtsgericht Köln","number":"HRB49263"},"vat":{"number":"DE136695976"},\
    "self_certification":"yes","authorisations":[{"kind":"pharmacy","until":"2020-01-01"},\
    {"kind":"alcohol","until":"2030-01-01"},{"kind":"tobacco"}]}

    """

  @Test(
    "objects say what columns say", arguments: [("t.xml", xml), ("t.jsonl", json), ("t.json", "[\(json)]")])
  func nested(name: String, text: String) throws {
    let scratch = try Scratch()
    try scratch.write(name, text)
    let (outcome, lines) = try check(name, scratch)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    try #require(lines.count == 1)
    let trader = lines[0]["trader"] as? [String: Any]
    #expect((lines[0]["art30"] as? [String: Any])?["failing"] as? [String] == [])
    #expect(trader?["authorisations"] as? [String] == ["alcohol", "tobacco"])
    #expect(trader?["country"] as? String == "DE")
    #expect(item(lines[0], "phone").value == "+492219988770")
    #expect(item(lines[0], "iban").value == "DE89370400440532013000")
    #expect(item(lines[0], "identity_document").value == "passport C01X00T47")
    #expect(item(lines[0], "register_number").value == "Köln HRB 49263")
  }

  @Test("one trader whose file is one object with lists is a trader, and no list of its permits")
  func single()
    throws
  {
    let scratch = try Scratch()
    try scratch.write(
      "t.json",
      #"{"trader_id":"T-1","name":"Feldweg","authorisations":[{"kind":"alcohol"},{"kind":"tobacco"}]}"#)
    let (_, lines) = try check("t.json", scratch)
    #expect(lines.map { ($0["trader"] as? [String: Any])?["id"] as? String } == ["T-1"])
    #expect(
      (lines.first?["trader"] as? [String: Any])?["authorisations"] as? [String] == ["alcohol", "tobacco"])
  }

  @Test("days in other forms count; those that say none, or two, are told by column") func days() throws {
    let scratch = try Scratch()
    try scratch.write(
      "t.csv",
      """
      id,identity_document,identity_document_seen_on,identity_document_expires,requested_on,reminded_on,authorisations
      A,C01X00T47,,31.12.2020,01.11.2026,,pharmacy bis 31.12.2020
      B,C01X00T47,03/02/2020,03/02/2030,2026-11-01,2026-01-05,pharmacy until 03/02/2030
      C,C01X00T47,01.11.2026,2030-01-01,2026-11-01,05.11.2026,pharmacy (bis 31.12.2030)

      """)
    let (outcome, lines) = try check("t.csv", scratch)
    try #require(lines.count == 3)
    func trader(_ index: Int, _ name: String) -> Any? { (lines[index]["trader"] as? [String: Any])?[name] }
    func art30(_ index: Int, _ name: String) -> String? {
      (lines[index]["art30"] as? [String: Any])?[name] as? String
    }
    #expect(item(lines[0], "identity_document").status == "stale")
    #expect(art30(0, "requested") == "2026-11-01")
    #expect(art30(0, "step") == "suspend")
    #expect(trader(0, "authorisations") == nil)
    #expect(trader(0, "set_aside") == nil)
    #expect(item(lines[1], "identity_document").status == "invalid")
    #expect(item(lines[1], "identity_document").reason == "day of expiry cannot be read")
    #expect(trader(1, "authorisations") == nil)
    #expect(
      (trader(1, "set_aside") as? [[String: String]])?.map { "\($0["column"] ?? "") \($0["reason"] ?? "")" }
        .sorted() == [
          "authorisations cannot be read", "identity_document_expires cannot be read",
          "identity_document_seen_on cannot be read", "reminded_on lies before requested_on",
        ])
    #expect(item(lines[2], "identity_document").status == "valid")
    #expect(trader(2, "authorisations") as? [String] == ["pharmacy"])
    #expect(art30(2, "reminded") == "2026-11-05")
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(
      text.contains(
        "set aside    days that do not count: authorisations 1, identity_document_expires 1, "
          + "identity_document_seen_on 1, reminded_on 1; write them as 2026-01-31\n"))
    let file = (try scratch.json("run/summary.json")["traders"] as? [String: Any])?["file"] as? [String: Any]
    #expect((file?["days_set_aside"] as? [String: Int])?["reminded_on"] == 1)
    #expect((file?["days_set_aside"] as? [String: Int])?.count == 4)
  }

  @Test("a trader is linked by each of two accounts, and by VAT numbers and addresses in any spelling")
  func links()
    throws
  {
    let scratch = try Scratch()
    try scratch.write(
      "t.csv",
      """
      id,country,address,iban,payment_account,vat_number
      A,DE,"Lindenstr. 4, 50667 Köln",DE89370400440532013000,DE12500105170648489890,
      B,DE,,DE12500105170648489890,,
      C,DE,,DE89370400440532013000,,
      D,Germany,"50667 Koeln, Lindenstraße 4, Germany",,,
      E,GR,,,,GR094259216
      F,GR,,,,EL 094259216
      G,GB,,,,GB980780684
      H,DE,,,,XI980780684
      I,DE,,,,DE136695976

      """)
    try scratch.write("key", Data((0..<32).map { UInt8($0) }))
    let outcome = try Command.run(
      ["traders", "check", "t.csv", "--as-of", "2026-11-25", "--out", "run", "--link-key", "key"], in: scratch
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = try scratch.lines("run/merchants.jsonl")
    #expect(
      lines.map { ($0["linked"] as? [String] ?? []).joined() } == [
        "BCD", "ACD", "ABD", "ABC", "F", "E", "H", "G", "",
      ])
    func hashes(_ index: Int, _ kind: String) -> Any? {
      (lines[index]["link_hashes"] as? [String: Any])?[kind]
    }
    #expect(
      hashes(0, "iban") as? [String] == [
        hashes(2, "iban") as? String ?? "-", hashes(1, "iban") as? String ?? "-",
      ])
    #expect(hashes(4, "vat_number") as? String == hashes(5, "vat_number") as? String)
    #expect(hashes(6, "vat_number") as? String == hashes(7, "vat_number") as? String)
    #expect(hashes(0, "address") as? String == hashes(3, "address") as? String)
    #expect(hashes(4, "vat_number") != nil && hashes(6, "vat_number") != nil)
  }
}
