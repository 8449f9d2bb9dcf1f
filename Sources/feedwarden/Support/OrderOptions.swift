import ArgumentParser
import CompiledRules
import FeedInput
import Pipeline

/// The platform's orders, for the buyers of what is blocked.
struct OrderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The platform's orders (CSV, JSON Lines): who bought what is blocked, in buyers.jsonl.",
      valueName: "file"))
  var orders: String?

  /// - Parameter readsStandardInput: whether a feed or the trader file is standard input.
  func check(publishes: Bool, readsStandardInput: Bool) throws {
    guard let orders else { return }
    if !publishes { throw ValidationError("--orders needs --out: the buyers are written there") }
    if orders == "-", readsStandardInput {
      throw ValidationError(
        "standard input can be a feed, the trader file or the orders; name files for the others")
    }
  }

  /// - Throws: `Failure` for a file that cannot be opened.
  func request(asOf day: CalendarDay, limits: InputLimits) throws -> OrderRequest? {
    guard let orders else { return nil }
    let location: FeedLocation = orders == "-" ? .standardInput : .file(path: orders)
    try FeedAccess.check(location)
    if FeedAccess.isFolder(location) {
      throw Failure(.cannotOpen, orders, "is a directory; name the order file itself")
    }
    return OrderRequest(location: location, name: orders, asOf: day, inputLimits: limits)
  }
}
