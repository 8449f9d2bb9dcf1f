import Foundation
import Testing

/// What the server does with frames and messages that no editor should send.
@Suite("The language server, and what is not as it should be") struct LanguageServerProtocolTests {
  private func code(_ message: [String: Any]) -> Int? {
    (message["error"] as? [String: Any])?["code"] as? Int
  }

  private static func frame(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }

  @Test(
    "a frame that is wrong is told, and the next one is answered",
    arguments: [
      // No length, or none that is one; the body runs into the next header.
      ("Content-Type: application/json\r\n\r\n{\"jsonrpc\":\"2.0\"}", -32700),
      ("Content-Length: -5\r\n\r\n", -32700), ("Content-Length: 1x\r\n\r\n", -32700),
      ("Content-Length: \r\n\r\n", -32700), ("Content-Length: 99999999999999999999\r\n\r\n", -32700),
      ("Content-Length: ٣\r\n\r\n", -32700),
      ("complete nonsense\r\n\r\n", -32700),
      (frame("{\"jsonrpc\":"), -32700), (frame(""), -32700), (frame("\u{0}"), -32700),
      (frame(String(repeating: "[", count: 100_000)), -32700),
      (frame("[]"), -32600), (frame("1"), -32600), (frame("null"), -32600),
      (frame("{\"jsonrpc\":\"2.0\",\"id\":7}"), -32600),
      (frame("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"shutdown\"}"), -32600),
      (frame("{\"jsonrpc\":\"2.0\",\"id\":[7],\"method\":\"shutdown\"}"), -32600),
    ])
  func frames(bytes: String, expected: Int) throws {
    let scratch = try Scratch()
    let client = try LanguageClient(in: scratch)
    try client.initialize()
    try client.send(raw: Array(bytes.utf8))
    let message = try client.read()
    #expect(code(message) == expected, "\(message)")
    #expect(try client.end() == 0)
  }

  @Test("bytes that are no UTF-8") func bytes() throws {
    let client = try LanguageClient(in: Scratch())
    try client.initialize()
    try client.send(raw: Array("Content-Length: 4\r\n\r\n".utf8) + [0x22, 0xFF, 0xC3, 0x22])
    #expect(code(try client.read()) == -32700)
    #expect(try client.end() == 0)
  }

  @Test("a header in other letters, with other fields, without carriage returns, byte by byte") func headers()
    throws
  {
    let client = try LanguageClient(in: Scratch())
    let body = "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"nothing\"}"
    for header in [
      "content-length:\(body.utf8.count)\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n",
      "X: y\nCONTENT-LENGTH:   \(body.utf8.count)  \n\n",
    ] {
      for byte in Array((header + body).utf8) { try client.send(raw: [byte]) }
      let message = try client.read()
      #expect(message["id"] as? String == "a")
      // Not initialized.
      #expect(code(message) == -32002)
    }
    try client.notify("exit")
    #expect(try client.command.outcome().status == 1)
  }

  @Test("a message that is too long is passed over, and told before its bytes have come") func long() throws {
    let client = try LanguageClient(in: Scratch())
    try client.initialize()
    let length = (64 << 20) + 1
    try client.send(raw: Array("Content-Length: \(length)\r\n\r\n".utf8))
    #expect(code(try client.read()) == -32700)
    let piece = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
    for _ in 0..<64 { try client.send(raw: piece) }
    try client.send(raw: [UInt8(ascii: " ")])
    #expect(try client.end() == 0)
  }

  @Test("a header without end fills no memory, and the server goes on") func endless() throws {
    let client = try LanguageClient(in: Scratch())
    try client.initialize()
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<32 { try client.send(raw: piece) }
    try client.send(raw: Array("\r\n\r\n".utf8))
    #expect(code(try client.read()) == -32700)
    #expect(try client.end() == 0)
  }

  @Test("requests come behind initialize and before shutdown") func stages() throws {
    let client = try LanguageClient(in: Scratch())
    #expect(code(try client.ask("textDocument/hover")) == -32002)
    #expect(code(try client.ask("shutdown")) == -32002)
    // A notification before it is dropped: nothing is told of the document.
    try client.open("/tmp/nothing/x.rules", "rule")
    try client.initialize()
    #expect(code(try client.ask("initialize")) == -32600)
    #expect(try client.result("shutdown") == nil)
    #expect(code(try client.ask("textDocument/hover")) == -32600)
    #expect(code(try client.ask("initialize")) == -32600)
    try client.notify("exit")
    #expect(try client.command.outcome().status == 0)
    #expect(client.told.isEmpty)
  }

  @Test(
    "an end without shutdown is exit status 1, by exit and by the end of input", arguments: [true, false])
  func ends(byExit: Bool) throws {
    let client = try LanguageClient(in: Scratch())
    try client.initialize()
    if byExit { try client.notify("exit") } else { try client.closeInput() }
    let outcome = try client.command.outcome()
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
  }

  @Test("methods that there are not, and parameters that do not fit") func methods() throws {
    let scratch = try Scratch()
    let client = try LanguageClient(in: scratch)
    try client.initialize()
    #expect(code(try client.ask("textDocument/typeDefinition")) == -32601)
    #expect(code(try client.ask("$/nothing")) == -32601)
    try client.notify("workspace/nothing")
    try client.notify("$/setTrace", ["value": "off"])
    // Nothing fits, and nothing is answered to notifications.
    try client.send(
      ["jsonrpc": "2.0", "method": "textDocument/didChange", "params": [1, 2]] as [String: Any])
    try client.notify("textDocument/didOpen", ["textDocument": ["uri": 7]])
    try client.notify("textDocument/didChange", ["textDocument": ["uri": "file:///not/open.rules"]])
    try client.notify("textDocument/didClose", ["textDocument": ["uri": "file:///not/open.rules"]])
    for parameters: [String: Any] in [
      [:], ["textDocument": "x"], ["textDocument": ["uri": 1]], ["textDocument": [String: Any]()],
    ] {
      #expect(code(try client.ask("textDocument/hover", parameters)) == -32602)
    }
    let path = try scratch.write("a.rules", "list a \"A\" { *: alpha }\n")
    try client.open(path, "list a \"A\" { *: alpha }\n")
    let document = ["uri": LanguageClient.uri(path)]
    for position: Any in [[1, 2], ["line": -1, "character": 0], ["line": "0", "character": 0], NSNull()] {
      let parameters: [String: Any] = ["textDocument": document, "position": position]
      #expect(code(try client.ask("textDocument/hover", parameters)) == -32602)
    }
    let far: [String: Any] = ["textDocument": document, "position": ["line": 1 << 40, "character": 1 << 40]]
    #expect(try client.result("textDocument/hover", far) == nil)
    #expect(try client.end() == 0)
    #expect(client.told.allSatisfy { $0["method"] as? String == "textDocument/publishDiagnostics" })
  }

  @Test("what was cancelled is answered once all the same") func cancel() throws {
    let scratch = try Scratch()
    let client = try LanguageClient(in: scratch)
    try client.initialize()
    let path = try scratch.write("a.rules", "list a \"A\" { *: alpha }\n")
    try client.open(path, "list a \"A\" { *: alpha }\n")
    let parameters = LanguageClient.place(path, 0, 5)
    try client.send(
      ["jsonrpc": "2.0", "id": 100, "method": "textDocument/hover", "params": parameters] as [String: Any])
    try client.notify("$/cancelRequest", ["id": 100])
    try client.notify("$/cancelRequest", ["id": 4711])
    let answer = try client.answer(to: 100)
    #expect(answer["result"] != nil || code(answer) == -32800)
    #expect(try client.end() == 0)
    #expect(!client.told.contains { $0["id"] as? Int == 100 })
  }

  @Test("an answer to nothing is passed over") func answers() throws {
    let client = try LanguageClient(in: Scratch())
    try client.initialize()
    try client.send(["jsonrpc": "2.0", "id": 99, "result": NSNull()] as [String: Any])
    try client.send(["jsonrpc": "2.0", "id": 99, "error": ["code": 1, "message": "no"]] as [String: Any])
    #expect(try client.end() == 0)
    #expect(client.told.isEmpty)
  }
}
