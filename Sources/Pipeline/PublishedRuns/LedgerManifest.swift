import FeedParsing
package import Ledger
package import Reports

extension RunManifest {
  /// What the manifest of a published run says of the ledger; its files are not looked at.
  package static func read(of run: String) throws(RunError) -> RunManifest {
    let folder = try RunFolder(path: run)
    let path = "\(run)/manifest.json"
    let bytes = try folder.file("manifest.json").content(limit: RunDocuments.largest)
    let ledger = try RunDocuments.tree(bytes, path)["predicate"]?["ledger"]
    guard let state = ledger?["state"]?.text, let records = ledger?["records"]?.count else {
      throw RunError(.unfit, run, "is of a run without a ledger; name one that scan --ledger published")
    }
    return RunManifest(
      path: run, sha256: Hexadecimal.sha256(bytes), state: state, records: Int64(clamping: records))
  }
}
