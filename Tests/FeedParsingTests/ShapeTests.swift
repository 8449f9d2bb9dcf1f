import Listings
import Testing

@testable import FeedParsing

/// Feeds of kinds whose names stand deep, or mean another thing than elsewhere. Samples are our own; what a person would call
/// each listing's fields is the expectation.
@Suite struct ShapeTests {
  struct Case: CustomStringConvertible, Sendable {
    var profile: String
    var fields: [Field: String]
    var text: String
    var description: String { profile }
  }

  static let cases: [Case] = [
    Case(
      profile: "google-merchant",
      fields: [
        .id: "A1", .title: "Mug", .price: "15.99", .currency: "EUR", .link: "https://a/1",
        .imageLinks: "https://a/1.jpg",
        .language: "de", .targetCountry: "DE", .gtin: "4006381333931",
      ],
      text:
        #"{"products":[{"name":"accounts/1/products/de~DE~A1","offerId":"A1","contentLanguage":"de","feedLabel":"DE","#
        + #""attributes":{"title":"Mug","link":"https://a/1","imageLink":"https://a/1.jpg","gtin":["4006381333931"],"#
        + #""price":{"amountMicros":"15990000","currencyCode":"EUR"}}}]}"#),
    Case(
      profile: "walmart-json",
      fields: [
        .id: "W1", .title: "Desk", .price: "129.5", .gtin: "0012345678905", .brand: "Acme",
        .description: "A desk",
        .imageLinks: "https://a/d.jpg",
      ],
      text:
        #"{"MPItemFeedHeader":{"locale":"en","version":"4.2"},"MPItem":[{"Orderable":{"sku":"W1","productIdentifiers":"#
        + #"{"productIdType":"GTIN","productId":"0012345678905"},"price":129.5},"Visible":{"Furniture":{"productName":"Desk","#
        + #""brand":"Acme","shortDescription":"A desk","mainImageUrl":"https://a/d.jpg"}}}]}"#),
    Case(
      profile: "walmart-xml",
      fields: [
        .id: "W1", .title: "Desk", .price: "129.50", .gtin: "0012345678905", .brand: "Acme", .state: "CREATE",
      ],
      text:
        "<MPItemFeed><MPItemFeedHeader><version>3.2</version></MPItemFeedHeader><MPItem><processMode>CREATE</processMode>"
        + "<sku>W1</sku><productIdentifiers><productIdentifier><productIdType>GTIN</productIdType>"
        + "<productId>0012345678905</productId></productIdentifier></productIdentifiers><MPProduct>"
        + "<productName>Desk</productName><category><Furniture><brand>Acme</brand></Furniture></category></MPProduct>"
        + "<MPOffer><price>129.50</price></MPOffer></MPItem></MPItemFeed>"),
    Case(
      profile: "generic-json",
      fields: [
        .id: "7", .title: "Kubek", .price: "10.00", .currency: "PLN", .state: "ACTIVE",
        .imageLinks: "https://a/k",
      ],
      text:
        #"{"offers":[{"id":"7","name":"Kubek","primaryImage":{"url":"https://a/k"},"sellingMode":{"format":"BUY_NOW","#
        + #""price":{"amount":"10.00","currency":"PLN"}},"publication":{"status":"ACTIVE"}}],"count":1}"#),
    Case(
      profile: "generic-json", fields: [.id: "9", .title: "Mug", .price: "3"],
      text:
        #"{"took":3,"hits":{"total":{"value":1},"hits":[{"_index":"p","_id":"9","_source":{"title":"Mug","price":3}}]}}"#
    ),
    Case(
      profile: "rakuten-fr",
      fields: [
        .id: "R1", .title: "Tasse", .price: "3.50", .brand: "Acme", .productType: "cuisine",
        .gtin: "4006381333931",
      ],
      text:
        "<items><item><alias>cuisine</alias><attributes><product>\(pair("titre", "Tasse"))\(pair("marque", "Acme"))"
        + "\(pair("codebarres", "4006381333931"))</product><advert>\(pair("sellerReference", "R1"))"
        + "\(pair("sellingPrice", "3.50"))</advert></attributes></item></items>"),
    Case(
      profile: "onix",
      fields: [
        .id: "R-1", .title: "A Book", .gtin: "9780306406157", .price: "12.00", .currency: "GBP",
        .sellerName: "House",
      ],
      text:
        "<ONIXMessage release=\"3.0\"><Header><Sender><SenderName>House</SenderName></Sender></Header><Product>"
        + "<RecordReference>R-1</RecordReference><ProductIdentifier><ProductIDType>01</ProductIDType><IDValue>own</IDValue>"
        + "</ProductIdentifier><ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>9780306406157</IDValue>"
        + "</ProductIdentifier><DescriptiveDetail><TitleDetail><TitleElement><TitleText>A Book</TitleText></TitleElement>"
        + "</TitleDetail></DescriptiveDetail><ProductSupply><SupplyDetail><Price><PriceAmount>12.00</PriceAmount>"
        + "<CurrencyCode>GBP</CurrencyCode></Price></SupplyDetail></ProductSupply></Product></ONIXMessage>"),
    Case(
      profile: "cxml",
      fields: [
        .id: "P-1", .title: "Drill", .price: "99.00", .currency: "USD", .brand: "Acme", .sellerID: "94288",
      ],
      text:
        "<cXML><Header/><Message><Index><SupplierID domain=\"DUNS\">94288</SupplierID><IndexItem><IndexItemAdd>"
        + "<ItemID><SupplierPartID>P-1</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency=\"USD\">99.00</Money>"
        + "</UnitPrice><Description xml:lang=\"en\"><ShortName>Drill</ShortName></Description>"
        + "<ManufacturerName>Acme</ManufacturerName></ItemDetail></IndexItemAdd></IndexItem></Index></Message></cXML>"
    ),
    Case(
      profile: "fnac",
      fields: [.id: "B76", .gtin: "0711719247159", .price: "15", .condition: "11", .availability: "3"],
      text:
        "<offers_update><offer><product_reference type=\"Ean\">0711719247159</product_reference>"
        + "<offer_reference type=\"SellerSku\">B76</offer_reference><price>15</price><product_state>11</product_state>"
        + "<quantity>3</quantity></offer></offers_update>"),
    Case(
      profile: "hotline",
      fields: [
        .id: "1", .title: "Mug", .brand: "Acme", .category: "Home > Mugs", .sellerID: "77",
        .sellerName: "Shop",
        .price: "100",
      ],
      text:
        "<price><date>2026-01-01 10:00</date><firmName>Shop</firmName><firmId>77</firmId><categories><category><id>5</id>"
        + "<name>Home</name></category><category><id>6</id><parentId>5</parentId><name>Mugs</name></category></categories>"
        + "<items><item><id>1</id><categoryId>6</categoryId><vendor>Acme</vendor><name>Mug</name><priceRUAH>100</priceRUAH>"
        + "</item></items></price>"),
    Case(
      profile: "prom-ua",
      fields: [.id: "1", .title: "Mug", .brand: "Acme", .category: "Mugs", .price: "100", .currency: "UAH"],
      text:
        "<shop><catalog><category id=\"6\">Mugs</category></catalog><items><item id=\"1\"><name>Mug</name>"
        + "<categoryId>6</categoryId><price>100</price><currencyId>UAH</currencyId><vendor>Acme</vendor></item></items></shop>"
    ),
    Case(
      profile: "yandex-csv",
      fields: [
        .id: "1", .title: "Mug", .brand: "Acme", .price: "100", .currency: "RUB", .sellerName: "Shop",
        .imageLinks: "https://a/1.jpg", .category: "6",
      ],
      text:
        "id;name;price;currencyId;categoryId;picture;vendor;advcampaign_name\n1;Mug;100;RUB;6;https://a/1.jpg;Acme;Shop\n"
    ),
    Case(
      profile: "generic-xml",
      fields: [
        .id: "C1", .title: "Mug", .gtin: "4006381333931", .imageLinks: "https://a/1.jpg", .category: "060201",
      ],
      text:
        "<ProductPackage><Products><ProductCollection><Product SellerProductId=\"C1\" LongLabel=\"Mug\" "
        + "CategoryCode=\"060201\"><Product.EanList><ProductEan Ean=\"4006381333931\"/></Product.EanList><Product.Pictures>"
        + "<ProductImage Uri=\"https://a/1.jpg\"/></Product.Pictures></Product></ProductCollection></Products></ProductPackage>"
    ),
  ]

  static func pair(_ key: String, _ value: String) -> String {
    "<attribute><key>\(key)</key><value>\(value)</value></attribute>"
  }

  @Test(arguments: cases) func fields(_ test: Case) throws {
    let read = try FieldsOfFeed(test.text)
    #expect(read.profile == test.profile)
    #expect(read.listings.count == 1)
    for (field, value) in test.fields { #expect(read.values(field) == [value], "\(field.name)") }
  }

  /// A feed of Heureka's with the same document element keeps its profile.
  @Test func theNeighboursKeepTheirs() throws {
    let heureka = try FieldsOfFeed(
      "<SHOP><SHOPITEM><ITEM_ID>1</ITEM_ID><PRODUCTNAME>a</PRODUCTNAME></SHOPITEM></SHOP>")
    #expect(heureka.profile == "heureka-zbozi")
    let list = try FieldsOfFeed("<items><item><id>1</id><title>a</title></item></items>")
    #expect(list.profile == "generic-xml")
  }

  @Test(arguments: [
    ("15990000", "15.99"), ("15000000", "15.00"), ("15900000", "15.90"), ("1", "0.000001"), ("0", "0.00"),
    ("990000", "0.99"), ("123456789012345678", "123456789012.345678"), ("15.99", "15.99"), ("-1", "-1"),
    ("123456789012345678901", "123456789012345678901"),
  ]) func millionths(micros: String, amount: String) throws {
    let quoted = try FieldsOfFeed("[{\"id\":1,\"title\":\"a\",\"price\":{\"amountMicros\":\"\(micros)\"}}]")
    #expect(quoted.values(.price) == [amount])
    let bare = try FieldsOfFeed("[{\"id\":1,\"title\":\"a\",\"price\":{\"amount_micros\":\(micros)}}]")
    #expect(bare.values(.price) == [amount])
  }

  @Test(arguments: [
    ("Visible/Office/brand", true), ("visible/a/BRAND", true), ("Visible/brand", false),
    ("Visible/a/b/brand", false),
    ("a/Visible/b/brand", false), ("Deep/a/b/brand", true), ("Deep/a/brand", false),
  ]) func anyPart(name: String, isKnown: Bool) {
    let target = FieldTarget(field: .brand, rank: 3)
    let table = NameTable([("Visible/*/brand", target), ("Deep/*/*/brand", target)])
    var name = name
    #expect(
      name.withUTF8 { table.likelyTarget(for: UnsafeRawBufferPointer($0)) } == (isKnown ? target : .attribute)
    )
  }
}
