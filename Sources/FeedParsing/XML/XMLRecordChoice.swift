import Listings

/// Which paths of a feed's head are its records: what a person would take for them who sees the head.
///
/// A name alone says little: `<row>2</row>` in a header counts the rows, and `<goods>` may be one of them or hold them
/// all. So a record has parts (elements, or attributes), the profile knows some of them, and what only holds records is
/// none. Two lists of different elements are both records, as they are in JSON.
struct XMLRecordChoice {
  let survey: XMLHeadSurvey
  let profile: Profile
  /// Elements that the profile of the document element takes for something else: categories, and what maps to them.
  private let others: [String]

  /// `owner` is the profile that knows the document element, if there is one.
  init(_ survey: XMLHeadSurvey, _ profile: Profile, owner: Profile? = nil) {
    self.survey = survey
    self.profile = profile
    others = (owner ?? profile).categories.flatMap { [$0.element] + $0.maps.map(\.element) }
  }

  /// The paths of the profile's record elements, in order of appearance: those with parts, of which outermost ones
  /// count, and of these the ones that the profile can make listings of, if there are some.
  ///
  /// O(paths of the head) lookups of names.
  func named() -> [Int] {
    let known = survey.elements.indices.filter { isCalledRecord($0) && hasParts($0) }
    let held = known.filter { index in
      !(survey.elements[index].count == 1 && known.contains { survey.isInside($0, index) }
        && !tellsProduct(index))
    }
    let outermost = held.filter { index in !held.contains { survey.isInside(index, $0) } }
    let listings = outermost.filter(isListing)
    return listings.isEmpty ? outermost : listings
  }

  /// The path of elements that no profile names, but that are plainly records: of those that repeat the largest, else
  /// a single one that tells what a product is and which. With `needsElements`, attributes are no parts: a feed of a
  /// known kind has tables of its own (`<currency id="EUR" rate="1"/>`).
  func guessed(needsElements: Bool = false) -> Int? {
    let repeated = survey.elements.indices.filter {
      survey.isOutermostRepeated($0) && hasParts($0) && !isOther($0)
        && !(needsElements && survey.elements[$0].children.isEmpty)
    }
    func weight(_ index: Int) -> (Int, Int, Int) {
      let element = survey.elements[index]
      return (element.children.isEmpty ? 1 : 2, element.bytes, -index)
    }
    let largest = repeated.max { weight($0) < weight($1) }
    // The document element of a feed of a known kind is no record: it may have a title and an id (Atom).
    let first = needsElements ? 1 : 0
    return largest ?? survey.elements.indices.dropFirst(first).first { !isOther($0) && tellsOneProduct($0) }
  }

  /// Paths of the profile's record elements that hold text and nothing else.
  func texts() -> [Int] {
    survey.elements.indices.filter { isCalledRecord($0) && !hasParts($0) }
  }

  /// Whether the profile calls the path's elements records: by their name, and by what they lie in where it says so.
  private func isCalledRecord(_ index: Int) -> Bool {
    XMLSpelling.isAny(profile.recordElements, survey.name(index))
      && (profile.recordPaths.isEmpty || survey.lies(index, at: profile.recordPaths))
  }

  /// Whether something in the head is called a list of what profiles call records (`<products/>`): then a feed without
  /// records is empty, and not something else.
  var holdsEmptyList: Bool {
    survey.elementNames.contains { name in
      let name = name.lowercased()
      return ["s", "es", "list", "_list", "-list"].contains { ending in
        name.hasSuffix(ending)
          && XMLSpelling.isAny(profile.recordElements, String(name.dropLast(ending.count)))
      }
    }
  }

  private func hasParts(_ index: Int) -> Bool {
    let element = survey.elements[index]
    return !element.children.isEmpty || element.attributeNames.count > 1
  }

  /// What a server says instead of a feed.
  private static let errors: Set<String> = ["error", "errors", "fault", "exception"]

  private func isOther(_ index: Int) -> Bool { XMLSpelling.isAny(others, survey.name(index)) }

  /// More names than these tell nothing more.
  private static let mostNames = 400
  private static let deepest = 4

  /// Fields that the path's elements and attributes feed, down to `depth` levels below it.
  private func fields(_ index: Int, depth: Int) -> Set<Field> {
    var found: Set<Field> = []
    var left = Self.mostNames
    func look(_ index: Int, _ path: [UInt8], _ depth: Int) {
      let element = survey.elements[index]
      let slash = path.isEmpty ? [] : [XMLByte.slash]
      for name in element.attributeNames { add(path + slash + [UInt8(ascii: "@")] + name) }
      guard depth > 0 else { return }
      for child in element.children {
        let name = path + slash + survey.elements[child].localName
        add(name)
        look(child, name, depth - 1)
      }
    }
    func add(_ path: [UInt8]) {
      guard left > 0 else { return }
      left -= 1
      found.insert(profile.names.target(below: path).field)
    }
    look(index, [], depth)
    return found
  }

  /// Whether a listing can be made of it.
  private func isListing(_ index: Int) -> Bool {
    let found = fields(index, depth: Self.deepest)
    return found.contains(.title) || found.contains(.description)
      || found.contains(.id) && !found.isDisjoint(with: Field.ofProducts)
  }

  /// Whether it tells of a product itself and not only in what it holds.
  private func tellsProduct(_ index: Int) -> Bool {
    let found = fields(index, depth: 1)
    return found.contains(.title) || found.contains(.id) || found.contains(.description)
  }

  private func tellsOneProduct(_ index: Int) -> Bool {
    if Self.errors.contains(survey.name(index).lowercased()) { return false }
    let leaves = survey.elements[index].children.filter { survey.elements[$0].children.isEmpty }
    var found = Set(leaves.map { profile.names.target(below: survey.elements[$0].localName).field })
    for name in survey.elements[index].attributeNames {
      found.insert(profile.names.target(below: [UInt8(ascii: "@")] + name).field)
    }
    return found.contains(.title) && !found.isDisjoint(with: Self.ofOneProduct)
  }

  /// A channel has a title, too, and a link.
  private static let ofOneProduct: Set<Field> = [.id, .price, .gtin, .mpn]
}

extension Field {
  /// What only products have: with an id, it makes a listing of a record without title and description.
  static let ofProducts: Set<Field> = [
    .price, .link, .imageLinks, .gtin, .mpn, .brand, .category, .availability, .model, .condition,
  ]
}
