import Reports

/// Reports of commands on standard output. The library's `print` would lose a full disk and a reader that left.
enum StandardOutput {
  static func write(_ text: String) throws(OutputError) {
    let output = StreamOutput()
    try output.append(Array(text.utf8))
    try output.flush()
  }

  /// With a line feed behind it.
  static func print(_ text: String) throws(OutputError) { try write(text + "\n") }
}
