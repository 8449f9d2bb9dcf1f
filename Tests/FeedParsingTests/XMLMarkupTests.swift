import Testing

@testable import FeedParsing

/// HTML in a feed as elements of its own. Values are what the same HTML, escaped, would be; the second way, libxml2,
/// must give the same.
@Suite struct XMLMarkupTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var record: String
    var cells: [String]
    var testDescription: String { record }
    init(_ record: String, _ cells: String...) {
      self.record = record
      self.cells = cells
    }
  }

  static let cases: [Case] = [
    Case("<title><p>Laser 200 mW</p></title>", "title=<p>Laser 200 mW</p>"),
    Case("<title>stun<br/>gun</title>", "title=stun<br>gun"),
    Case("<title>stun<br></br>gun</title>", "title=stun<br>gun"),
    Case("<title>Via<B>gra</B></title>", "title=Via<B>gra</B>"),
    Case(
      "<title>L:<ul><li>a</li><li>b<i>c</i></li></ul></title>",
      "title=L:<ul><li>a</li><li>b<i>c</i></li></ul>"),
    Case("<title>x<script>if (a &lt; b) y</script>z</title>", "title=x<script>if (a < b) y</script>z"),
    Case("<title>x<script/>viagra<style></style>!</title>", "title=xviagra!"),
    Case(
      "<title><a href='/a?b&amp;c=&quot;&lt;' >x</a ></title>", "title/a/@href=/a?b&c=\"<",
      "title=<a href=\"/a?b&amp;c=&quot;&lt;\">x</a>"),
    Case("<title><h:div xmlns:h='u'><h:p>x</h:p></h:div></title>", "title=<div><p>x</p></div>"),
    Case("<title><p>a &amp; b<!-- c --><![CDATA[<i>d]]><?e f?></p>\n</title>", "title=<p>a & b<i>d</p>\n"),
    Case("<title><p><!-- nothing --></p></title>", "title=<p>"),
    Case("<title lang='de'><p>a</p></title>", "title/@lang=de", "title=<p>a</p>"),
    // Parts of its own that are no HTML.
    Case("<title><short>a</short><p>b</p></title>", "title/short=a", "title/p=b"),
    Case("<title>x<br/>y<part>z</part></title>", "title/br=", "title/part=z", "title=x<br>yz"),
    // Of what feeds no text field, only mixed text is one.
    Case("<d>a<br/>b</d>", "d=a<br>b"),
    Case("<d><p>a</p><p>b</p></d>", "d/p=a", "d/p=b"),
    Case("<d><a name='x'>1</a></d>", "d/a/@name=x", "d/a=1"),
  ]

  @Test(arguments: cases) func value(_ test: Case) throws {
    let text =
      "<r><item>\(test.record)</item><item><pad>\(String(repeating: "x", count: 64))</pad></item></r>"
    let plain = try XMLDriver.parse(text)
    #expect(plain.rejected == [])
    #expect(plain.records.first?.values.map { "\($0.name)=\($0.value)" } == test.cells)
    for chunk in [1, 3, 17] { #expect(try XMLDriver.parse(text, chunk: chunk) == plain) }
    // A name outside ASCII is read by libxml2.
    let other = try XMLDriver.parse(text.replacing("<item>", with: "<item><größe/>"))
    #expect(other.records.first?.values.dropFirst().map { "\($0.name)=\($0.value)" } == test.cells)
    let expected = XMLReference.records(Array(text.utf8), named: ["item"], texts: ["title"])
    #expect(plain.records.map(\.values) == expected)
  }

  /// Atom's way to hold HTML, and Google's description with elements in it.
  @Test func descriptions() throws {
    let atom = try SessionDriver.read(
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>a</title><content type='xhtml'>"
        + "<div xmlns='http://www.w3.org/1999/xhtml'><p>Laser</p></div></content></entry></feed>")
    #expect(atom.feed.values("description") == ["<div><p>Laser</p></div>"])
    let google = try SessionDriver.read(
      "<rss xmlns:g='http://base.google.com/ns/1.0'><channel><item><g:id>1</g:id>"
        + "<g:description><p>Laser</p></g:description></item></channel></rss>")
    #expect(google.feed.values("description") == ["<p>Laser</p>"])
  }

  /// What is put together counts against the cap on a field as a value does.
  @Test func caps() throws {
    var limits = ParseLimits()
    limits.fieldBytes = 100
    let text = "<r><item><title>\(String(repeating: "<b>x</b>", count: 40))</title></item></r>"
    #expect(try XMLDriver.parse(text, limits: limits).codes == ["limit.field-size"])
  }
}
