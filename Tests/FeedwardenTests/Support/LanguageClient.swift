import Foundation
import Glibc
import Testing

/// An editor's side of the Language Server Protocol, over the built program's standard input and output.
final class LanguageClient {
  enum Fault: Error { case silence, notAFrame(String) }

  let command: Command
  private let input = Pipe()
  private let output = Pipe()
  private var buffer: [UInt8] = []
  private var nextID = 1
  /// Notifications and requests of the server, in their order.
  private(set) var told: [[String: Any]] = []

  init(_ arguments: [String] = [], in folder: Scratch) throws {
    command = try Command(
      ["rules", "serve"] + arguments, in: folder, input: input.fileHandleForReading,
      output: output.fileHandleForWriting)
    // Only the program holds these ends, so that either side sees the other's end.
    try input.fileHandleForReading.close()
    try output.fileHandleForWriting.close()
  }

  // MARK: Sending

  func send(raw bytes: [UInt8]) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
  }

  func send(_ message: Any) throws {
    let body = try JSONSerialization.data(withJSONObject: message)
    try send(raw: Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
  }

  func notify(_ method: String, _ parameters: [String: Any] = [:]) throws {
    try send(["jsonrpc": "2.0", "method": method, "params": parameters] as [String: Any])
  }

  /// Asks, and waits for the answer.
  func ask(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    let id = nextID
    nextID += 1
    try send(["jsonrpc": "2.0", "id": id, "method": method, "params": parameters] as [String: Any])
    return try answer(to: id)
  }

  func answer(to id: Int) throws -> [String: Any] {
    while true {
      let message = try read()
      if message["method"] == nil, message["id"] as? Int == id { return message }
      told.append(message)
    }
  }

  func result(_ method: String, _ parameters: [String: Any] = [:]) throws -> Any? {
    let answer = try ask(method, parameters)
    #expect(answer["error"] == nil, "\(answer)")
    let result = answer["result"]
    return result is NSNull ? nil : result
  }

  func closeInput() throws { try input.fileHandleForWriting.close() }

  // MARK: Reading

  /// The next message, from whatever side it was begun.
  func read() throws -> [String: Any] {
    while true {
      if let end = headerEnd() {
        let header = String(decoding: buffer[..<end], as: UTF8.self)
        guard header.hasPrefix("Content-Length: "), let length = Int(header.dropFirst(16)) else {
          throw Fault.notAFrame(header)
        }
        if buffer.count >= end + 4 + length {
          let body = Data(buffer[(end + 4)..<(end + 4 + length)])
          buffer.removeFirst(end + 4 + length)
          return try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
        }
      }
      try fill()
    }
  }

  private func headerEnd() -> Int? {
    guard buffer.count >= 4 else { return nil }
    return (0...buffer.count - 4).first { Array(buffer[$0..<$0 + 4]) == [13, 10, 13, 10] }
  }

  private func fill() throws {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Long enough for a machine under load; a server that is silent fails the test.
    guard poll(&waiting, 1, 60_000) > 0 else { throw Fault.silence }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    guard count > 0 else { throw Fault.silence }
    buffer += chunk[..<count]
  }

  // MARK: What sessions have in common

  @discardableResult
  func initialize(_ parameters: [String: Any] = [:]) throws -> [String: Any] {
    let answer = try ask("initialize", ["capabilities": [String: Any]()].merging(parameters) { $1 })
    try notify("initialized")
    return answer["result"] as? [String: Any] ?? [:]
  }

  static func uri(_ path: String) -> String { URL(fileURLWithPath: path).absoluteString }

  func open(_ path: String, _ text: String, version: Int = 1) throws {
    try notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": Self.uri(path), "languageId": "feedwarden", "version": version, "text": text,
        ] as [String: Any]
      ])
  }

  /// The diagnostics that are told next for a file.
  func diagnostics(of path: String) throws -> [[String: Any]] {
    while true {
      let message = try read()
      let parameters = message["params"] as? [String: Any]
      guard message["method"] as? String == "textDocument/publishDiagnostics",
        (parameters?["uri"] as? String).flatMap({ URL(string: $0)?.path }) == path
      else {
        told.append(message)
        continue
      }
      return parameters?["diagnostics"] as? [[String: Any]] ?? []
    }
  }

  /// Parameters for a place in a file.
  static func place(_ path: String, _ line: Int, _ character: Int) -> [String: Any] {
    ["textDocument": ["uri": uri(path)], "position": ["line": line, "character": character]]
  }

  /// Shuts the server down as the protocol has it; returns its exit status.
  func end() throws -> Int32 {
    _ = try ask("shutdown")
    try notify("exit")
    return try command.outcome().status
  }
}
