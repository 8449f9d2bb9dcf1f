import Foundation
import Statements
import Testing

/// The validator against the verdicts of the database's own application.
@Suite(.enabled(if: Vectors.arePresent))
struct VectorTests {
  @Test func `every single statement gets the database's verdict`() throws {
    let cases = try Vectors.cases("vectors/single.json")
    #expect(cases.count >= 202)
    for vector in cases {
      let id = vector["id"] as? String ?? ""
      let expect = vector["expect"] as? [String: Any] ?? [:]
      let verdict = StatementRules.check(jsonValue(vector["payload"]))
      #expect(verdict.isAccepted == (expect["status"] as? Int == 201), "\(id): \(verdict.problems)")
      let fields = Set(expect["error_fields"] as? [String] ?? [])
      #expect(Set(verdict.problems.map(\.field)) == fields, "\(id)")
      for (field, value) in expect["stored"] as? [String: Any] ?? [:] {
        #expect(verdict.stored[field] ?? .null == jsonValue(value), "\(id): \(field)")
      }
    }
  }

  @Test func `every call with several gets the database's verdict`() throws {
    let cases = try Vectors.cases("vectors/multiple.json")
    #expect(cases.count >= 25)
    for vector in cases {
      let id = vector["id"] as? String ?? ""
      let expect = vector["expect"] as? [String: Any] ?? [:]
      let body = jsonValue(vector["payload"])
      var taken: Set<String> = []
      let refusal = StatementBatches.check(body, taken: &taken)
      #expect((refusal == nil) == (expect["status"] as? Int == 201), "\(id): \(String(describing: refusal))")
      let errors = expect["errors"] as? [String: Any] ?? [:]
      switch refusal {
      case .statements: #expect(Array(errors.keys) == ["statements"], "\(id)")
      case .repeated(let puids):
        #expect(Set(errors.keys) == ["puid", "existing_puids"], "\(id)")
        #expect(puids == errors["existing_puids"] as? [String], "\(id)")
      case .problems(let problems):
        let named = Dictionary(
          uniqueKeysWithValues: problems.map { ("statement_\($0.key)", $0.value.map(\.field).sorted()) })
        #expect(named == (errors as? [String: [String]])?.mapValues { $0.sorted() }, "\(id)")
      case nil: #expect(errors.isEmpty, "\(id)")
      }
      for (position, fields) in expect["stored"] as? [String: [String: Any]] ?? [:] {
        let index = Int(position) ?? 0
        let verdict = StatementRules.check(body["statements"]?.list?[index] ?? .null, door: .bulk)
        for (field, wanted) in fields {
          let stored = verdict.stored[field] ?? .null
          // The bulk door tells of lists as the text that its table holds.
          if let text = wanted as? String, text.hasPrefix("[") {
            #expect(stored == (try parsed(text)), "\(id): \(field)")
          } else {
            #expect(stored == jsonValue(wanted), "\(id): \(field)")
          }
        }
      }
    }
  }

  @Test func `identifiers are taken as the database takes them`() throws {
    let file = try Vectors.read("vectors/puid-sequences.json") as? [String: Any]
    let sequences = file?["sequences"] as? [[String: Any]] ?? []
    #expect(sequences.count >= 6)
    let sound =
      try #require(try Vectors.cases("vectors/single.json").first)["payload"] as? [String: Any] ?? [:]
    func statement(_ puid: String, isInvalid: Bool) -> JSONValue {
      var fields = sound
      fields["puid"] = puid
      if isInvalid { fields["category"] = NSNull() }
      return jsonValue(fields)
    }
    for sequence in sequences {
      let id = sequence["id"] as? String ?? ""
      var taken: Set<String> = []
      for step in sequence["steps"] as? [[String: Any]] ?? [] {
        let expected = step["expect"] as? Int
        let puid = step["puid"] as? String ?? ""
        if step["get"] != nil {
          #expect((taken.contains(puid) ? 302 : 404) == expected, "\(id)")
          continue
        }
        let refusal: StatementBatches.Refusal?
        if step["post"] as? String == "bulk" {
          let puids = step["puids"] as? [String] ?? []
          let statements = puids.map { statement($0, isInvalid: false) }
          refusal = StatementBatches.check(.members([("statements", .list(statements))]), taken: &taken)
          if case .repeated(let repeated) = refusal, let wanted = step["existing_puids"] as? [String] {
            #expect(repeated == wanted, "\(id)")
          }
        } else {
          let invalid = step["invalid"] as? Bool ?? false
          refusal = StatementBatches.checkSingle(statement(puid, isInvalid: invalid), taken: &taken)
        }
        #expect((refusal == nil ? 201 : 422) == expected, "\(id)")
      }
    }
  }

  @Test func `the example of an output passes the stricter profile, and each mutation of it fails`() throws {
    let example = try Vectors.read("vectors/example-output.json") as? [String: Any] ?? [:]
    #expect(OutputProfile.problems(jsonValue(example)).isEmpty)
    for field in example.keys.sorted() {
      var mutated = example
      mutated[field] = NSNull()
      #expect(!OutputProfile.problems(jsonValue(mutated)).isEmpty, "\(field) is null")
    }
  }

  @Test func `our profile refuses what the schema refuses and the database takes by an oversight`() throws {
    let divergences = try Vectors.cases("vectors/schema-divergences.json")
    #expect(divergences.count == 5)
    for divergence in divergences where divergence["schema"] as? String == "rejects" {
      let id = divergence["id"] as? String ?? ""
      let file = divergence["file"] as? String ?? ""
      let vector = try #require(
        try Vectors.cases("vectors/\(file).json").first { $0["id"] as? String == id })
      let payload = jsonValue(vector["payload"])
      for statement in payload["statements"]?.list ?? [payload] {
        #expect(!OutputProfile.problems(statement).isEmpty, "\(id)")
      }
    }
  }

  @Test func `the vocabulary is that of the facts`() throws {
    let facts = try Vectors.read("sor-schema-facts.json") as? [String: Any] ?? [:]
    for (field, rows) in facts["enums"] as? [String: [[String: Any]]] ?? [:] {
      let values = Set(rows.compactMap { $0["value"] as? String })
      #expect(StatementVocabulary.values[field] == values, "\(field)")
    }
    let languages = facts["enum_content_language"] as? [[String: Any]] ?? []
    #expect(
      StatementVocabulary.values["content_language"] == Set(languages.compactMap { $0["value"] as? String }))
    let scope = facts["enum_territorial_scope"] as? [String: [String]] ?? [:]
    #expect(StatementVocabulary.territories == scope["EEA"])
    #expect(
      Set(StatementVocabulary.territories).subtracting(StatementVocabulary.outsideUnion)
        == Set(scope["EU"] ?? []))
  }
}
