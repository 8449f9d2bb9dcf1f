package import CompiledRules

/// `summary.json` and `manifest.json` of a registry that was looked at alone.
package enum TraderCheckDocuments {
  package static let predicateType = "urn:feedwarden:traders:v1"

  package static func summary(
    _ totals: TraderTotals, _ facts: TraderFileFacts, asOf: CalendarDay
  ) -> DocumentJSON {
    .object([
      ("as_of", .text(asOf.text)), ("file", .text(facts.name)), ("complete", .bool(facts.damage == nil)),
      ("damage", facts.damage.map { .text($0) } ?? .null), ("masked", .bool(facts.isMasked)),
      ("traders", totals.json()),
    ])
  }

  package static func manifest(
    _ files: [(name: String, sha256: String)], _ totals: TraderTotals, _ facts: TraderFileFacts,
    asOf: CalendarDay, engineVersion: String
  ) -> DocumentJSON {
    .object([
      ("_type", .text("https://in-toto.io/Statement/v1")),
      ("subject", ManifestDocument.subject(files)),
      ("predicateType", .text(predicateType)),
      (
        "predicate",
        .object([
          ("run_id", .text(Hexadecimal.sha256(Array("\(facts.identity)\u{1F}\(asOf.text)".utf8)))),
          ("as_of", .text(asOf.text)), ("traders", facts.json), ("engine_version", .text(engineVersion)),
          (
            "counts",
            .object([
              ("records", .integer(totals.records)), ("registered", .integer(totals.registered)),
              ("quarantined", .integer(totals.quarantined)), ("repeated", .integer(totals.repeated)),
            ])
          ),
          ("previous_manifest", .null),
        ])
      ),
    ])
  }
}
