package import CompiledRules
package import Listings
package import RuleEngine
package import Traceability

/// A listing whose buyers are to be told.
package struct BlockedListing: Sendable, Equatable {
  package var key: String
  package var namespace: String
  package var seller: String
  package var id: String
  package var title: String
  /// Rules that block it, and their categories, in the order of findings.
  package var rules: [String]
  package var categories: [String]
  /// The day of the decision; empty where none was taken yet, or nobody keeps them.
  package var decidedOn: String

  package init(
    key: String, namespace: String, seller: String, id: String, title: String, rules: [String],
    categories: [String], decidedOn: String = ""
  ) {
    self.key = key
    self.namespace = namespace
    self.seller = seller
    self.id = id
    self.title = title
    self.rules = rules
    self.categories = categories
    self.decidedOn = decidedOn
  }

  /// What a run says of a listing that it blocks. O(cells + findings).
  package init(
    _ evaluation: Evaluation, of batch: RecordBatch, feed: FeedContext, number: UInt64, program: RuleProgram
  ) {
    let record = batch.records[evaluation.record]
    var key = ListingKey()
    key.set(record, of: batch, feed: feed, number: number)
    self.init(
      key: String(decoding: key.bytes, as: UTF8.self), namespace: feed.namespace,
      seller: ListingKey.text(.sellerID, record, batch) ?? feed.seller ?? "",
      id: ListingKey.text(.id, record, batch) ?? "", title: ListingKey.text(.title, record, batch) ?? "",
      rules: [], categories: [])
    for finding in evaluation.findings
    where finding.verdict == .block && program.rules.indices.contains(finding.rule) {
      let rule = program.rules[finding.rule]
      rules.append(rule.id)
      guard program.categories.indices.contains(rule.category) else { continue }
      let category = program.categories[rule.category].id
      if !categories.contains(category) { categories.append(category) }
    }
  }

  package func encode(to writer: inout ByteWriter) {
    for text in [key, namespace, seller, id, title, decidedOn] { writer.put(text) }
    for texts in [rules, categories] {
      writer.put(UInt64(texts.count))
      for text in texts { writer.put(text) }
    }
  }

  package init(from reader: inout ByteReader) {
    key = reader.text()
    namespace = reader.text()
    seller = reader.text()
    id = reader.text()
    title = reader.text()
    decidedOn = reader.text()
    var lists: [[String]] = []
    for _ in 0..<2 {
      let count = Int(clamping: reader.integer())
      var texts: [String] = []
      while texts.count < count, !reader.isBroken { texts.append(reader.text()) }
      lists.append(texts)
    }
    (rules, categories) = (lists[0], lists[1])
  }
}

/// The blocked listings of a run, in the order of their ids, in bounded memory; and hashes of all ids, by which nearly
/// every order is told to be none of theirs.
package final class BlockedListings {
  private let runs: SortedRuns
  private var hashes: [UInt64] = []
  private var isSorted = true
  private static let hash = SipHash(key0: 0x6F72_6465_7273, key1: 0x6275_7965_7273)
  package private(set) var count: UInt64 = 0

  /// - Parameter makeFile: as for `SortedRuns`.
  package init(makeFile: @escaping () throws(OutputError) -> OutputFile) {
    runs = SortedRuns(memoryLimit: 16 << 20, makeFile: makeFile)
  }

  /// O(length). Listings without an id cannot be ordered under one, and are left out.
  package func add(_ listing: BlockedListing) throws(OutputError) {
    guard !listing.id.isEmpty else { return }
    var writer = ByteWriter()
    listing.encode(to: &writer)
    try runs.add(key: OrderKey.of(id: listing.id), payload: writer.bytes)
    hashes.append(Self.hash(of: listing.id))
    isSorted = false
    count += 1
  }

  /// Whether some listing may have this id; one in 2^64 is wrong. O(log listings).
  func mayHold(id: String) -> Bool {
    if !isSorted {
      hashes.sort()
      isSorted = true
    }
    let hash = Self.hash(of: id)
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }

  func cursor() throws(OutputError) -> SortedCursor { try runs.cursor() }

  private static func hash(of id: String) -> UInt64 {
    var id = id
    return id.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }
}

/// How orders and listings are sorted to meet: by the listing's id, and orders of one listing by seller.
enum OrderKey {
  static func of(id: String, seller: String = "") -> [UInt8] {
    var key: [UInt8] = []
    for byte in id.utf8 {
      // So that the zero behind the id ends it, whatever it holds.
      switch byte {
      case 0, 1: key += [1, byte + 1]
      default: key.append(byte)
      }
    }
    key.append(0)
    key.append(contentsOf: seller.utf8)
    return key
  }

  /// The same, and behind it the order's number, so that records of one order come together.
  static func of(id: String, seller: String, order: String) -> [UInt8] {
    of(id: id, seller: seller) + [0] + order.utf8
  }

  /// The part of a key that is the id.
  static func id(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> { key.prefix { $0 != 0 } }
}

extension ListingKey {
  /// The parts of a key that was written as text: namespace, seller and id; `nil` for what is none.
  package static func parts(of text: String) -> (namespace: String, seller: String, id: String)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[2].isEmpty else { return nil }
    let plain = parts.map { String($0).replacing("%2F", with: "/").replacing("%25", with: "%") }
    return (plain[0], plain[1], plain[2])
  }
}
