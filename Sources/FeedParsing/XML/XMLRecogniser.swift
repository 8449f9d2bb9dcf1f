/// Chooses an XML feed's profile and its records by what its head holds.
struct XMLRecogniser {
  let catalog: ProfileCatalog
  /// Local name of the document element.
  let root: String
  /// The user's choice.
  let profile: Profile?

  struct Recognised {
    var profile: Profile
    /// The records' paths in the survey, in order of appearance; none where the head holds no record.
    var records: [Int] = []
    /// Local names of the elements that are records.
    var names: [String]
    /// Where those are records; empty: wherever they stand.
    var paths: [RecordPath] = []
    /// Where texts of such a name are none.
    var exceptions: [RecordPath] = []
    /// Records may stand behind the head, and what stands before them decides more than what is in sight.
    var lacksRecords = false
    /// Why this is no feed.
    var refusal: String?
    var isFound: Bool { !records.isEmpty }
  }

  /// `atEnd` says that the survey saw the whole feed. O(paths of the head) lookups of names.
  func recognise(_ survey: XMLHeadSurvey, atEnd: Bool) -> Recognised {
    if let profile { return chosen(profile, survey, atEnd: atEnd) }
    let candidates = survey.recordCandidates()
    let names = survey.elementNames
    let namespaces = survey.namespaceNames
    let first = catalog.selectXML(
      root: root, namespaces: namespaces, repeatedElements: candidates, names: names, holds: survey.holds)
    if XMLSpelling.isAny(first.rootElements, root) { return known(first, survey, atEnd: atEnd) }
    // The elements that repeat are no profile's own, or nothing repeats: perhaps the root tells what it is.
    let byRoot = catalog.selectXML(
      root: root, namespaces: namespaces, repeatedElements: [], names: names, holds: survey.holds)
    let hasOwner = XMLSpelling.isAny(byRoot.rootElements, root)
    // A head full of categories repeats those, and the records may be yet to come.
    if hasOwner, !XMLRecordChoice(survey, byRoot).named().isEmpty || !atEnd && !byRoot.categories.isEmpty {
      return known(byRoot, survey, atEnd: atEnd)
    }
    // Without the names of elements that merely repeat.
    let general = catalog.profile(named: first.name) ?? first
    let choice = XMLRecordChoice(survey, general, owner: hasOwner ? byRoot : nil)
    let named = choice.named()
    if !named.isEmpty { return found(general, named, survey, atEnd: atEnd) }
    if let guess = choice.guessed(needsElements: hasOwner) {
      return found(general, [guess], survey, atEnd: atEnd, isGuess: true)
    }
    if hasOwner { return known(byRoot, survey, atEnd: atEnd) }
    let texts = choice.texts()
    if !texts.isEmpty { return found(general, texts, survey, atEnd: atEnd) }
    var nothing = Recognised(profile: general, names: general.recordElements, paths: general.recordPaths)
    if !atEnd {
      nothing.lacksRecords = true
    } else if !choice.holdsEmptyList, !general.namespaces.contains(where: namespaces.contains) {
      nothing.refusal =
        "nothing in this XML is a listing: its document element <\(root)> is that of no feed that is known, and no "
        + "element in it repeats; check what produced it, or name its profile with --profile"
    }
    return nothing
  }

  /// A feed whose document element the profile knows: it may well be empty.
  private func known(_ profile: Profile, _ survey: XMLHeadSurvey, atEnd: Bool) -> Recognised {
    let choice = XMLRecordChoice(survey, profile)
    let named = choice.named()
    let records = named.isEmpty ? choice.texts() : named
    if !records.isEmpty { return found(profile, records, survey, atEnd: atEnd) }
    return Recognised(
      profile: profile, names: profile.recordElements, paths: profile.recordPaths,
      lacksRecords: !atEnd && !profile.categories.isEmpty)
  }

  private func chosen(_ profile: Profile, _ survey: XMLHeadSurvey, atEnd: Bool) -> Recognised {
    let choice = XMLRecordChoice(survey, profile)
    let named = choice.named()
    if !named.isEmpty { return found(profile, named, survey, atEnd: atEnd) }
    let texts = choice.texts()
    if !texts.isEmpty { return found(profile, texts, survey, atEnd: atEnd) }
    if !atEnd, !profile.recordElements.isEmpty {
      return Recognised(
        profile: profile, names: profile.recordElements, paths: profile.recordPaths, lacksRecords: true)
    }
    var nothing = Recognised(profile: profile, names: profile.recordElements, paths: profile.recordPaths)
    let guess = choice.guessed()
    if profile.recordElements.isEmpty {
      let likeliest = survey.recordCandidates().first.flatMap { survey.elementNames.firstIndex(of: $0) }
      let record = guess ?? likeliest ?? survey.elements.indices.first
      return record.map { found(profile, [$0], survey, atEnd: atEnd, isGuess: true) } ?? nothing
    }
    if let guess {
      nothing.refusal =
        "the profile \(profile.name) takes \(words(profile)) for records, and this feed holds none, but "
        + "\(words(guess, survey, profile)); name another profile, or that in its records"
    }
    return nothing
  }

  private func words(_ profile: Profile) -> String {
    profile.recordPaths.isEmpty
      ? "<\(profile.recordElements.joined(separator: ">, <"))>"
      : profile.recordPaths.map(\.description).joined(separator: ", ")
  }

  /// A path of the head as the profile names its records.
  private func words(_ index: Int, _ survey: XMLHeadSurvey, _ profile: Profile) -> String {
    profile.recordPaths.isEmpty
      ? "<\(survey.name(index))>" : (survey.parents(index) + [survey.name(index)]).joined(separator: "/")
  }

  /// Places outside of records where the head has their name for a text: `<header><item>all</item></header>`.
  private func exceptions(_ names: [String], _ records: [Int], _ survey: XMLHeadSurvey) -> [RecordPath] {
    let found = survey.elements.indices.filter { index in
      let element = survey.elements[index]
      return !records.contains(index) && names.contains(survey.name(index)) && element.children.isEmpty
        && element.mostAttributes < 2 && !records.contains { survey.isInside(index, $0) }
    }
    return found.prefix(Self.mostExceptions).map {
      RecordPath(from: survey.parents($0), to: survey.name($0))
    }
  }

  private static let mostExceptions = 32

  /// `isGuess`: the profile does not call these elements records.
  private func found(
    _ profile: Profile, _ records: [Int], _ survey: XMLHeadSurvey, atEnd: Bool, isGuess: Bool = false
  ) -> Recognised {
    var names: [String] = []
    for index in records where !names.contains(survey.name(index)) { names.append(survey.name(index)) }
    // Another list of the profile's own elements may follow. The generic one knows too many to wait for each.
    let paths = isGuess ? [] : profile.recordPaths
    if !atEnd, self.profile != nil || !paths.isEmpty {
      // An element that the head has elsewhere may stand at its path yet.
      let seen = paths.isEmpty ? survey.elementNames : names
      names += profile.recordElements.filter { !XMLSpelling.isAny(seen, $0) }
    }
    let exceptions = paths.isEmpty ? exceptions(names, records, survey) : []
    return Recognised(
      profile: profile, records: records, names: names, paths: paths, exceptions: exceptions)
  }
}
