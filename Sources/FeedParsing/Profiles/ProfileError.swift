/// What is wrong in a profile file (exit 78).
package struct ProfileError: Error, Sendable, Equatable, CustomStringConvertible {
  package var file: String
  /// Counted from 1; 0 where no line is known.
  package var line: Int
  /// What is wrong and what to do.
  package var message: String
  package init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }
  package var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }
}
