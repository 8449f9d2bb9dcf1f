/// Walks through JSON from one record to the next, where a profile says what records lie in.
///
/// It knows brackets, strings and names, and judges nothing else: what is no record is not read.
struct JSONPathWalker {
  var open: OpenValues
  let paths: [RecordPath]
  /// No string and no white space is looked at beyond this, so that a chunk that ends has no more left open.
  let limit: Int
  /// Objects that bear a record's name and stand elsewhere.
  private(set) var passedOver = 0
  /// Something that a path leads to was met, be it empty.
  private(set) var sawPlace = false

  init(_ paths: [RecordPath], open: OpenValues, limit: Int) {
    self.paths = paths
    self.open = open
    self.limit = limit
  }

  enum Step: Equatable {
    /// An object that is a record begins at `start`; `key` is its name, where the path takes any.
    case record(start: Int, key: Range<Int>?)
    /// What begins here needs more bytes than there are.
    case wait
    case end
  }

  /// Goes on from `position`, which then stands where the step does: what comes before is done with.
  ///
  /// O(bytes passed over).
  mutating func next(
    _ text: UnsafePointer<UInt8>, _ position: inout Int, _ end: Int, isLast: Bool
  ) -> Step {
    while position < end {
      if open.isInString {
        position = stringRest(text, position, end, isLast: isLast)
        if open.isInString { return position < end ? .wait : .end }
        continue
      }
      switch text[position] {
      case UInt8(ascii: "\""):
        let window = min(end, position + limit)
        let isWhole = isLast || window < end || window == position + limit
        guard let nameEnd = JSONDelimiter.stringEnd(text, position, window) else {
          guard isWhole else { return .wait }
          open.isInString = true
          position += 1
          continue
        }
        let colon = JSONDelimiter.skipSpace(text, nameEnd, window)
        let value =
          colon < window && text[colon] == UInt8(ascii: ":")
          ? JSONDelimiter.skipSpace(text, colon + 1, window) : colon
        if value == window, !isWhole { return .wait }
        guard value < window, value > colon,
          text[value] == UInt8(ascii: "{") || text[value] == UInt8(ascii: "[")
        else {
          // A string, or the name of what is neither object nor list.
          position = max(nameEnd, min(value, window))
          continue
        }
        if let step = opens(text, value, named: (position + 1)..<(nameEnd - 1)) { return step }
        position = value + 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if let step = opens(text, position, named: nil) { return step }
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        open.close(isList: text[position] == UInt8(ascii: "]"))
        position += 1
      default: position += 1
      }
    }
    return .end
  }

  /// The record that begins at the position where `next` stopped is gone into: it was set aside, and its end is not in
  /// sight.
  mutating func enter() { open.open(OpenValues.Frame(isList: false, isRecord: true)) }

  /// Opens the object or list at `start`, or says that it is a record.
  private mutating func opens(
    _ text: UnsafePointer<UInt8>, _ start: Int, named name: Range<Int>?
  ) -> Step? {
    let isList = text[start] == UInt8(ascii: "[")
    var frame = OpenValues.Frame(isList: isList)
    if let name {
      frame.name = Array(UnsafeBufferPointer(start: text + name.lowerBound, count: min(name.count, 1024)))
    }
    // A list in a list is as the outer one is.
    guard let written = frame.name else {
      if open.holdsRecords, !isList { return .record(start: start, key: nil) }
      frame.holdsRecords = isList && open.holdsRecords
      frame.bearsName = isList && open.bearsName
      if !isList, open.bearsName { passedOver += 1 }
      open.open(frame)
      return nil
    }
    let called = String(decoding: written, as: UTF8.self)
    if open.isInReach, paths.contains(where: { $0.isCalled(called) }) {
      let parents = open.names
      if let path = paths.first(where: { $0.matches(called, in: parents) }) {
        sawPlace = true
        if !isList { return .record(start: start, key: path.takesAnyName ? name : nil) }
        frame.holdsRecords = true
      } else if paths.contains(where: { !$0.takesAnyName && $0.isCalled(called) }) {
        frame.bearsName = isList
        if !isList { passedOver += 1 }
      }
    }
    open.open(frame)
    return nil
  }

  /// Where a string ends that has more bytes than may be looked at; a backslash waits for what it escapes.
  private mutating func stringRest(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, isLast: Bool
  ) -> Int {
    var position = start
    while position < end {
      switch text[position] {
      case UInt8(ascii: "\""):
        open.isInString = false
        return position + 1
      case UInt8(ascii: "\\"):
        guard position + 1 < end else { return isLast ? end : position }
        position += 2
      default: position += 1
      }
    }
    return end
  }
}
