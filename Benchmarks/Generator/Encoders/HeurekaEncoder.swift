/// Heureka's and Zboží's XML: flat items, attributes as pairs of name and value.
struct HeurekaEncoder: FeedEncoder {
  func header(_ out: ByteBuffer) { out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<SHOP>\n") }

  func footer(_ out: ByteBuffer) { out.append("</SHOP>\n") }

  func encode(_ listing: Listing, to out: ByteBuffer) {
    out.append("<SHOPITEM>\n")
    out.element("ITEM_ID", listing[.id])
    out.element("PRODUCTNAME", listing[.title])
    out.markup("DESCRIPTION", of: listing)
    out.element("URL", listing[.link])
    out.element("IMGURL", listing[.imageLink])
    out.element("IMGURL_ALTERNATIVE", listing[.additionalImageLink])
    let price = listing[.salePrice].isEmpty ? listing[.price] : listing[.salePrice]
    out.element("PRICE_VAT", price.amountAndUnit.amount)
    out.element("CURRENCY", price.amountAndUnit.unit)
    out.element("MANUFACTURER", listing[.brand])
    out.element("CATEGORYTEXT", listing[.productType])
    out.element("EAN", listing[.gtin])
    out.element("PRODUCTNO", listing[.mpn])
    out.element("DELIVERY_DATE", listing[.availability].begins(with: "i") ? "0" : "14")
    out.element("ITEM_TYPE", listing[.condition])
    out.element("ITEMGROUP_ID", listing[.itemGroup])
    out.element("SELLER_ID", listing[.sellerID])
    parameter("Colour", listing[.color], out)
    parameter("Size", listing[.size], out)
    parameter("Material", listing[.material], out)
    parameter("Weight", listing[.shippingWeight], out)
    parameter("Label", listing[.label], out)
    out.append("</SHOPITEM>\n")
  }

  private func parameter(_ name: StaticString, _ value: Field, _ out: ByteBuffer) {
    if value.isEmpty { return }
    out.append("<PARAM>\n")
    out.element("PARAM_NAME", name)
    out.element("VAL", value)
    out.append("</PARAM>\n")
  }
}
