import Testing

@testable import FeedParsing

/// Which elements are found to be records, and which profile.
@Suite struct XMLHeadTests {
  static func open(_ text: String, profile: Profile? = nil) throws -> XMLFeed {
    try Array(text.utf8).withUnsafeBytes {
      try XMLFeed(head: $0, atEnd: true, profile: profile, catalog: .builtIn(), limits: ParseLimits())
    }
  }

  static let unknown: [(text: String, record: String)] = [
    ("<list><thing><a>1</a><b>2</b></thing><thing><a>3</a></thing></list>", "thing"),
    (
      "<cat><groups><group><id>1</id></group><group><id>2</id></group></groups><things><thing><id>1</id><text>long text here, longer than all groups</text></thing><thing><id>2</id><text>long</text></thing></things></cat>",
      "thing"
    ),
    ("<list><row a='1' b='2'/><row a='3' b='4'/></list>", "row"),
    ("<list><thing><img>1</img><img>2</img></thing><thing><img>3</img></thing></list>", "thing"),
    ("<x:list xmlns:x='u'><x:thing><x:a>1</x:a></x:thing><x:thing/></x:list>", "thing"),
  ]

  @Test(arguments: unknown) func repeatedElementsAreRecords(text: String, record: String) throws {
    let nothing = Profile(name: "none", formats: [.xml], names: NameTable())
    #expect(try Self.open(text, profile: nothing).recordElements == [record])
  }

  @Test func rssByItsRoot() throws {
    let feed = try Self.open(
      "<rss version='2.0' xmlns:g='http://base.google.com/ns/1.0'><channel><title>t</title><item><g:id>1</g:id></item></channel></rss>"
    )
    #expect(feed.profile.name == "google-rss")
    #expect(feed.recordElements == ["item"])
    #expect(feed.root == "rss")
  }

  @Test func atomByItsRoot() throws {
    let feed = try Self.open(
      "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:g='http://base.google.com/ns/1.0'><title>t</title><entry><g:id>1</g:id></entry></feed>"
    )
    #expect(feed.profile.name == "google-atom")
    #expect(feed.recordElements == ["entry"])
  }

  @Test func anEmptyChannelHasNoRecords() throws {
    let text = "<rss version='2.0'><channel><title>t</title><link>l</link></channel></rss>"
    #expect(try Self.open(text).recordElements == ["item"])
    #expect(try XMLDriver.read(Array(text.utf8)).records.isEmpty)
  }

  @Test(arguments: [
    "<html><body><p>Not found</p></body></html>", "<!DOCTYPE html><HTML></HTML>", "<?xml version='1.0'?>",
    "<", "<!-- x",
    "<>", "text",
  ]) func whatIsNoFeed(text: String) {
    #expect(throws: FeedParsingError.self) { try Self.open(text) }
  }
}
