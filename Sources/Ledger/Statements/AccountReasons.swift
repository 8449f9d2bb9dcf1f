import Foundation
import Statements

/// The reasons of a measure against a trader, as a sentence.
enum AccountReasons {
  /// - Parameter language: of what a rule says; the ladder speaks English.
  static func sentence(_ json: String, language: String = "en") -> String {
    guard let reasons = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
      return ""
    }
    if let say = reasons["say"] as? [String: String] {
      return say[language] ?? say["en"] ?? say.sorted { $0.key < $1.key }.first?.value ?? ""
    }
    func number(_ name: String) -> Int? { reasons[name] as? Int }
    var text =
      "\(number("strikes") ?? 0) decided findings on \(number("products") ?? 0) products from "
      + "\(reasons["from"] as? String ?? "") to \(reasons["to"] as? String ?? "")"
    if let listings = number("listings") { text += ", of \(listings) products offered" }
    text += "; the gravest of severity \(reasons["gravity"] as? String ?? "")."
    if reasons["intention"] as? Bool == true {
      text += " Products were disguised, or put up again after a block."
    }
    if let warning = reasons["prior_warning"] as? String { text += " A warning was given on \(warning)." }
    return text
  }

  /// What a rule says, as the ledger keeps it.
  static func said(_ say: [String: String]) -> String {
    JSONValue.members([("say", .members(say.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))])
      .line
  }
}
