import Foundation
import TestSupport
import Testing

@testable import FeedInput

/// Public gzip cases, where the corpora are at hand: `FEEDWARDEN_CORPORA`, or beside the package.
struct CorpusTests {
  static let root: String = {
    if let path = ProcessInfo.processInfo.environment["FEEDWARDEN_CORPORA"] { return path }
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { package.deleteLastPathComponent() }
    return package.deletingLastPathComponent().appendingPathComponent("shared/corpora").path
  }()
  static let isPresent = FileManager.default.fileExists(atPath: root + "/conformance/gzip")

  /// File, bytes that come out, and what the error must say; from gzip(1)'s verdict on each file. Where gzip
  /// only warns (trailing garbage), the data is damaged here.
  static let cases: [(file: String, count: Int, error: String?)] = [
    ("synthetic/all-flags.gz", 4_617, nil), ("synthetic/fcomment.gz", 4_617, nil),
    ("synthetic/fextra.gz", 4_617, nil), ("synthetic/fhcrc.gz", 4_617, nil),
    ("synthetic/fname.gz", 4_617, nil), ("synthetic/ok.xml.gz", 4_617, nil),
    ("synthetic/multi-member.gz", 4_617, nil), ("synthetic/empty-member-between.gz", 4_617, nil),
    ("synthetic/multi-member-1byte.gz", 3_000, nil), ("synthetic/stored-blocks.gz", 4_617, nil),
    ("synthetic/trailing-zeros.gz", 4_617, nil), ("synthetic/empty.gz", 0, nil),
    ("synthetic/bomb-64MiB.gz", 64 << 20, nil), ("synthetic/zero-length.gz", 0, nil),
    ("synthetic/bad-crc.gz", 4_617, "checksum"), ("synthetic/bad-isize.gz", 4_617, "length"),
    ("synthetic/bad-method.gz", 0, "unknown method 7"), ("synthetic/reserved-flag.gz", 0, "reserved"),
    ("synthetic/trailing-garbage.gz", 4_617, "not gzip"),
    ("synthetic/truncated-header.gz", 0, "truncated"),
    ("synthetic/truncated-trailer.gz", 4_617, "truncated"),
    ("synthetic/truncated-mid.gz", 663, "truncated"),
    ("commons-compress/COMPRESS-245.tar.gz", 624_640, nil), ("commons-compress/bla.tgz", 10_240, nil),
    ("commons-compress/compress-666.tar.gz", 12_800, nil),
    ("commons-compress/lorem-ipsum.txt.gz", 144_060, nil),
    ("commons-compress/members-size-0.gz", 0, nil), ("commons-compress/members.gz", 14, nil),
    ("commons-compress/multiple.gz", 2, nil), ("flate2/good-file.gz", 14_877, nil),
    ("flate2/hello_world.txt.gz", 13, nil), ("flate2/multi.gz", 13, nil),
    ("zlib-ng/GH-979-pigz-2.6.tar.gz", 432_640, nil), ("zlib-ng/CVE-2002-0059.gz", 0, "corrupt"),
    ("zlib-ng/CVE-2004-0797.gz", 0, "corrupt"), ("zlib-ng/CVE-2005-1849.gz", 0, "corrupt"),
    ("zlib-ng/CVE-2005-2096.gz", 0, "corrupt"),
  ]

  @Test("Public cases come out as stated", .enabled(if: isPresent), arguments: InflaterKind.allCases)
  func conformance(_ inflater: InflaterKind) throws {
    for (file, count, message) in Self.cases {
      let path = "\(Self.root)/conformance/gzip/\(file)"
      let sizes = count > 20_000 ? [(1 << 20, 256 << 10)] : [(1 << 20, 256 << 10), (1, 1), (1_000, 13)]
      for (buffer, raw) in sizes {
        let drained = try drain(path, buffer: buffer, rawReadBytes: raw, inflater: inflater)
        #expect(drained.bytes.count == count, "\(file)")
        if let message {
          #expect(drained.error?.kind == .damaged, "\(file)")
          #expect(drained.error?.message.contains(message) == true, "\(file)")
        } else {
          #expect(drained.error == nil, "\(file)")
        }
        if count == 4_617 {
          let expected = FileManager.default.contents(
            atPath: "\(Self.root)/conformance/gzip/synthetic/ok.xml")
          #expect(drained.bytes == expected.map { [UInt8]($0) }, "\(file)")
        }
      }
    }
  }

  @Test("The table of the documentation holds", .enabled(if: isPresent))
  func table() throws {
    var rows = [["file", "bytes that come out", "error"]]
    for (file, count, _) in Self.cases {
      let drained = try drain("\(Self.root)/conformance/gzip/\(file)", buffer: 1 << 20)
      #expect(drained.bytes.count == count)
      // Offsets and names are of no interest here, only what is said.
      let words = drained.error.map { $0.message.prefix { $0 != ":" } } ?? "none"
      rows.append([file, "\(drained.bytes.count)", String(words)])
    }
    let body = "What could be read comes out before the error; the run is marked incomplete.\n\n"
    #expect(try ConformanceDocument.holds("gzip", body + ConformanceDocument.table(rows)))
  }

  @Test("Real dumps unpack to what gzip gives", .enabled(if: isPresent && hasTool("gzip")))
  func dumps() throws {
    let folder = Self.root + "/large"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted().prefix(3) {
      let packed = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      let expected = try run("gzip", ["-dc"], packed)
      for inflater in InflaterKind.allCases {
        let drained = try drain("\(folder)/\(name)", buffer: 1 << 20, inflater: inflater)
        #expect(drained.error == nil && drained.bytes == expected, "\(name)")
      }
    }
  }
}
