import CompiledRules
import Foundation
import Testing
import Traceability

/// Verdicts of another implementation on published numbers; read where they lie beside the project.
@Suite(.enabled(if: Fixture.facts("vectors/identifiers.json") != nil)) struct VectorTests {
  private struct Vectors: Decodable {
    struct Vector: Decodable {
      var module: String
      var input: String
      var valid: Bool
      var compact: String?
      var reason: String?
    }
    var vectors: [Vector]
  }

  @Test func agreesWithEveryVector() throws {
    let data = try #require(Fixture.facts("vectors/identifiers.json"))
    let vectors = try JSONDecoder().decode(Vectors.self, from: data).vectors
    #expect(vectors.count > 1000)
    let reasons = [
      "InvalidChecksum": "check digit", "InvalidFormat": "characters", "InvalidLength": "length",
      "InvalidComponent": "part",
    ]
    for vector in vectors {
      let name = OracleNames.name(vector.module)
      let scheme = try #require(IdentifierCatalog.scheme(named: name), "there is no scheme \(name)")
      let outcome = scheme.check(vector.input, asOf: CalendarDay(year: 2026, month: 11, day: 25))
      #expect(outcome.isValid == vector.valid, "\(name) \(vector.input)")
      if vector.valid {
        #expect(outcome.value == vector.compact, "\(name) \(vector.input)")
      } else if !OracleNames.toldOtherwise.contains(name) {
        #expect(
          OracleNames.reason(outcome) == vector.reason.flatMap { reasons[$0] }, "\(name) \(vector.input)")
      }
    }
  }
}
