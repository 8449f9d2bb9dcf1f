import Listings

/// Follows one parser through the elements of its chunk.
final class XMLPlaceTracker {
  let places: RecordPlaces
  private let recordNames: [[UInt8]]
  private(set) var open = OpenElements()
  /// Names of records here, until a tag changes what is open.
  private var names: [[UInt8]]?
  /// The start tag of the record being read.
  private var tag = (name: 0..<0, isEmpty: false)

  init(_ places: RecordPlaces, recordNames: [[UInt8]]) {
    self.places = places
    self.recordNames = recordNames
  }

  func begin(_ chunk: FeedChunk) {
    open = OpenElements()
    if let place = chunk.opening ?? (chunk.startsFeed ? nil : places.guess),
      case .elements(let elements) = place
    {
      open = elements
    }
    names = nil
    chunk.assumed = .elements(open)
  }

  /// Whether an element of this local name, that of records, is one here. O(paths) behind a tag, else O(names).
  func isRecord(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if open.isInRecord || places.paths.isEmpty { return true }
    guard open.isInReach else { return false }
    let known = names ?? namesHere()
    names = known
    return known.contains { $0.elementsEqual(name) }
  }

  /// Whether texts of this name are none of the records here. O(exceptions × depth).
  func isException(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !places.exceptions.isEmpty, !open.isInRecord, open.isInReach else { return false }
    let name = String(decoding: name, as: UTF8.self)
    let parents = open.elements.map { String(decoding: $0.name, as: UTF8.self) }
    return places.exceptions.contains { $0.matches(name, in: parents) }
  }

  private func namesHere() -> [[UInt8]] {
    let parents = open.elements.map { String(decoding: $0.name, as: UTF8.self) }
    return recordNames.filter { name in
      let name = String(decoding: name, as: UTF8.self)
      return places.paths.contains { $0.matches(name, in: parents) }
    }
  }

  func start(_ name: UnsafeBufferPointer<UInt8>) {
    open.open(name)
    names = nil
  }

  func end(_ name: UnsafeBufferPointer<UInt8>) {
    open.close(name)
    names = nil
  }

  /// Takes note of the start tag of a record that will be read or set aside.
  func startRecord(_ name: Range<Int>, isEmpty: Bool) { tag = (name, isEmpty) }

  /// The record was set aside, and reading goes on inside of it.
  func enterRecord(_ base: UnsafePointer<UInt8>) {
    guard !tag.isEmpty else { return }
    open.openRecord(UnsafeBufferPointer(start: base + tag.name.lowerBound, count: tag.name.count))
    names = nil
  }
}
