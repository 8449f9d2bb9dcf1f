/// Takes out of a text what may tell of a person: the database is public (Art. 24(5) DSA).
///
/// E-mail addresses, web addresses, handles, account numbers, telephone numbers (seven digits or more) and names that
/// are handed over. It errs on the side of taking out: a long number of another kind goes too.
package enum PersonalData {
  package static let mark = "[removed]"

  /// O(length × names).
  package static func removed(from text: String, names: [String] = []) -> String {
    var result = text
    for name in names {
      let name = StatementText.trimmed(name)
      // A name of one or two letters would take words apart.
      guard name.unicodeScalars.count >= 3 else { continue }
      result = replacing(name, in: result)
    }
    let words = result.split(separator: " ", omittingEmptySubsequences: false).map { word in
      isTelling(word) ? mark : String(word)
    }
    return withoutNumbers(words.joined(separator: " "))
  }

  private static func isTelling(_ word: Substring) -> Bool {
    let lower = word.lowercased()
    if lower.contains("@") { return true }
    if lower.contains("://") || lower.contains("www.") || lower.contains("t.me/") || lower.contains("wa.me/")
    {
      return true
    }
    let letters = lower.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    let bytes = Array(String(String.UnicodeScalarView(letters)).utf8)
    // An IBAN: two letters, two digits, eleven more at least.
    return bytes.count >= 15 && (0x61...0x7A).contains(bytes[0]) && (0x61...0x7A).contains(bytes[1])
      && (0x30...0x39).contains(bytes[2]) && (0x30...0x39).contains(bytes[3])
  }

  /// Runs of digits and the separators of telephone numbers with seven digits or more.
  private static func withoutNumbers(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    var index = 0
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
    while index < scalars.count {
      guard isDigit(scalars[index]) || scalars[index] == "+" || scalars[index] == "(" else {
        output.append(scalars[index])
        index += 1
        continue
      }
      var end = index
      var last = index
      var digits = 0
      while end < scalars.count, isDigit(scalars[end]) || " +()-/.".unicodeScalars.contains(scalars[end]) {
        if isDigit(scalars[end]) {
          digits += 1
          last = end
        }
        end += 1
      }
      if digits >= 7 {
        output.append(contentsOf: mark.unicodeScalars)
        index = last + 1
      } else {
        let next = max(index + 1, digits > 0 ? last + 1 : index + 1)
        output.append(contentsOf: scalars[index..<next])
        index = next
      }
    }
    return String(output)
  }

  /// Case does not matter.
  private static func replacing(_ name: String, in text: String) -> String {
    let wanted = Array(name.lowercased().unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    // Letters that change their number when lower-cased are left as they are: offsets must stay.
    let lower = scalars.map { scalar -> Unicode.Scalar in
      let mapped = scalar.properties.lowercaseMapping.unicodeScalars
      return mapped.count == 1 ? mapped.first ?? scalar : scalar
    }
    var output = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if index + wanted.count <= lower.count, lower[index..<(index + wanted.count)].elementsEqual(wanted) {
        output.append(contentsOf: mark.unicodeScalars)
        index += wanted.count
      } else {
        output.append(scalars[index])
        index += 1
      }
    }
    return String(output)
  }
}
