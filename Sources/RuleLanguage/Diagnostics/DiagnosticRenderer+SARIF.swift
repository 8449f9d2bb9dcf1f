extension DiagnosticRenderer {
  /// What a SARIF log says of the program that made it.
  package struct Tool: Sendable {
    package var version: String
    /// Where `docs/` is published, without a slash at the end; `nil` names each code by a URN.
    package var documentation: String?

    package init(version: String, documentation: String? = nil) {
      self.version = version
      self.documentation = documentation
    }
  }

  /// Diagnostics as a SARIF 2.1.0 log (OASIS standard) with one run, as code hosts and editors read it.
  ///
  /// Every code is a rule of the tool, with its page as help. Lines and columns count from 1, columns in characters
  /// (`columnKind` is `unicodeCodePoints`), and an end stands behind the last character. Places in files that are
  /// none of `sources` are left out. `sources` have the paths that the log shall name.
  package static func sarif(
    _ diagnostics: [Diagnostic], sources: [SourceFile], tool: Tool
  ) -> String {
    var sources = Sources(sources)
    var output = """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
      "tool":{"driver":{"name":"feedwarden","version":
      """
    quote(tool.version, into: &output)
    output += ",\"rules\":["
    let pages = Dictionary(LintDocumentation.all.map { ($0.code, $0) }) { first, _ in first }
    for (index, code) in DiagnosticCode.allCases.enumerated() {
      output += index > 0 ? ",\n" : "\n"
      descriptor(code, pages[code], tool, into: &output)
    }
    output += "]}},\n\"columnKind\":\"unicodeCodePoints\",\"results\":["
    for (index, diagnostic) in diagnostics.enumerated() {
      output += index > 0 ? ",\n" : "\n"
      result(diagnostic, &sources, into: &output)
    }
    return output + "]}]}\n"
  }

  private static func descriptor(
    _ code: DiagnosticCode, _ page: LintDocumentation?, _ tool: Tool, into output: inout String
  ) {
    output += "{\"id\":\"\(code.rawValue)\",\"name\":\"\(pascalCase(code))\",\"shortDescription\":{\"text\":"
    quote(code.title, into: &output)
    output += "},\"fullDescription\":{\"text\":"
    quote(code.explanation, into: &output)
    output += "},\"helpUri\":"
    let help =
      tool.documentation.map { base in
        page == nil ? "\(base)/rules.md#codes" : "\(base)/lints/\(code.rawValue).md"
      } ?? "urn:feedwarden:diagnostic:\(code.rawValue)"
    quote(help, into: &output)
    if let page {
      output += ",\"help\":{\"text\":"
      quote("\(page.whatItDoes) \(page.whyIsThisBad) \(page.howToFix)", into: &output)
      output += ",\"markdown\":"
      quote(page.page, into: &output)
      output += "}"
    }
    output += ",\"defaultConfiguration\":{\"level\":\"\(code.severity.rawValue)\"}}"
  }

  private static func pascalCase(_ code: DiagnosticCode) -> String {
    let name = String(describing: code)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private static func result(
    _ diagnostic: Diagnostic, _ sources: inout Sources, into output: inout String
  ) {
    let index = DiagnosticCode.allCases.firstIndex(of: diagnostic.code) ?? 0
    output += "{\"ruleId\":\"\(diagnostic.code.rawValue)\",\"ruleIndex\":\(index)"
    output += ",\"level\":\"\(diagnostic.severity.rawValue)\",\"message\":{\"text\":"
    quote(diagnostic.message + (diagnostic.help.map { "\nHelp: \($0)" } ?? ""), into: &output)
    output += "},\"locations\":[{"
    location(diagnostic.primary, &sources, into: &output)
    output += "}]"
    let related = diagnostic.related.filter { Int($0.span.file) < sources.files.count }
    if !related.isEmpty {
      output += ",\"relatedLocations\":["
      for (number, label) in related.enumerated() {
        output += number > 0 ? ",{\"id\":\(number + 1)," : "{\"id\":\(number + 1),"
        location(label, &sources, into: &output)
        output += "}"
      }
      output += "]"
    }
    output += "}"
  }

  private static func location(
    _ label: Diagnostic.Label, _ sources: inout Sources, into output: inout String
  ) {
    let map = sources.map(label.span)
    let start = map.position(Int(label.span.start))
    let end = map.position(Int(label.span.end))
    output += "\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
    quote(uri(sources.path(label.span)), into: &output)
    output += "},\"region\":{\"startLine\":\(start.line),\"startColumn\":\(start.column)"
    output += ",\"endLine\":\(end.line),\"endColumn\":\(end.column)}},\"message\":{\"text\":"
    quote(label.text, into: &output)
    output += "}"
  }

  /// A path as a URI (RFC 3986): relative as it is, absolute with the scheme `file`.
  static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += "%\(hexadecimal(UInt32(byte), digits: 2))"
      }
    }
    return uri
  }
}
