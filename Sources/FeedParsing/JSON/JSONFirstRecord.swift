/// What the head of a JSON document says of a profile's paths.
struct JSONFirstRecord {
  /// What lies around the first record in sight, or is open at the head's end.
  let open: OpenValues
  /// Something lies at a path, be it an empty list.
  let isSeen: Bool

  /// `nil` without paths. O(head).
  init?(_ paths: [RecordPath], _ head: UnsafeRawBufferPointer, atEnd: Bool, _ limits: ParseLimits) {
    guard !paths.isEmpty, let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    var walker = JSONPathWalker(paths, open: OpenValues(), limit: limits.recordBytes)
    var position = 0
    let step = walker.next(base, &position, head.count, isLast: atEnd)
    open = walker.open
    if case .record = step { isSeen = true } else { isSeen = walker.sawPlace }
  }
}
