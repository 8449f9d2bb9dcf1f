/// The archives whose entries are read as feeds, recognised by their first bytes and never by a name.
package enum ArchiveKind: String, Sendable, Equatable, CaseIterable {
  case zip
  case tar

  /// The longest prefix that `recognise` looks at, in bytes.
  static let prefixBytes = TarHeader.length

  /// What `prefix` begins, or nil for anything else.
  ///
  /// Sources: .ZIP File Format Specification 6.3.10, sections 4.3.7 (local header), 4.3.16 (an archive without entries)
  /// and 8.5.4 (the marker of split archives). A tar has no signature in all of its forms; its header's checksum is
  /// one.
  static func recognise(_ prefix: [UInt8]) -> ArchiveKind? {
    if prefix.starts(with: ZipSignature.localHeader) || prefix.starts(with: ZipSignature.endOfDirectory)
      || prefix.starts(with: ZipSignature.descriptor + ZipSignature.localHeader)
    {
      return .zip
    }
    return TarHeader(prefix) != nil ? .tar : nil
  }
}

/// An entry's head: what it is called, and why it is none that is read, if so.
struct ArchiveEntry {
  var name: [UInt8]
  /// Why the entry is passed over, as in "a folder"; nil for a file.
  var passedOver: String?
  /// Why a file cannot be read: its bytes are passed over, and it counts as damaged.
  var unreadable: String?
}

/// Reads an archive from front to back; between `next`, it is the decoder of the entry's bytes.
protocol ArchiveReader: LayerDecoder {
  /// Passes the rest of the entry at hand and reads the next one's head; nil at the archive's end.
  ///
  /// - Throws: what is wrong between entries. A further call looks for the next entry that can be read.
  func next() throws(FeedInputError) -> ArchiveEntry?
}
