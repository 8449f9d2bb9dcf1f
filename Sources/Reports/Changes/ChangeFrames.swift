import Listings
import RuleComparison
import RuleEngine

/// What a listing brings to the counts that are kept in feed order, as bytes that can wait their turn.
///
/// ```
/// seller   flags (1) │ hash (8) │ length (2) │ name           one a flagged listing
/// view     hash (8) │ rules: count (2), each (4) │ texts       one a changed listing
/// ```
package enum ChangeFrame {
  package struct Seller: Equatable {
    package var hash: UInt64
    package var isFlaggedBefore: Bool
    package var isFlaggedAfter: Bool
    /// `nil` for a listing that did not change.
    package var kind: ChangeKind?
    /// Of a listing that changed; at most 256 bytes.
    package var name: String

    package init(hash: UInt64, isFlaggedBefore: Bool, isFlaggedAfter: Bool, kind: ChangeKind?, name: String) {
      self.hash = hash
      self.isFlaggedBefore = isFlaggedBefore
      self.isFlaggedAfter = isFlaggedAfter
      self.kind = kind
      self.name = name
    }
  }

  package static func append(_ seller: Seller, to output: inout [UInt8]) {
    var flags: UInt8 = seller.isFlaggedBefore ? 1 : 0
    if seller.isFlaggedAfter { flags |= 2 }
    if let kind = seller.kind, let position = ChangeKind.allCases.firstIndex(of: kind) {
      flags |= UInt8(truncatingIfNeeded: position + 1) << 2
    }
    output.append(flags)
    output.append(integer: seller.hash)
    let name = seller.kind == nil ? [] : Array(seller.name.utf8.prefix(256))
    output.append(integer: UInt16(truncatingIfNeeded: name.count))
    output.append(contentsOf: name)
  }

  package static func sellers(_ frames: [UInt8], _ body: (Seller) -> Void) {
    var reader = FrameReader(frames)
    while let flags: UInt8 = reader.integer(), let hash: UInt64 = reader.integer(), let name = reader.text() {
      let position = Int(flags >> 2) - 1
      body(
        Seller(
          hash: hash, isFlaggedBefore: flags & 1 != 0, isFlaggedAfter: flags & 2 != 0,
          kind: ChangeKind.allCases.indices.contains(position) ? ChangeKind.allCases[position] : nil,
          name: name))
    }
  }

  /// - Parameters:
  ///   - hash: decides whether the listing is drawn.
  ///   - rules: positions among the edited rules, for which it can be drawn.
  package static func append(
    _ view: ChangeView, hash: UInt64, rules: [Int], to output: inout [UInt8]
  ) {
    output.append(integer: hash)
    output.append(integer: UInt16(clamping: rules.count))
    for rule in rules.prefix(Int(UInt16.max)) { output.append(integer: UInt32(truncatingIfNeeded: rule)) }
    for text in [view.key, view.kind.rawValue, view.from, view.to, view.source, view.seller] {
      output.append(text: text)
    }
    output.append(integer: UInt16(clamping: view.rules.count))
    for rule in view.rules {
      for text in [rule.id, rule.from, rule.to, rule.cause] { output.append(text: text) }
      output.append(rule.decides ? 1 : 0)
    }
    output.append(integer: UInt16(clamping: view.excerpts.count))
    for excerpt in view.excerpts {
      output.append(text: excerpt.field)
      output.append(integer: UInt16(clamping: excerpt.pieces.count))
      for piece in excerpt.pieces.prefix(Int(UInt16.max)) {
        output.append(text: piece.text)
        output.append(piece.isMarked ? 1 : 0)
      }
    }
  }

  package static func view(_ frame: [UInt8]) -> (view: ChangeView, hash: UInt64, rules: [Int])? {
    var reader = FrameReader(frame)
    guard let hash: UInt64 = reader.integer(), let count: UInt16 = reader.integer() else { return nil }
    let rules = (0..<count).compactMap { _ -> Int? in
      let rule: UInt32? = reader.integer()
      return rule.map { Int($0) }
    }
    guard let view = reader.view() else { return nil }
    return (view, hash, rules)
  }
}

extension FrameReader {
  fileprivate mutating func view() -> ChangeView? {
    guard let key = text(), let kind = text().flatMap(ChangeKind.init), let from = text(), let to = text(),
      let source = text(), let seller = text()
    else { return nil }
    var view = ChangeView(key: key, kind: kind, from: from, to: to, source: source, seller: seller)
    guard let rules: UInt16 = integer() else { return nil }
    for _ in 0..<rules {
      guard let id = text(), let from = text(), let to = text(), let cause = text(),
        let decides: UInt8 = integer()
      else { return nil }
      view.rules.append(ChangeView.Rule(id: id, from: from, to: to, decides: decides == 1, cause: cause))
    }
    guard let excerpts: UInt16 = integer() else { return nil }
    for _ in 0..<excerpts {
      guard let field = text(), let pieces: UInt16 = integer() else { return nil }
      var excerpt = ChangeView.Excerpt(field: field, pieces: [])
      for _ in 0..<pieces {
        guard let piece = text(), let isMarked: UInt8 = integer() else { return nil }
        excerpt.pieces.append(MarkedText.Piece(text: piece, isMarked: isMarked == 1))
      }
      view.excerpts.append(excerpt)
    }
    return view
  }
}

extension ChangeView {
  init(key: String, kind: ChangeKind, from: String, to: String, source: String, seller: String) {
    self.key = key
    self.kind = kind
    self.from = from
    self.to = to
    self.source = source
    self.seller = seller
    rules = []
    excerpts = []
  }
}

extension [UInt8] {
  /// Little-endian.
  fileprivate mutating func append(integer value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(text: String) {
    let bytes = text.utf8.prefix(Int(UInt16.max))
    append(integer: UInt16(truncatingIfNeeded: bytes.count))
    append(contentsOf: bytes)
  }
}

/// Reads what was appended, and ends early where bytes are missing.
private struct FrameReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func integer<Value: FixedWidthInteger>() -> Value? {
    let size = MemoryLayout<Value>.size
    guard position + size <= bytes.count else { return nil }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Value.self) }
    position += size
    return Value(littleEndian: value)
  }

  mutating func text() -> String? {
    guard let length: UInt16 = integer(), position + Int(length) <= bytes.count else { return nil }
    defer { position += Int(length) }
    return String(decoding: bytes[position..<(position + Int(length))], as: UTF8.self)
  }
}
