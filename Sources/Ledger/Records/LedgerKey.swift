import Crypto
import Foundation
import Glibc

/// The Ed25519 key with which a ledger's tombstones are signed: `LEDGER.key` beside it, for its owner alone, in the form
/// that `openssl genpkey -algorithm ed25519` gives (PKCS #8 as PEM; RFC 8410), so that any key store can make and hold it.
package struct LedgerKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// What stands in DER before the 32 bytes of a private and of a public key (RFC 8410, section 10).
  private static let privatePrefix: [UInt8] = [
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
  private static let publicPrefix: [UInt8] = [
    0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  /// Where the key of a ledger is without another word.
  package static func path(beside ledger: String) -> String { ledger + ".key" }

  /// The key at `path`, made where there is none.
  ///
  /// - Throws: `LedgerError` for a file that is no such key, or that others may read.
  package init(at path: String) throws(LedgerError) {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw Self.failure(.cannotOpen, path, "cannot open the key", errno) }
      key = Curve25519.Signing.PrivateKey()
      try Self.write(key, to: path)
      return
    }
    defer { _ = close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw Self.failure(.cannotOpen, path, "cannot open the key", errno)
    }
    guard status.st_mode & 0o077 == 0 else {
      throw LedgerError(
        .configuration, path, "the key may be read by others. Make it yours alone: chmod 600.")
    }
    guard let made = Self.bytes(try Self.text(of: file, path), Self.privatePrefix),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: made)
    else {
      throw LedgerError(
        .configuration, path, "is no Ed25519 key in PEM; openssl genpkey -algorithm ed25519 makes one.")
    }
    self.key = key
  }

  /// The public key in lower-case hexadecimal.
  package var publicKey: String { Digest.text(key.publicKey.rawRepresentation) }

  /// The signature of a text, in lower-case hexadecimal.
  func signature(of text: String) throws -> String {
    Digest.text(try key.signature(for: Array(text.utf8)))
  }

  static func isSignature(_ signature: String, of text: String, by signer: String) -> Bool {
    guard let bytes = Digest.bytes(signature), let key = Digest.bytes(signer),
      let known = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    return known.isValidSignature(bytes, for: Array(text.utf8))
  }

  /// The public key in a file: of a private key, or of what `openssl pkey -pubout` gives; in lower-case hexadecimal.
  package static func publicKey(in path: String) throws(LedgerError) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(.cannotOpen, path, "cannot open the key", errno) }
    defer { _ = close(file) }
    let text = try text(of: file, path)
    if let bytes = bytes(text, publicPrefix) { return Digest.text(bytes) }
    if let bytes = bytes(text, privatePrefix),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    {
      return Digest.text(key.publicKey.rawRepresentation)
    }
    throw LedgerError(
      .configuration, path, "is no Ed25519 key in PEM; openssl pkey -in LEDGER.key -pubout writes one.")
  }

  private static func text(of file: Int32, _ path: String) throws(LedgerError) -> String {
    // A key is 119 bytes long; what is much longer is none.
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &bytes, bytes.count)
    guard count >= 0 else { throw failure(.ioFailed, path, "cannot read the key", errno) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// The 32 bytes behind `prefix` in a PEM block.
  private static func bytes(_ text: String, _ prefix: [UInt8]) -> [UInt8]? {
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count >= 3, lines[0].hasPrefix("-----BEGIN "), lines[lines.count - 1].hasPrefix("-----END "),
      let data = Data(base64Encoded: lines.dropFirst().dropLast().joined()), data.count == prefix.count + 32,
      data.starts(with: prefix)
    else { return nil }
    return Array(data.suffix(32))
  }

  private static func write(_ key: Curve25519.Signing.PrivateKey, to path: String) throws(LedgerError) {
    let body = Data(privatePrefix + Array(key.rawRepresentation)).base64EncodedString()
    let text = Array("-----BEGIN PRIVATE KEY-----\n\(body)\n-----END PRIVATE KEY-----\n".utf8)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(.cannotCreate, path, "cannot make the key", errno) }
    let isWritten = Glibc.write(file, text, text.count) == text.count && fsync(file) == 0
    let code = errno
    let isClosed = close(file) == 0
    guard isWritten, isClosed else {
      _ = unlink(path)
      throw failure(.ioFailed, path, "cannot write the key", code)
    }
  }

  private static func failure(
    _ kind: LedgerError.Kind, _ path: String, _ what: String, _ code: Int32
  ) -> LedgerError {
    LedgerError(kind, path, "\(what): \(String(cString: strerror(code))).")
  }
}
