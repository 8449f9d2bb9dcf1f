import Testing
import Traceability

/// Fields as people fill them in. What each number is was worked out by hand from how its country writes them.
struct PhoneFieldTests {
  @Test(
    arguments: [
      ("0221 9988770", "DE", "+492219988770", 1),
      ("0221 9988770 (Mo-Fr)", "DE", "+492219988770", 1),
      ("0221 9988770 (Mo-Fr 9-17 Uhr)", "DE", "+492219988770", 1),
      ("0221 9988770 Mo-Fr 9-17 Uhr", "DE", "+492219988770", 1),
      ("Tel.: 0221 9988770", "DE", "+492219988770", 1),
      ("Telefon 0221/9988770", "DE", "+492219988770", 1),
      ("+49 (0)221 9988770", "DE", "+492219988770", 1),
      ("Fon +49 (0)221 9988770 (werktags)", "", "+492219988770", 1),
      ("0221 9988770, 0171 1234567", "DE", "+492219988770", 2),
      ("0221 9988770; 0171 1234567", "DE", "+492219988770", 2),
      ("0221 9988770 / 0171 1234567", "DE", "+492219988770", 2),
      ("0221/9988770/0171/1234567", "DE", "+492219988770", 2),
      ("0221/9988770 / 0171/1234567", "DE", "+492219988770", 2),
      ("0221 9988770\n0171 1234567", "DE", "+492219988770", 2),
      ("0221 9988770, call before 9", "DE", "+492219988770", 1),
      ("0221 9988770, 12345", "DE", "+492219988770", 1),
      ("Büro: 0221 9988770, mobil: 0171 1234567", "DE", "+492219988770", 2),
      ("+33 1 42 68 53 00 ou 06 12 34 56 78", "FR", "+33142685300", 1),
      // F L O W E R S on a telephone's keys: 3 5 6 9 3 7 7.
      ("1-800-FLOWERS", "US", "+18003569377", 1),
      ("电话：010 6552 9988（周一至周五）", "CN", "+861065529988", 1),
      ("０２２１ ９９８８７７０", "DE", "+492219988770", 1),
    ])
  func `a field is read as a person would`(text: String, country: String, number: String, count: Int) throws {
    let read = try PhoneNumber.read(text, country: country).get()
    #expect((read.first.number, read.count) == (number, count))
  }

  @Test(
    arguments: [
      // Letters are no digits: 66-37 9-17 would be seven of them.
      ("Mo-Fr 9-17", "DE", "length"), ("9-17 MO-FR", "DE", "length"),
      ("(Mo-Fr)", "DE", "not a telephone number"), ("ask Ada", "DE", "not a telephone number"),
      ("Tel.", "DE", "not a telephone number"), ("Tel. 12", "DE", "length"),
    ])
  func `what is no number is told`(text: String, country: String, reason: String) {
    guard case .failure(let fault) = PhoneNumber.read(text, country: country) else {
      Issue.record("\(text) is taken for a number")
      return
    }
    #expect(fault.reason == reason)
  }
}
