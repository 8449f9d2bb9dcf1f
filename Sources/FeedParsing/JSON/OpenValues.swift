/// The objects and lists that are open at a place of a JSON document, outermost first: what a path asks for.
package struct OpenValues: Sendable, Equatable {
  struct Frame: Sendable, Equatable {
    /// The name under which it stands, as written; an element of a list has none.
    var name: [UInt8]?
    var isList: Bool
    /// A list whose objects are records.
    var holdsRecords = false
    /// A list that bears the name of such a list, and is none.
    var bearsName = false
    /// A record that was set aside and whose end did not come yet: there is no other in it.
    var isRecord = false
  }

  private(set) var frames: [Frame] = []
  /// How many more are open inside the innermost frame that are not kept: they are deeper than `deepest`.
  private var beyond = 0
  /// A string without an end within the bounds of a value.
  var isInString = false

  static let deepest = 64

  init() {}

  /// Names around what begins here, outermost first. Lists have the names of what is in them.
  var names: [String] { frames.compactMap { $0.name.map { String(decoding: $0, as: UTF8.self) } } }

  /// Whether an element that begins here is a record if it is an object.
  var holdsRecords: Bool { beyond == 0 && frames.last?.holdsRecords == true }

  /// Whether an element that begins here would be a record if its list lay elsewhere.
  var bearsName: Bool { beyond == 0 && frames.last?.bearsName == true }

  /// Whether a record may begin here by its path alone.
  var isInReach: Bool { frames.count < Self.deepest && !frames.contains { $0.isRecord } }

  mutating func open(_ frame: Frame) {
    if frames.count < Self.deepest { frames.append(frame) } else { beyond += 1 }
  }

  /// A closing bracket: it ends the innermost of its kind, or nothing.
  mutating func close(isList: Bool) {
    if beyond > 0 {
      beyond -= 1
    } else if let index = frames.lastIndex(where: { $0.isList == isList }) {
      frames.removeSubrange(index...)
    }
  }
}
