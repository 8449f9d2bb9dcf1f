extension ParseLimits {
  /// The limits within what positions (32 bits in a cell) and scratch memory can hold, so that a setting of any size
  /// neither overflows nor allocates without end: records and fields up to 1 GiB, a million cells, 65,536 levels.
  var bounded: ParseLimits {
    var limits = self
    limits.recordBytes = min(max(recordBytes, 1), 1 << 30)
    limits.fieldBytes = min(max(fieldBytes, 1), 1 << 30)
    limits.cells = min(max(cells, 1), 1 << 20)
    limits.depth = min(max(depth, 1), 1 << 16)
    return limits
  }
}
