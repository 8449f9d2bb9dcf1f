/// BMEcat 1.2, transaction `T_NEW_CATALOG`: a classification, then articles with features that refer to it.
struct BMEcatEncoder: FeedEncoder {
  let categories: CategoryTable

  func header(_ out: ByteBuffer) {
    out.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <BMECAT version="1.2">
      <HEADER>
      <CATALOG>
      <LANGUAGE>eng</LANGUAGE>
      <CATALOG_ID>MARKETPLACE</CATALOG_ID>
      <CATALOG_VERSION>001.001</CATALOG_VERSION>
      <CURRENCY>EUR</CURRENCY>
      </CATALOG>
      <SUPPLIER>
      <SUPPLIER_NAME>Marketplace</SUPPLIER_NAME>
      </SUPPLIER>
      </HEADER>
      <T_NEW_CATALOG>
      <CLASSIFICATION_SYSTEM>
      <CLASSIFICATION_SYSTEM_NAME>MARKETPLACE-1.0</CLASSIFICATION_SYSTEM_NAME>
      <CLASSIFICATION_GROUPS>

      """)
    for node in categories.nodes {
      out.append("<CLASSIFICATION_GROUP>\n")
      out.element("CLASSIFICATION_GROUP_ID", node.id)
      out.element("CLASSIFICATION_GROUP_NAME", text: node.name)
      if let parent = node.parent { out.element("CLASSIFICATION_GROUP_PARENT_ID", parent) }
      out.append("</CLASSIFICATION_GROUP>\n")
    }
    out.append("</CLASSIFICATION_GROUPS>\n</CLASSIFICATION_SYSTEM>\n")
  }

  func footer(_ out: ByteBuffer) { out.append("</T_NEW_CATALOG>\n</BMECAT>\n") }

  func encode(_ listing: Listing, to out: ByteBuffer) {
    out.append("<ARTICLE mode=\"new\">\n")
    out.element("SUPPLIER_AID", listing[.id])
    out.append("<ARTICLE_DETAILS>\n")
    out.element("DESCRIPTION_SHORT", listing[.title])
    out.markup("DESCRIPTION_LONG", of: listing)
    out.element("EAN", listing[.gtin])
    out.element("MANUFACTURER_AID", listing[.mpn])
    out.element("MANUFACTURER_NAME", listing[.brand])
    out.element("DELIVERY_TIME", listing[.availability].begins(with: "i") ? "1" : "14")
    out.append("</ARTICLE_DETAILS>\n")
    features(listing, out)
    out.append("<ARTICLE_ORDER_DETAILS>\n<ORDER_UNIT>C62</ORDER_UNIT>\n</ARTICLE_ORDER_DETAILS>\n")
    price(listing, out)
    out.append("<MIME_INFO>\n")
    image(listing[.imageLink], "normal", out)
    image(listing[.additionalImageLink], "detail", out)
    out.append("</MIME_INFO>\n</ARTICLE>\n")
  }

  private func features(_ listing: Listing, _ out: ByteBuffer) {
    out.append("<ARTICLE_FEATURES>\n")
    out.element("REFERENCE_FEATURE_SYSTEM_NAME", "MARKETPLACE-1.0")
    out.element("REFERENCE_FEATURE_GROUP_ID", categories.leaves[listing.category])
    feature("Colour", listing[.color], out)
    feature("Size", listing[.size], out)
    feature("Material", listing[.material], out)
    feature("Condition", listing[.condition], out)
    let weight = listing[.shippingWeight].amountAndUnit
    feature("Weight", weight.amount, unit: weight.unit, out)
    feature("Label", listing[.label], out)
    out.append("</ARTICLE_FEATURES>\n")
  }

  private func feature(_ name: StaticString, _ value: Field, unit: Field? = nil, _ out: ByteBuffer) {
    if value.isEmpty { return }
    out.append("<FEATURE>\n")
    out.element("FNAME", name)
    out.element("FVALUE", value)
    if let unit { out.element("FUNIT", unit) }
    out.append("</FEATURE>\n")
  }

  private func price(_ listing: Listing, _ out: ByteBuffer) {
    let price = (listing[.salePrice].isEmpty ? listing[.price] : listing[.salePrice]).amountAndUnit
    out.append("<ARTICLE_PRICE_DETAILS>\n<ARTICLE_PRICE price_type=\"net_customer\">\n")
    out.element("PRICE_AMOUNT", price.amount)
    out.element("PRICE_CURRENCY", price.unit)
    out.append("</ARTICLE_PRICE>\n</ARTICLE_PRICE_DETAILS>\n")
  }

  private func image(_ address: Field, _ purpose: StaticString, _ out: ByteBuffer) {
    if address.isEmpty { return }
    out.append("<MIME>\n<MIME_TYPE>image/jpeg</MIME_TYPE>\n")
    out.element("MIME_SOURCE", address)
    out.element("MIME_PURPOSE", purpose)
    out.append("</MIME>\n")
  }
}
