import Foundation
import Statements

/// The reasons of a measure against a trader, as a sentence.
enum AccountReasons {
  /// - Parameter language: of the wording, and of what a rule says; English where there is none.
  static func sentence(
    _ json: String, language: String = "en", words: NoticeTemplates = .builtIn
  ) -> String {
    guard let reasons = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
      return ""
    }
    if let say = reasons["say"] as? [String: String] {
      return say[NoticeTemplates.code(language)] ?? say["en"] ?? say.sorted { $0.key < $1.key }.first?.value
        ?? ""
    }
    func number(_ name: String) -> String? { (reasons[name] as? Int).map { String($0) } }
    func day(_ name: String) -> String { reasons[name] as? String ?? "" }
    var text = words.word(
      "account.findings", language,
      [
        "strikes": number("strikes") ?? "0", "products": number("products") ?? "0", "from": day("from"),
        "to": day("to"),
      ])
    if let struck = number("struck_listings"), let listings = number("listings") {
      text += words.word("account.share", language, ["struck": struck, "listings": listings])
    }
    let severity = words.word("severity.\(day("gravity"))", language)
    text += words.word("account.gravest", language, ["severity": severity])
    if reasons["intention"] as? Bool == true { text += " " + words.word("account.disguised", language) }
    if let warning = reasons["prior_warning"] as? String {
      text += " " + words.word("account.warned", language, ["warning": warning])
    }
    return text
  }

  /// What a rule says, as the ledger keeps it.
  static func said(_ say: [String: String]) -> String {
    JSONValue.members([("say", .members(say.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))])
      .line
  }
}
