import Glibc

/// What comes out of one layer of compression, as the input of the next.
final class LayerWindow: InputWindow {
  private let layer: Layer
  private let memory: UnsafeMutablePointer<UInt8>

  private static let blockBytes = 256 << 10

  init(_ layer: Layer, feed: String) {
    self.layer = layer
    memory = .allocate(capacity: Self.slack + Self.blockBytes)
    memory.initialize(repeating: 0, count: Self.slack)
    super.init(at: memory + Self.slack, feed: feed)
  }

  deinit { memory.deallocate() }

  override func refill() throws(FeedInputError) -> Bool {
    let block = memory + Self.slack
    carrySlack(to: block)
    next = UnsafePointer(block)
    let count = try layer.read(into: UnsafeMutableRawBufferPointer(start: block, count: Self.blockBytes))
    available = count
    endOffset += UInt64(count)
    return count > 0
  }

  override var rawOffset: UInt64 { layer.rawOffset }
  override var isRaw: Bool { layer.isRaw }
  override var decoderMemory: Int { layer.memory + Self.blockBytes }

  override func place(_ offset: UInt64) -> String {
    if layer.isRaw { return "byte \(offset)" }
    guard let compression = layer.compression else { return "byte \(offset) of the entry" }
    return "byte \(offset) of what the outer \(compression.rawValue) data holds"
  }
}
