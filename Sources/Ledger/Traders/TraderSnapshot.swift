import GRDB
import Statements

/// What a platform's registry said of a trader on the day of a run, item by item: statuses, and values as far as reports
/// show them (masked, unless the run was asked for whole ones). No counts of listings: those differ every night.
package struct TraderSnapshot: Sendable, Equatable {
  package struct Item: Sendable, Equatable {
    package var name: String
    package var status: String
    /// Empty where there is none.
    package var value: String
    package init(name: String, status: String, value: String) {
      self.name = name
      self.status = status
      self.value = value
    }

    /// One text for all that is compared.
    var text: String { value.isEmpty ? status : "\(status) \(value)" }
  }
  package var trader: String
  /// The platform's word on the account: `active`, `suspended`.
  package var status: String
  package var items: [Item]

  package init(trader: String, status: String, items: [Item]) {
    self.trader = trader
    self.status = status
    self.items = items
  }

  var json: JSONValue {
    .members([
      ("status", .text(status)), ("items", .members(items.map { ($0.name, .text($0.text)) })),
    ])
  }
}

/// How a registry's traders compare with those of the ledger's run before.
package struct SnapshotCounts: Sendable, Equatable {
  package var new = 0
  package var changed = 0
  package var same = 0
  /// In the ledger, and no longer in the registry.
  package var gone = 0
  /// Gone once, and back.
  package var returned = 0

  package init(new: Int = 0, changed: Int = 0, same: Int = 0, gone: Int = 0, returned: Int = 0) {
    self.new = new
    self.changed = changed
    self.same = same
    self.gone = gone
    self.returned = returned
  }
}
