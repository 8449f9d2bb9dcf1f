import Glibc

/// A folder of things that were worked out once, each in a file of its own.
///
/// ```
/// FWHS1\n │ maker length + text │ key length + bytes │ payload │ checksum
/// ```
/// A file holds the whole key of what it is for, and a load compares it byte for byte: the name's hash only finds the
/// file. Whatever does not agree (damage, another maker, another key) counts as not there and is written over. The
/// checksum tells damage; it is no seal. Whoever can write into the user's cache folder is trusted as whoever can
/// write the program, so a file that belongs to somebody else counts as not there, too.
struct CacheFolder: Sendable {
  let path: String

  private static let magic = Array("FWHS1\n".utf8)
  /// Most files that are kept, and most bytes of them: nobody else clears up behind changes of rules.
  static let mostFiles = 64
  private static let mostBytes = 256 << 20

  /// What was stored for a key; `nil` where there is nothing sound.
  ///
  /// - Parameters:
  ///   - kind: what it is; the ending of its file's name.
  ///   - maker: what made it; of another one nothing is taken.
  func load(_ kind: String, maker: [UInt8], key: [UInt8]) -> ArraySlice<UInt8>? {
    let header = Self.header(maker, key)
    guard let file = Self.read(name(kind, header)) else { return nil }
    guard file.count >= header.count + 16, file.starts(with: header) else { return nil }
    let payload = file[header.count..<(file.count - 8)]
    let checksum = file.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Self.hash(payload) == checksum ? payload : nil
  }

  /// Best effort: a cache that cannot be written costs time, not results.
  func store(_ payload: some Collection<UInt8>, _ kind: String, maker: [UInt8], key: [UInt8]) {
    let header = Self.header(maker, key)
    var file = header
    file.append(contentsOf: payload)
    let checksum = Self.hash(file[header.count...])
    for shift in stride(from: 56, through: 0, by: -8) {
      file.append(UInt8(truncatingIfNeeded: checksum >> UInt64(shift)))
    }
    Self.makeDirectory(path)
    Self.write(file, to: name(kind, header))
    prune()
  }

  private func name(_ kind: String, _ header: [UInt8]) -> String {
    "\(path)/\(String(Self.hash(header), radix: 16)).\(kind)"
  }

  private static func header(_ maker: [UInt8], _ key: [UInt8]) -> [UInt8] {
    var header = magic
    header.reserveCapacity(magic.count + maker.count + key.count + 16)
    for part in [maker, key] {
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { header.append(contentsOf: $0) }
      header.append(contentsOf: part)
    }
    return header
  }

  /// FNV-1a over eight bytes at a step: finds files and damage; it proves no identity.
  private static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x0000_0100_0000_01b3
      hash ^= hash >> 29
    }
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      var index = 0
      while index + 8 <= raw.count {
        mix(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
        index += 8
      }
      while index < raw.count {
        mix(UInt64(raw[index]))
        index += 1
      }
    }
    if done == nil { for byte in bytes { mix(UInt64(byte)) } }
    return hash
  }
}

// MARK: Files

extension CacheFolder {
  private static func read(_ path: String) -> [UInt8]? {
    // A pipe of that name would block until somebody writes.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      status.st_size > 0, status.st_size < 1 << 31
    else { return nil }
    let size = Int(status.st_size)
    var complete = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
      complete = count == size
    }
    // The time of change says when a file last served: what has not for longest goes first.
    futimens(descriptor, nil)
    return complete ? bytes : nil
  }

  /// Written under a name of its own and renamed, so that a reader never sees half a file.
  private static func write(_ bytes: [UInt8], to path: String) {
    let temporary = "\(path).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    var written = 0
    let complete = bytes.withUnsafeBytes { buffer -> Bool in
      while written < buffer.count {
        let put = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { return false }
        written += put
      }
      return true
    }
    guard close(descriptor) == 0, complete, rename(temporary, path) == 0 else {
      unlink(temporary)
      return
    }
  }

  private static func makeDirectory(_ path: String) {
    var partial = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      partial += "/\(part)"
      mkdir(partial, 0o700)
    }
  }

  /// Removes what has not served for longest, once there is too much. Files that no cache would write stay.
  private func prune() {
    guard let stream = opendir(path) else { return }
    defer { closedir(stream) }
    var files: [(path: String, size: Int, time: (Int, Int))] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      let parts = name.split(separator: ".")
      guard parts.count >= 2, UInt64(parts[0], radix: 16) != nil, RuleCache.kinds.contains(String(parts[1]))
      else { continue }
      let file = "\(path)/\(name)"
      var status = stat()
      guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append((file, Int(status.st_size), (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))))
    }
    files.sort { $0.time > $1.time }
    var bytes = 0
    for (position, file) in files.enumerated() {
      bytes += file.size
      if position >= Self.mostFiles || bytes > Self.mostBytes { unlink(file.path) }
    }
  }
}
