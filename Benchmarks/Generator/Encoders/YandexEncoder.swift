/// Yandex Market Language: a table of categories, then offers that name theirs by number.
struct YandexEncoder: FeedEncoder {
  let categories: CategoryTable

  func header(_ out: ByteBuffer) {
    out.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE yml_catalog SYSTEM "shops.dtd">
      <yml_catalog date="2026-01-05 10:00">
      <shop>
      <name>Marketplace</name>
      <company>Marketplace</company>
      <url>https://marketplace.example/</url>
      <currencies><currency id="EUR" rate="1"/></currencies>
      <categories>

      """)
    for node in categories.nodes {
      out.append("<category id=\"")
      out.append(decimal: node.id)
      if let parent = node.parent {
        out.append("\" parentId=\"")
        out.append(decimal: parent)
      }
      out.append("\">")
      out.text(node.name)
      out.append("</category>\n")
    }
    out.append("</categories>\n<offers>\n")
  }

  func footer(_ out: ByteBuffer) { out.append("</offers>\n</shop>\n</yml_catalog>\n") }

  func encode(_ listing: Listing, to out: ByteBuffer) {
    start(listing, out)
    out.element("url", listing[.link])
    let sale = listing[.salePrice].amountAndUnit
    let price = listing[.price].amountAndUnit
    out.element("price", sale.amount.isEmpty ? price.amount : sale.amount)
    if !sale.amount.isEmpty { out.element("oldprice", price.amount) }
    out.element("currencyId", price.unit)
    out.element("categoryId", categories.leaves[listing.category])
    out.element("picture", listing[.imageLink])
    out.element("picture", listing[.additionalImageLink])
    out.element("name", listing[.title])
    out.element("vendor", listing[.brand])
    out.element("vendorCode", listing[.mpn])
    out.markup("description", of: listing)
    out.element("barcode", listing[.gtin])
    out.element("weight", listing[.shippingWeight].amountAndUnit.amount)
    if !listing[.condition].begins(with: "n") {
      out.append("<condition type=\"")
      out.append(listing[.condition].begins(with: "u") ? "preowned" : "refurbished")
      out.append("\"/>\n")
    }
    out.element("seller_id", listing[.sellerID])
    parameter("Colour", listing[.color], out)
    parameter("Size", listing[.size], out)
    parameter("Material", listing[.material], out)
    parameter("Google category", listing[.googleProductCategory], out)
    parameter("Label", listing[.label], out)
    out.append("</offer>\n")
  }

  private func start(_ listing: Listing, _ out: ByteBuffer) {
    out.append("<offer id=\"")
    out.append(listing[.id])
    out.append("\" available=\"")
    out.append(listing[.availability].begins(with: "i") ? "true" : "false")
    if !listing[.itemGroup].isEmpty {
      out.append("\" group_id=\"")
      out.append(listing[.itemGroup])
    }
    out.append("\">\n")
  }

  private func parameter(_ name: StaticString, _ value: Field, _ out: ByteBuffer) {
    if value.isEmpty { return }
    out.append("<param name=\"")
    out.append(name)
    out.append("\">")
    Escaping.xml(value, out)
    out.append("</param>\n")
  }
}
