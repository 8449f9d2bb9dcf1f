package import CompiledRules
import Foundation
import Glibc
import RuleLanguage

/// A language server for rule files (Language Server Protocol 3.17), over two file descriptors.
///
/// One thread: messages are handled in their order, and diagnostics are told when none waits, so that a fast typist
/// costs one compilation and not one a key.
package final class Server {
  private enum Stage { case new, running, shutDown }

  let writer: MessageWriter
  private let reader: MessageReader
  private let version: String
  /// The rule set that was named on the command line, or by the client.
  private var named: String?
  private let expressions: (any ExpressionJudge)?
  private var canWatchFiles = false
  private var stage = Stage.new
  private(set) var encoding = PositionEncoding.utf16
  private var folders: [String] = []
  /// Open documents by path; those that are no files by their URI.
  private var documents: [String: Document] = [:]
  private var views: [String: RuleSetView] = [:]

  /// - Parameters:
  ///   - rules: the folder of the rule set; without it, the one around each open file.
  ///   - expressions: the judgement of the engine that will run the rules on their expressions.
  package init(
    input: Int32, output: Int32, version: String, rules: String? = nil,
    expressions: (any ExpressionJudge)? = nil
  ) {
    self.expressions = expressions
    reader = MessageReader(descriptor: input)
    writer = MessageWriter(descriptor: output)
    self.version = version
    named = rules.map(Paths.resolved)
  }

  /// Serves until `exit` or the end of input. Returns the exit status: 0 behind a `shutdown`, else 1.
  package func run() -> Int32 {
    while true {
      switch reader.next() {
      case .end: return stage == .shutDown ? 0 : 1
      case .malformed(let code, let reason): writer.respond(NSNull(), code: code, reason)
      case .message(let message):
        if message["method"] as? String == "exit", message["id"] == nil { return stage == .shutDown ? 0 : 1 }
        handle(message)
      }
      if stage == .running, !reader.hasMore { tellDiagnostics() }
    }
  }

  private func handle(_ message: [String: Any]) {
    guard let method = message["method"] as? String else {
      // A response to something that was never asked, or nothing that the protocol knows.
      if message["result"] == nil, message["error"] == nil {
        writer.respond(message["id"] ?? NSNull(), code: -32600, "the message has no method")
      }
      return
    }
    let parameters = message["params"] as? [String: Any] ?? [:]
    guard let id = message["id"] else {
      if stage == .running { notified(method, parameters) }
      return
    }
    guard id is String || id is NSNumber || id is NSNull else {
      writer.respond(NSNull(), code: -32600, "an id is a number or a text")
      return
    }
    switch (stage, method) {
    case (.new, "initialize"): writer.respond(id, result: initialize(parameters))
    case (.new, _): writer.respond(id, code: -32002, "the server is not initialized")
    case (.shutDown, _): writer.respond(id, code: -32600, "the server was shut down")
    case (.running, "initialize"): writer.respond(id, code: -32600, "the server is initialized already")
    case (.running, "shutdown"):
      stage = .shutDown
      writer.respond(id, result: NSNull())
    case (.running, _):
      switch answer(method, parameters) {
      case .none: writer.respond(id, code: -32601, "the server has no method \(method)")
      case .some(let .success(result)): writer.respond(id, result: result)
      case .some(let .failure(error)): writer.respond(id, code: error.code, error.message)
      }
    }
  }

  struct RequestError: Error {
    var code: Int
    var message: String
    static let parameters = RequestError(code: -32602, message: "the parameters are not those of the method")
  }

  private func initialize(_ parameters: [String: Any]) -> [String: Any] {
    stage = .running
    let general = (parameters["capabilities"] as? [String: Any])?["general"] as? [String: Any]
    encoding = PositionEncoding(offered: general?["positionEncodings"] as? [String] ?? [])
    folders = (parameters["workspaceFolders"] as? [[String: Any]] ?? []).compactMap {
      ($0["uri"] as? String).flatMap(Paths.path)
    }
    if folders.isEmpty, let root = (parameters["rootUri"] as? String).flatMap(Paths.path) { folders = [root] }
    // `{"rules": "policy/rules"}`, from the client's first folder.
    if named == nil, let options = parameters["initializationOptions"] as? [String: Any],
      let rules = options["rules"] as? String, !rules.isEmpty
    {
      named = Paths.resolved(rules.hasPrefix("/") ? rules : "\(folders.first ?? ".")/\(rules)")
    }
    let workspace = (parameters["capabilities"] as? [String: Any])?["workspace"] as? [String: Any]
    let watching = workspace?["didChangeWatchedFiles"] as? [String: Any]
    canWatchFiles = watching?["dynamicRegistration"] as? Bool ?? false
    return [
      "capabilities": [
        "positionEncoding": encoding.rawValue,
        "textDocumentSync": ["openClose": true, "change": 2, "save": ["includeText": false]] as [String: Any],
        "hoverProvider": true, "definitionProvider": true, "documentSymbolProvider": true,
        "referencesProvider": true, "renameProvider": true,
        "documentFormattingProvider": true,
        "completionProvider": ["triggerCharacters": [".", "{"]],
      ] as [String: Any],
      "serverInfo": ["name": "feedwarden", "version": version],
    ]
  }

  // MARK: Documents

  private func notified(_ method: String, _ parameters: [String: Any]) {
    switch method {
    case "initialized": watchFiles()
    case "textDocument/didOpen":
      guard let item = parameters["textDocument"] as? [String: Any], let uri = item["uri"] as? String,
        let text = item["text"] as? String
      else { return }
      documents[key(uri)] = Document(uri: uri, version: item["version"] as? Int, text: text)
      view(of: uri).isStale = true
    case "textDocument/didChange":
      guard let (uri, item) = identifier(parameters) else { return }
      guard var document = documents.removeValue(forKey: key(uri)) else { return }
      for change in parameters["contentChanges"] as? [[String: Any]] ?? [] {
        document.apply(change, encoding)
      }
      document.version = item["version"] as? Int
      documents[key(uri)] = document
      view(of: uri).isStale = true
    case "textDocument/didClose":
      guard let (uri, _) = identifier(parameters) else { return }
      let view = view(of: uri)
      documents[key(uri)] = nil
      view.isStale = true
    case "textDocument/didSave", "workspace/didChangeWatchedFiles":
      for view in views.values { view.isStale = true }
    default: break
    }
  }

  /// Asks to be told of files that come, change and go without being open.
  private func watchFiles() {
    guard canWatchFiles else { return }
    let watchers = ["**/*.rules", "**/*.csv"].map { ["globPattern": $0] }
    let registration: [String: Any] = [
      "id": "files", "method": "workspace/didChangeWatchedFiles", "registerOptions": ["watchers": watchers],
    ]
    writer.request("files", "client/registerCapability", ["registrations": [registration]])
  }

  private func identifier(_ parameters: [String: Any]) -> (uri: String, item: [String: Any])? {
    guard let item = parameters["textDocument"] as? [String: Any], let uri = item["uri"] as? String else {
      return nil
    }
    return (uri, item)
  }

  private func key(_ uri: String) -> String { Paths.path(uri) ?? uri }

  /// The rule set that a document belongs to: the one named on the command line, or the outermost folder above it
  /// that has rule files all the way down, inside the client's folders.
  private func view(of uri: String) -> RuleSetView {
    guard let path = Paths.path(uri) else { return view(root: uri, isFolder: false) }
    if let named, path.hasPrefix(named + "/") { return view(root: named, isFolder: true) }
    var root = Paths.folder(path)
    while !folders.contains(root), root != "/", Paths.hasRules(Paths.folder(root)) {
      root = Paths.folder(root)
    }
    return view(root: root, isFolder: true)
  }

  private func view(root: String, isFolder: Bool) -> RuleSetView {
    if let known = views[root] { return known }
    let view = RuleSetView(root: root, isFolder: isFolder)
    views[root] = view
    return view
  }

  // MARK: Requests

  /// `nil` for a method that there is not.
  private func answer(_ method: String, _ parameters: [String: Any]) -> Result<Any, RequestError>? {
    let known = [
      "textDocument/hover", "textDocument/definition", "textDocument/completion", "textDocument/formatting",
      "textDocument/documentSymbol", "textDocument/references", "textDocument/rename",
    ]
    guard known.contains(method) else { return nil }
    guard let (uri, _) = identifier(parameters) else { return .failure(.parameters) }
    let view = view(of: uri)
    view.load(documents, encoding)
    // Told with the next message, if that is sooner than a change.
    if view.failure != nil, !view.isFailureTold { view.isStale = true }
    // A client may ask about a file by another URI than it opened.
    guard
      let file = view.file(documents[key(uri)]?.uri ?? uri)
        ?? view.files.first(where: { $0.path == key(uri) })
    else { return .success(NSNull()) }
    switch method {
    case "textDocument/formatting": return .success(Formatting.edits(file))
    case "textDocument/documentSymbol": return .success(Symbols.all(file))
    default:
      guard let position = TextPosition(parameters["position"]) else { return .failure(.parameters) }
      let offset = file.positions.offset(position)
      switch method {
      case "textDocument/hover": return .success(Hover.content(view, file, offset))
      case "textDocument/definition": return .success(Definition.locations(view, file, offset))
      case "textDocument/references":
        let context = parameters["context"] as? [String: Any]
        return .success(
          References.locations(
            view, file, offset, withDefinitions: context?["includeDeclaration"] as? Bool ?? false))
      case "textDocument/rename":
        guard let new = parameters["newName"] as? String else { return .failure(.parameters) }
        return References.rename(view, file, offset, to: new)
      default: return .success(Completion.items(view, file, offset))
      }
    }
  }

  // MARK: Diagnostics

  private func tellDiagnostics() {
    for view in views.values.sorted(by: { $0.root < $1.root }) where view.isStale {
      view.isStale = false
      view.load(documents, encoding)
      Diagnostics.tell(view, documents, expressions, writer)
    }
  }
}
