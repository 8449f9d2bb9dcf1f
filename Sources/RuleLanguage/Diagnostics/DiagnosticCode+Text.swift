extension DiagnosticCode {
  /// The table of all codes: what each is called, and why it is reported.
  var text: (title: String, explanation: String) {
    switch self {
    case .invalidUTF8:
      (
        "not valid UTF-8",
        "Rule files are UTF-8. Other encodings would be guessed, and a guess can change a term."
      )
    case .nulByte: ("NUL byte", "A NUL byte shows that the file is not text, or was damaged.")
    case .fileTooLarge: ("file too large", "A rule file is at most 16 MiB; split a longer one.")
    case .tooManyProblems: ("too many errors", "After 100 errors the rest of a file's are not shown.")
    case .unexpectedCharacter:
      (
        "unexpected character",
        "The character has no meaning here. A term of other characters than letters, digits and hyphens is quoted."
      )
    case .unterminatedText: ("text without closing quote", "A text in quotes ends on the line it begins on.")
    case .unknownEscape:
      ("unknown escape", "In quotes a backslash stands before \" \\ { } n t or u{…} and before nothing else.")
    case .unterminatedExpression:
      ("expression without closing slash", "An expression stands between slashes, on one line.")
    case .badExpression:
      (
        "expression that RE2 refuses",
        "Expressions are RE2's: no look-around and no back-references, so that any text takes linear time."
      )
    case .unexpectedToken: ("unexpected word or sign", "The grammar asks for something else at this place.")
    case .mixedAndOr:
      (
        "and mixed with or",
        "People read `a and b or c` in two ways, so brackets must say which is meant: `a and (b or c)`."
      )
    case .nestedTooDeep: ("nested too deep", "Brackets nest at most 64 deep.")
    case .unclosedBlock: ("block without closing brace", "Every `{` needs its `}`.")
    case .unknownItem: ("unknown item", "The block has no item of this name.")
    case .repeatedItem:
      ("repeated item", "The item may stand once only: of two values one would silently lose.")
    case .unknownWord: ("unknown word", "The item takes one of a fixed set of words.")
    case .badDate:
      ("not a date", "Dates are written year-month-day, as 2026-01-31, and exist in the calendar.")
    case .badNumber: ("number out of range", "The number is not of the kind or size that is needed here.")
    case .notAvailable:
      (
        "not available in this version",
        "The language has this part, but this version cannot evaluate it; it is never silently ignored."
      )
    case .missingItem: ("missing item", "The block lacks an item that it must have.")
    case .badLanguage:
      ("not a language tag", "A language is a lower-case code such as `de` or `pt-br`, or `*`.")
    case .badCountry:
      (
        "not a country code",
        "A country is an ISO 3166-1 code of two capital letters; Greece is GR. EU and EEA are known."
      )
    case .badStatementCode:
      (
        "not a statement-of-reasons code",
        "The DSA Transparency Database has a fixed list of codes and refuses statements with any other."
      )
    case .conditionTooLarge:
      ("condition too large", "With its lets written out, a condition has at most 10,000 parts.")
    case .circularLet:
      ("let that needs itself", "A `let` stands for a condition, and none can contain itself.")
    case .duplicateDefinition:
      (
        "defined twice",
        "Rules, lists, tables, categories and exceptions have one definition each, in the whole rule set."
      )
    case .duplicateFind: ("find defined twice", "Inside a rule each find and each let has a name of its own.")
    case .unknownList: ("unknown list", "No file of the rule set defines a list of this name.")
    case .unknownFind: ("unknown find", "The rule has no find of this name.")
    case .unknownCategory: ("unknown category", "No file of the rule set defines a category of this name.")
    case .unknownField: ("unknown field", "Listings have no field of this name.")
    case .reservedName:
      (
        "reserved name",
        "The name is a word of the language or a field, so a condition with it could be misread."
      )
    case .unknownTable: ("unknown table", "No file of the rule set defines a table of this name.")
    case .unknownColumn: ("unknown column", "The first row of the table's file names no such column.")
    case .unknownRule: ("unknown rule", "No file of the rule set defines a rule of this name.")
    case .wrongType:
      ("comparison does not fit the field", "Each field has a type, which says how it can be compared.")
    case .wrongFindType:
      ("comparison does not fit the find", "Only a `quantity of …` find has an amount to compare.")
    case .badQuantity:
      ("unknown or unfit unit", "An amount needs a unit of the dimension that the find looks for.")
    case .unknownHitAttribute:
      (
        "unknown attribute of a find",
        "A condition can ask a hit for its `lane`, its `field` and its `row`, a quantity also for `each` and `total`."
      )
    case .unknownPlaceholder:
      (
        "unknown placeholder",
        "A sentence quotes `{find.text}`, `.term`, `.list`, `.lane`, `.field` or `.row.COLUMN`, or a field: `{price}`."
      )
    case .badIdentifier:
      (
        "not a GTIN",
        "A GTIN has up to 14 digits, the last of which checks the others; any other could match nothing."
      )
    case .wrongRuleKind:
      (
        "not in this kind of rule",
        "Rules judge listings and trader rules judge traders; each asks only for what it can see."
      )
    case .noRow:
      ("hit without a row", "Only hits of a find that looks in one table come from a row.")
    case .badCell:
      (
        "cell that cannot be compared",
        "A rule compares the column, so each cell holds such a value or is empty."
      )
    case .unknownTraderField: ("unknown field of the trader", "Nothing of this name is known of traders.")
    case .passingVerdict:
      (
        "verdict pass",
        "A rule only raises suspicion. Use `ignore` for hits that mean nothing; a condition can soften to review."
      )
    case .emptyTerm:
      ("term without letters or digits", "The term has no letter or digit, so it can match nothing.")
    case .noRequiredLiteral:
      (
        "expression without a required literal",
        "Expressions run only where a word they need was found. This one needs none of three letters or digits."
      )
    case .neverFlags: ("rule that can never flag", "No listing can make the rule's condition true.")
    case .emptyList: ("empty list", "A list needs a term; a find on an empty one would never hit.")
    case .endedException:
      ("exception that has ended", "An exception ends on its day; who still needs it must approve it anew.")
    case .badNearness:
      (
        "near a find that cannot be near",
        "A find can look near another one that is written above it and searches the same field."
      )
    case .tableNotFound: ("table not found", "The rule set has no readable file at the path of the table.")
    case .tableOutside:
      (
        "table outside the rule set",
        "A table's file lies in the folder of the rule set, so that the set is whole."
      )
    case .tableHash:
      (
        "table without its hash",
        "A table is pinned by the SHA-256 of its file, so that no change of it goes unseen."
      )
    case .badCSV:
      ("not a CSV file", "Tables are CSV as RFC 4180 has it: commas, quotes, as many cells in each row.")
    case .badHeader:
      ("table with a bad first row", "The first row names the columns, each once, 256 at most.")
    case .emptyTable: ("empty table", "A table has a row besides the names of its columns.")
    case .endsBeforeItStarts: ("ends before it starts", "`until` must not lie before `since`.")
    case .badLiteral:
      ("unfit required literal", "The literal of `with` is one run of letters and digits, two or more.")
    case .unusedFind: ("unused find", "The find stands in no condition, so it can change nothing.")
    case .missingExpectation:
      (
        "rule without examples",
        "A rule shows what it flags and what it passes with at least one `expect` of each, which `rules test` runs."
      )
    case .shortTerm: ("short term", "Terms of one or two letters hit too many honest listings.")
    case .duplicateTerm:
      ("duplicate term", "The term stands in the list already; folding makes the two the same.")
    case .subsumedTerm: ("subsumed term", "Whatever the term finds, another term of the list finds too.")
    case .mixedScript:
      (
        "mixed scripts in a word",
        "A letter looks like its neighbours but belongs to another alphabet; it will not match."
      )
    case .sellerExemption:
      (
        "ignore decided by the seller",
        "The ignore depends on a field that the seller fills in, so a false entry there would hide the product."
      )
    case .missingSentence:
      ("rule without a sentence", "Without `say` the finding has no sentence for seller and moderator.")
    case .moreWarnings: ("too many warnings", "After 100 warnings the rest of a file's are not shown.")
    case .unusedList: ("unused list or table", "No rule looks for what it holds.")
    case .ignoresEverything:
      ("ignore that removes every hit", "The ignore leaves no hit of its find, so the find never counts.")
    case .missingLanguage:
      (
        "list without a language of its siblings",
        "Lists that a rule searches together have terms in the same languages, or the rule is blind in some."
      )
    case .untestedAlternative:
      ("alternative without an example", "An alternative verdict has an `expect` that shows it.")
    case .untestedIgnore:
      (
        "ignore without a counter-example",
        "Beside an ignore stands an `expect` in which a hit that it does not cover still flags."
      )
    case .costlyTerm:
      (
        "text that costs the matcher",
        "The term or expression makes work on listings that have nothing to do with the rule."
      )
    case .changedWithoutVersion:
      (
        "changed meaning without a new version",
        "Findings name rule and version; two meanings under one version could not be told apart afterwards."
      )
    case .loweredVersion:
      ("lowered version", "A version only rises, so that the higher of two is always the later.")
    case .expiredShadow:
      ("shadow rule past its end", "A trial that nobody ends is neither enforced nor given up.")
    case .removedRule:
      (
        "removed rule",
        "Earlier findings name the rule; a retired one stays where they can be explained."
      )
    }
  }
}
