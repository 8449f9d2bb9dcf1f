import CompiledRules

/// What the lints of one list look at.
struct ListLintContext {
  let list: ListNode
  let terms: [Term]
  let folded: FoldedTerms
  let diagnostics: DiagnosticCollector
}

/// Scripts written without spaces: in them every character is a word, and short terms are usual.
func isUnspaced(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x0E00...0x0EFF, 0x0F00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFD:
    true
  default: false
  }
}
