/// One codec: how to frame and decode a single member of its format.
protocol MemberCodec: AnyObject {
  var compression: Compression { get }
  /// What the format calls its members.
  var memberWord: String { get }
  /// Bytes of memory held now.
  var memory: Int { get }
  /// Passes padding and the header of member `number`, from 1. False if nothing follows.
  func openMember(_ number: Int, in window: InputWindow) throws(FeedInputError) -> Bool
  /// Decodes what the window has into `out` from `written` on, without refilling. True at the member's end,
  /// when every byte of it was written.
  func step(
    _ window: InputWindow, into out: UnsafeMutableRawBufferPointer, written: inout Int, member: Int
  ) throws(FeedInputError) -> Bool
  /// Reads and verifies what follows the member's data.
  func closeMember(_ number: Int, in window: InputWindow) throws(FeedInputError)
}

/// Decodes members one after the other: the loop that all codecs share.
final class MemberDecoder: LayerDecoder {
  private let codec: any MemberCodec
  private let window: InputWindow
  private var members = 0
  private var isInMember = false

  init(_ codec: any MemberCodec, _ window: InputWindow) {
    self.codec = codec
    self.window = window
  }

  var compression: Compression? { codec.compression }
  var rawOffset: UInt64 { window.rawOffset }
  var memory: Int { codec.memory + window.decoderMemory }

  func decode(into out: UnsafeMutableRawBufferPointer) -> DecodeStep {
    var written = 0
    do throws(FeedInputError) {
      let event = try decode(into: out, &written)
      return DecodeStep(count: written, event: event)
    } catch {
      return DecodeStep(count: written, event: .failed(error))
    }
  }

  private func decode(
    into out: UnsafeMutableRawBufferPointer, _ written: inout Int
  ) throws(FeedInputError) -> DecodeStep.Event {
    if !isInMember {
      guard try codec.openMember(members + 1, in: window) else { return .end }
      members += 1
      isInMember = true
    }
    while true {
      let (availableBefore, writtenBefore) = (window.available, written)
      if try codec.step(window, into: out, written: &written, member: members) {
        try codec.closeMember(members, in: window)
        isInMember = false
        return .memberEnd
      }
      if written == out.count { return .full }
      // A codec can hold output back that needs no more input, even with room left: only one that gave nothing
      // wants some.
      if written > writtenBefore { continue }
      if window.available == 0 {
        guard try window.refill() else { throw truncated() }
      } else if window.available == availableBefore {
        throw window.damage(
          "the \(codec.compression.rawValue) data makes no progress in \(codec.memberWord) \(members)",
          "the file is damaged; fetch it again")
      }
    }
  }

  private func truncated() -> FeedInputError {
    window.damage(
      "the \(codec.compression.rawValue) data ends in the middle of \(codec.memberWord) \(members)",
      "the file is truncated; fetch it again")
  }
}

extension MemberCodec {
  /// The error for bytes behind the last member that belong to no member.
  func junk(after members: Int, in window: InputWindow) -> FeedInputError {
    window.damage(
      "what follows \(memberWord) \(members) of the \(compression.rawValue) data is not \(compression.rawValue)",
      "all before it was read, the rest cannot be; fetch the file again")
  }

  /// The error for data of a member that its format forbids.
  func corrupt(_ member: Int, in window: InputWindow, _ detail: String) -> FeedInputError {
    window.damage(
      "the \(compression.rawValue) data is corrupt in \(memberWord) \(member)",
      "\(detail); fetch the file again")
  }
}
