import Synchronization

/// The profiles that a run knows: those built in and the user's, which come first and replace by name.
package struct ProfileCatalog: Sendable {
  /// A profile of which the names are read only when it is chosen: the program carries a thousand names, and a
  /// run needs those of one profile or two.
  private struct Entry: Sendable {
    var source: ProfileSource
    /// Where the fields are still to be read from; only the program's own profiles have it.
    var compact: String?
    /// The user's file.
    var file = ""
  }
  private var entries: [Entry]

  private init(entries: [Entry]) { self.entries = entries }

  /// No profile at all.
  package static var empty: ProfileCatalog { ProfileCatalog(entries: []) }

  /// The profiles of `profiles/*.yml`, from the table that the program carries. No file is read.
  package static func builtIn() -> ProfileCatalog {
    ProfileCatalog(
      entries: BuiltInProfiles.all.map {
        Entry(source: ProfileSource(compact: $0, withFields: false), compact: $0)
      })
  }

  /// The catalogue with one more profile, which replaces a built-in one of the same name.
  ///
  /// - Throws: also where another file has a profile of this name: which of the two is read must not hang on the names
  ///   of files.
  package func adding(contentsOf yaml: String, file: String) throws(ProfileError) -> ProfileCatalog {
    let source = try ProfileFile.read(yaml, file: file)
    if let other = entries.first(where: { $0.compact == nil && $0.source.name == source.name }) {
      throw ProfileError(
        file: file, line: ProfileFile.line(of: "name", in: yaml),
        message: "\(other.file) has a profile of the name \"\(source.name)\", too; give one of them another")
    }
    return ProfileCatalog(
      entries: [Entry(source: source, compact: nil, file: file)]
        + entries.filter { $0.source.name != source.name })
  }

  /// The user's own profiles as one text: two catalogues with the same read every feed alike.
  package var additions: String {
    entries.filter { $0.compact == nil }.map(\.source.compact).joined(separator: "\n")
  }

  /// Names of all profiles, the user's first.
  package var names: [String] { entries.map(\.source.name) }

  package func profile(named name: String) -> Profile? {
    entries.first { $0.source.name == name }.map { profile($0) }
  }

  /// The program's own profiles that were read, by name: thousands of names, of which a run needs one profile's or two,
  /// and needs them for every feed.
  private static let read = Mutex<[String: Profile]>([:])

  /// The profile of an entry, with its names. One of the program's own for a kind of feed knows, behind its own names,
  /// those of the profile for any feed: shops translate, rename and add columns. A user's profile knows what it says.
  private func profile(_ entry: Entry) -> Profile {
    guard let compact = entry.compact else { return entry.source.profile }
    let name = entry.source.name
    let any = entry.source.nameOfAny.flatMap { any in entries.first { $0.source.name == any && any != name } }
    // Where the user has replaced the profile for any feed, nothing stands behind.
    let key = any?.compact == nil ? name : name + "+"
    if let profile = Self.read.withLock({ $0[key] }) { return profile }
    let source = ProfileSource(compact: compact)
    let profile = any?.compact.map { source.profile(before: ProfileSource(compact: $0)) } ?? source.profile
    Self.read.withLock { $0[key] = profile }
    return profile
  }

  /// The profile for an XML feed, by its document element, the namespaces in use, and the elements that repeat.
  ///
  /// A root that a profile names must agree; a namespace and a record element of its own speak for it. Where no
  /// profile names the record elements, those that repeat are taken, the first first. Large and small letters do not
  /// count: formats are written by hand, too. `holds` says whether something lies at one of these paths: a profile with
  /// paths that names no root is for no other feed, and one that has something there comes first.
  package func selectXML(
    root: String, namespaces: [String], repeatedElements: [String], names: [String] = [],
    holds: ([RecordPath]) -> Bool = { _ in true }
  ) -> Profile {
    var best: (score: Int, entry: Entry)?
    let present = NameTable(names.map { ($0, FieldTarget.attribute) })
    for entry in entries where entry.source.formats.contains(.xml) {
      let source = entry.source
      var score = 0
      if !source.rootElements.isEmpty {
        guard XMLSpelling.isAny(source.rootElements, root) else { continue }
        score += 4
      }
      if source.namespaces.contains(where: namespaces.contains) { score += 2 }
      if !source.requiredNames.isEmpty {
        guard source.isMet(by: present) else { continue }
        score += 1
      }
      let records = source.recordNames
      if source.hasPaths, holds(source.recordPaths) {
        // What records lie in says as much as the document element.
        score += 4
      } else if source.hasPaths, source.rootElements.isEmpty {
        continue
      }
      if !records.isEmpty, !repeatedElements.isEmpty {
        if repeatedElements.contains(where: { XMLSpelling.isAny(records, $0) }) {
          score += 1
        } else if !source.rootElements.isEmpty {
          continue
        }
      }
      if score > best?.score ?? -1 { best = (score, entry) }
    }
    var profile =
      best.map { self.profile($0.entry) } ?? Profile(name: "none", formats: [.xml], names: NameTable())
    let known = repeatedElements.filter { XMLSpelling.isAny(profile.recordElements, $0) }
    if profile.rootElements.isEmpty, known.isEmpty, !repeatedElements.isEmpty, profile.recordPaths.isEmpty {
      profile.recordElements = Array(repeatedElements.prefix(1))
    }
    return profile
  }

  /// The profile for a table, by its column names.
  package func selectTable(header: [String]) -> Profile { select([.csv, .tsv], header) }

  /// Whether some profile for tables knows its own by these column names: the row is a header.
  func knowsTable(header: [String]) -> Bool {
    let present = NameTable(header.map { ($0, FieldTarget.attribute) })
    return entries.contains { entry in
      !entry.source.requiredNames.isEmpty
        && (entry.source.formats.contains(.csv) || entry.source.formats.contains(.tsv))
        && entry.source.isMet(by: present)
    }
  }

  /// The profile for JSON, by the member names (and paths) of its first record.
  /// `holds` as in `selectXML`.
  package func selectJSON(keys: [String], holds: ([RecordPath]) -> Bool = { _ in true }) -> Profile {
    select([.jsonLines, .json], keys, holds)
  }

  /// The profile for the JSON-LD blocks of HTML pages.
  func selectHTML() -> Profile { select([.html], [LinkedData.typeName]) }

  /// The profile of these formats that requires most names, all of which are there.
  private func select(
    _ formats: Set<FeedFormat>, _ names: [String], _ holds: ([RecordPath]) -> Bool = { _ in true }
  ) -> Profile {
    let present = NameTable(names.map { ($0, FieldTarget.attribute) })
    var best: Entry?
    for entry in entries where !formats.isDisjoint(with: entry.source.formats) {
      let source = entry.source
      if source.hasPaths, !holds(source.recordPaths) { continue }
      if source.isMet(by: present), source.requiredNames.count > best?.source.requiredNames.count ?? -1 {
        best = entry
      }
    }
    return best.map { profile($0) } ?? Profile(name: "none", formats: formats, names: NameTable())
  }
}
