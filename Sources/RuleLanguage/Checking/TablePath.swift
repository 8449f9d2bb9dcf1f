import Glibc

/// Where a table's file lies within the rule set.
package enum TablePath {
  /// The path from the rule set's folder; `nil` for one that leads out of it.
  ///
  /// - Parameters:
  ///   - path: as written in the rules, relative to the folder of the file that it stands in.
  ///   - file: that file's path from the rule set's folder.
  package static func resolve(_ path: String, from file: String) -> String? {
    guard !path.hasPrefix("/"), !path.isEmpty else { return nil }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// The files, by their paths from the rule set's folder, that the tables of a file of rules name.
  ///
  /// Looks at tokens alone, so it finds them in files with errors too.
  static func named(in file: SourceFile) -> [String] {
    guard file.bytes.count <= SourceFile.largest, mayNameTables(file.bytes) else { return [] }
    let tokens = Lexer.tokens(of: file, file: 0, diagnostics: DiagnosticCollector())
    func text(_ token: Token) -> ArraySlice<UInt8> { file.bytes[Int(token.start)..<Int(token.end)] }
    var paths: [String] = []
    for (index, token) in tokens.enumerated() where token.kind == .text && index >= 3 {
      guard text(tokens[index - 1]).elementsEqual("from".utf8),
        text(tokens[index - 3]).elementsEqual("table".utf8)
      else { continue }
      let path = unescaped(text(token).dropFirst().dropLast())
      if let resolved = resolve(path, from: file.path) { paths.append(resolved) }
    }
    return paths
  }

  /// Whether the word `table` stands anywhere: most files need not be cut into tokens.
  private static func mayNameTables(_ bytes: [UInt8]) -> Bool {
    let word = Array("table".utf8)
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, bytes.count >= word.count else { return false }
      // `b` is the rarest of its letters.
      var place = 2
      while let found = memchr(base + place, Int32(word[2]), bytes.count - place) {
        place = base.distance(to: found)
        if bytes.count - place >= 3, (0..<word.count).allSatisfy({ bytes[place - 2 + $0] == word[$0] }),
          place == 2 || !Lexer.isWordByte(bytes[place - 3]),
          bytes.count - place == 3 || !Lexer.isWordByte(bytes[place + 3])
        {
          return true
        }
        place += 1
      }
      return false
    }
  }
}
