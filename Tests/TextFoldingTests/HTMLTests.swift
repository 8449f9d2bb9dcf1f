import Testing

@testable import TextFolding

@Suite("HTML")
struct HTMLTests {
  /// Expected values are what a browser shows, words apart where it breaks lines.
  @Test(
    "reduced to text",
    arguments: [
      ("Via<b>gra</b>", "viagra"), ("<p>a</p><p>b</p>", "a b"), ("a<br>b<br/>c<BR />d", "a b c d"),
      ("a<unknown-tag>b</unknown-tag>", "ab"), ("a<!-- x > y -->b", "ab"), ("a<!---->b<!-->c", "abc"),
      ("a<!--x--!>b", "ab"), ("a<script>if (a<b) x()</script>b", "ab"),
      ("a<SCRIPT type='x'>y</sCript >b", "ab"),
      ("a<style>b</style>c<template><p>x</p></template>d", "acd"), ("a<script>hidden", "a"),
      ("a<script>x</scripty>y</script>b", "ab"), ("<title>t</title>b", "t b"),
      ("<a href=\"x>y\" title='a>b'>link</a>", "link"), ("<a title=x\"y>z", "z"), ("<a \"x>y", "y"),
      ("<td>a</td><td>b</td>", "a b"), ("<li>a<li>b", "a b"), ("<blockquote>a</blockquote>b", "a b"),
      ("<figcaption>a</figcaption>b", "a b"), ("template<template-x>y", "templatey"),
      ("<pre>a</pre>b", "a b"),
      ("a < b", "a b"), ("a<5", "a 5"), ("a <3 b > c", "a 3 b c"), ("a<", "a"), ("<", ""), ("a<b", "a b"),
      ("a&b", "a b"), ("a&", "a"), ("AT&T", "at t"),
      ("<a title=\"Viagra 100mg", "a title viagra 100mg"), ("<a title=\"x>Viagra", "a title x viagra"),
      ("<!-- Viagra", "viagra"), ("<!-- a <b>x</b>", "a x"),
      ("a<!doctype html>b", "ab"), ("a</>b", "ab"), ("a</ x>b", "ab"), ("a<?x?>b", "a x b"),
      ("&amp;lt;b&amp;gt;", "lt b gt"), ("&lt;b&gt;x", "b x"), ("&eacute;t&eacute", "été"),
      ("&EACUTE;x", "eacute x"),
      ("&#233;&#xE9;&#XE9", "ééé"), ("&#x80;5", "5"), ("&#138;koda", "škoda"), ("a&#0;b", "ab"),
      ("a&#xD800;b", "ab"), ("a&#99999999999999999999;b", "ab"), ("&#;x", "x"), ("&#x;y", "x y"),
      ("V&shy;i&ZeroWidthSpace;a&zwj;gra", "viagra"), ("&nbsp;a&nbsp;b", "a b"), ("&notit;", "it"),
      ("&notin;x", "x"), ("&fjlig;ord", "fjord"), ("&CounterClockwiseContourIntegral;x", "x"),
      ("e<b>&#x301;</b>", "é"), ("&#86;<i></i>iagra", "viagra"), ("&Auml;pfel", "äpfel"), ("a&ampb", "a b"),
      ("<h1>a</h1>b<hr>c", "a b c"), ("a<img src=x>b", "ab"), ("1<sup>2</sup>", "12"),
    ])
  func reduced(_ text: String, _ expected: String) {
    #expect(folded(text, html: true) == expected)
    #expect(mapped(text, html: true).bytes == Array(folded(text, html: true).utf8))
  }

  @Test(
    "without HTML all is text",
    arguments: [("Via<b>gra</b>", "via b gra b"), ("&eacute;", "eacute"), ("a<script>b", "a script b")])
  func plain(_ text: String, _ expected: String) { #expect(folded(text) == expected) }

  @Test("every named reference is known, by its Unicode character")
  func named() {
    for (name, value) in [
      ("amp;", "&"), ("euro;", "€"), ("hearts;", "♥"), ("zwnj;", "\u{200C}"), ("Zscr;", "𝒵"),
      ("nGt;", "≫\u{20D2}"), ("AElig", "Æ"), ("yuml", "ÿ"),
    ] {
      let text = Array("&\(name) ".utf8).withUnsafeBytes { Folding.reduceMapped($0, html: true) }
      #expect(
        String(decoding: text.bytes, as: UTF8.self).unicodeScalars.elementsEqual((value + " ").unicodeScalars)
      )
    }
  }

  @Test("text before folding, with its places")
  func reduction() {
    let text = "<p>10&nbsp;mg<br>x"
    let reduced = Array(text.utf8).withUnsafeBytes { Folding.reduceMapped($0, html: true) }
    #expect(String(decoding: reduced.bytes, as: UTF8.self) == "\n10\u{A0}mg\nx")
    // Bytes: 0 \n, 1-2 "10", 3-4 U+00A0, 5-6 "mg".
    #expect(reduced.source(of: 1..<7) == 3..<13)
    #expect(reduced.source(of: 3..<5) == 5..<11)
  }

  @Test("where folded text comes from")
  func offsets() {
    let text = "A <i>Via</i><b>gr</b>&aacute; e\u{301}X"
    let folded = mapped(text, html: true)
    #expect(String(decoding: folded.bytes, as: UTF8.self) == "a viagrá éx")
    #expect(folded.source(of: 2..<9) == 5..<29)
    #expect(folded.source(of: 10..<12) == 30..<33)
    #expect(folded.source(of: 12..<13) == 33..<34)
    #expect(folded.source(of: 500..<600).isEmpty)
  }

  @Test(
    "links",
    arguments: [
      ("<a href=\"https://a.example/?x=1&amp;y=2\">x</a>", ["https://a.example/?x=1&y=2"]),
      ("<A HREF='b'><img src=c.png alt=\"src=no\"/>", ["b", "c.png"]),
      ("<form action=d><iframe src=\" e \"></iframe>", ["d", "e"]),
      ("<a href=x?a&copy=1>", ["x?a&copy=1"]), ("<a title=\"<a href=n>\">", []), ("<!-- <a href=n> -->", []),
      ("<a href=\"", []), ("<a href>", []), ("", []),
      ("<area shape=rect href=f><a x=1 href=g h>", ["f", "g"]),
    ] as [(String, [String])])
  func links(_ text: String, _ expected: [String]) {
    #expect(Array(text.utf8).withUnsafeBytes { Folding.links(in: $0) } == expected)
  }
}
