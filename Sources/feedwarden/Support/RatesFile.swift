import ArgumentParser
import CompiledRules
import Crypto
import Reports
import TextFolding

/// Rates for comparing amounts in unequal currencies, wherever rules are applied.
struct RatesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A CSV (currency,rate) of what one unit of each currency is worth, to compare amounts in unequal currencies.",
      valueName: "file"))
  var rates: String?

  /// `nil` and `nil` where no file is named.
  func read() throws -> (rates: ExchangeRates?, digest: String?) {
    guard let rates else { return (nil, nil) }
    let file = try RatesFile.read(rates)
    return (file.rates, file.digest)
  }
}

/// `--rates FILE`: a CSV with the columns `currency` and `rate`: what one unit is worth, in any one currency, which is
/// listed with the rate 1.
enum RatesFile {
  /// The rates and the SHA-256 of the file, which outputs depend on.
  static func read(_ path: String) throws -> (rates: ExchangeRates, digest: String) {
    let text = try TextFile.read(path, .cannotOpen)
    let rows = try PlainCSV.rows(text, file: path)
    guard rows.first?.cells.map({ $0.lowercased() }) == ["currency", "rate"] else {
      throw Failure(.configuration, path, "line 1: the columns are currency,rate")
    }
    var rates = ExchangeRates(worth: [:])
    for row in rows.dropFirst() {
      func wrong(_ message: String) -> Failure {
        Failure(.configuration, path, "line \(row.line): \(message)")
      }
      guard row.cells.count == 2 else { throw wrong("\(row.cells.count) cells where there are two columns") }
      let code = row.cells[0]
      guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
        throw wrong("\(code) is no currency; use an ISO 4217 code such as EUR")
      }
      guard let rate = ExactDecimal.parse(row.cells[1]), rate > ExactDecimal(significand: 0) else {
        throw wrong("\(row.cells[1]) is no rate; write a number above 0 such as 0.92")
      }
      guard rates.worth.updateValue(rate, forKey: code) == nil else { throw wrong("\(code) is listed twice") }
    }
    guard rates.worth.values.contains(ExactDecimal(significand: 1)) else {
      throw Failure(.configuration, path, "no currency has the rate 1; list the one in which the rates are")
    }
    return (rates, SHA256.hash(data: Array(text.utf8)).hexadecimal)
  }
}

extension SHA256.Digest {
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
