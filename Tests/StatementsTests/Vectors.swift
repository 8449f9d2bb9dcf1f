import Foundation
import Statements

/// The public vectors beside the project, where they are there; see `../shared/facts`.
enum Vectors {
  private static let folder: String = {
    let environment = ProcessInfo.processInfo.environment
    let corpora =
      environment["FEEDWARDEN_CORPORA"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/corpora").path
    return URL(fileURLWithPath: corpora).deletingLastPathComponent().appendingPathComponent("facts").path
  }()

  static let arePresent = FileManager.default.fileExists(atPath: "\(folder)/vectors/single.json")

  static func read(_ name: String) throws -> Any {
    try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")), options: .fragmentsAllowed)
  }

  static func cases(_ name: String) throws -> [[String: Any]] { try read(name) as? [[String: Any]] ?? [] }
}

/// What an independent parser read, as the value that is checked.
func jsonValue(_ any: Any?) -> JSONValue {
  switch any {
  case nil, is NSNull: return .null
  case let text as String: return .text(text)
  case let number as NSNumber:
    // NSNumber says of a boolean that it is one only by its type.
    return isBoolean(number) ? .bool(number.boolValue) : .number(number.stringValue)
  case let list as [Any]: return .list(list.map { jsonValue($0) })
  case let object as [String: Any]:
    return .object(object.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, jsonValue($0.value)) })
  default: return .text("?")
  }
}

private func isBoolean(_ number: NSNumber) -> Bool {
  String(cString: number.objCType) == "c" && (number == true as NSNumber || number == false as NSNumber)
}

func parsed(_ text: String) throws -> JSONValue {
  jsonValue(try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
}
