import Testing

@testable import Statements

/// What must not stand in a public database (Art. 24(5) DSA), and what may.
struct PersonalDataTests {
  @Test(arguments: [
    "max.mustermann@example.de", "max.mustermann (at) gmail.com", "max.mustermann(at)gmail.com",
    "max [at] gmail [dot] com", "https://t.me/maxi77", "www.maxi77.de", "maxi77.example.de/shop",
    "(maxi77.example.de)",
    "maxi77-shop.com.", "wechat:maxi77", "WhatsApp:maxi77", "Telegram：maxi77",
    "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
    "0x52908400098527886E0F7030069857D2E4169EE7", "DE89370400440532013000", "+49 171 2345678", "0171/2345678",
    "2026-10-01-23", "+49 2026-10-01", "2022/2065-77", "0171/2022065",
  ])
  func `what tells of a person is taken out`(text: String) {
    let removed = PersonalData.removed(from: "Text: \(text) and more")
    #expect(removed.hasPrefix("Text: ") && removed.hasSuffix(" and more"), "\(removed)")
    #expect(removed.contains(PersonalData.mark))
    for part in ["maxi", "mustermann", "gmail", "Boat", "qar0", "5290", "8937", "2345", "2026", "example"] {
      #expect(!removed.contains(part), "\(removed)")
    }
  }

  @Test(arguments: [
    "A warning was given on 2026-10-01.", "from 2026-10-01 to 2026-10-09", "2026-10-01 2026-10-09",
    "(2026-10-01)",
    "Regulation (EU) 2023/988, Art. 5", "REACH (1907/2006)", "Directive 2001/83/EC", "200 mW at 532 nm",
    "Laser class 3B, z.B. green.", "e.g. a pen",
    "price: 12.50",
    "v1.2 of the list", "Find: line", "Rule med-rx-001, version 3.", "tabletten.", "contains THC/CBD",
    "note: see above", "1, 2 and 3",
  ])
  func `what tells of nobody stays`(text: String) {
    #expect(PersonalData.removed(from: text) == text)
  }

  @Test func `names with and without their legal form, and streets`() {
    let names = PersonalData.names("Max Mustermann GmbH & Co. KG", address: "Lindenweg 4, 50667 Köln")
    #expect(
      PersonalData.removed(from: "Of MAX MUSTERMANN, lindenweg 4.", names: names)
        == "Of [removed], [removed].")
    // What reports mask is not known.
    #expect(PersonalData.names(nil, address: "••") == [])
    // A short word may be any.
    #expect(PersonalData.names("Nova AG", address: nil) == ["Nova AG"])
    #expect(PersonalData.names("Mustermann AG", address: nil) == ["Mustermann AG", "Mustermann"])
  }
}
