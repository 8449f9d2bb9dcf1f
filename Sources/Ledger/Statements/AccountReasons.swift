import Foundation

/// The reasons of a measure against a trader, as a sentence.
enum AccountReasons {
  static func sentence(_ json: String) -> String {
    guard let reasons = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
      return ""
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
}
