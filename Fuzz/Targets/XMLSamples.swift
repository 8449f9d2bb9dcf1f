/// Sound documents to mutate: each construct that the tokeniser reads itself or hands over, in few bytes.
package enum XMLSamples {
  package static let documents: [[UInt8]] = records.map { record in
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel>\n"
        + "<item><t>1</t></item>\(record)<item><t>2</t></item>\n</channel></rss>\n").utf8)
  }

  private static let records = [
    "<item><g:id>1</g:id><title>Blue &amp; white</title><link>https://shop.example/1?a=1&amp;b=2</link></item>",
    "<item id='7' lang=\"de\">\n  <title><![CDATA[<b>Lamp</b> ]] ]]></title>\n  <price cur='EUR'>9.50</price>\n</item>",
    "<item><a><b><c>deep</c> mixed <c/> text</b></a><!-- note <item> --><?keep this?></item>",
    "<item><t>line\r\nbreaks\rand\ttabs</t><t a='x\r\ny\tz'/></item>",
    "<item><größe einheit='cm'>&#49;&#x30;</größe><名前>ランプ</名前></item>",
    "<item xmlns:z='urn:z'><z:q z:k='&lt;1&gt;'>é</z:q><q xmlns='urn:y'><r/></q></item>",
    "<item  a = '1'\n b\t=\"2\" ><t ></t ><u/><v />&quot;&apos;</item >",
    "<item>just text ]] > &#13; and more</item><item/><item></item>",
    "<item><g:shipping><g:country>DE</g:country><g:price>4.90 EUR</g:price></g:shipping><g:image_link/></item>",
    "<entry><title type='text'>one</title><link href='https://shop.example/2' rel=\"alternate\"/></entry>",
  ]
}
