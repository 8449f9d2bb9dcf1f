/// Every code that the front end can report. A code keeps its meaning for ever; a retired one is not used again.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  case invalidUTF8 = "E001"
  case nulByte = "E002"
  case fileTooLarge = "E003"
  case tooManyProblems = "E004"

  case unexpectedCharacter = "E010"
  case unterminatedText = "E011"
  case unknownEscape = "E012"
  case unterminatedExpression = "E013"

  case unexpectedToken = "E020"
  case mixedAndOr = "E021"
  case nestedTooDeep = "E022"
  case unclosedBlock = "E023"
  case unknownItem = "E024"
  case repeatedItem = "E025"
  case unknownWord = "E026"
  case badDate = "E027"
  case badNumber = "E028"
  case notAvailable = "E029"
  case missingItem = "E030"
  case badLanguage = "E031"
  case badCountry = "E032"
  case badStatementCode = "E033"

  case duplicateDefinition = "E040"
  case duplicateFind = "E041"
  case unknownList = "E042"
  case unknownFind = "E043"
  case unknownCategory = "E044"
  case unknownField = "E045"
  case reservedName = "E046"

  case wrongType = "E050"
  case wrongFindType = "E051"
  case badQuantity = "E052"
  case unknownHitAttribute = "E053"
  case unknownPlaceholder = "E054"

  case passingVerdict = "E060"
  case emptyTerm = "E061"
  case noRequiredLiteral = "E062"
  case neverFlags = "E063"
  case emptyList = "E064"
  case endsBeforeItStarts = "E065"
  case badLiteral = "E066"
  case ignoresEverything = "E067"

  case changedWithoutVersion = "E080"
  case loweredVersion = "E081"

  case unusedFind = "W001"
  case missingExpectation = "W002"
  case shortTerm = "W003"
  case duplicateTerm = "W004"
  case subsumedTerm = "W005"
  case mixedScript = "W006"
  case sellerExemption = "W007"
  case missingSentence = "W008"
  case unusedList = "W009"
  case moreWarnings = "W010"
  case missingLanguage = "W011"
  case untestedAlternative = "W012"
  case untestedIgnore = "W013"
  case costlyTerm = "W014"
  case expiredShadow = "W020"
  case removedRule = "W021"

  package var severity: Diagnostic.Severity { rawValue.hasPrefix("W") ? .warning : .error }
  /// A few words, the same for every case.
  package var title: String { text.title }
  /// Why it is reported, as the documentation has it.
  package var explanation: String { text.explanation }
}
