/// JSON-LD: one document whose `@graph` lists products of schema.org with their offers.
struct LinkedDataEncoder: FeedEncoder {
  func header(_ out: ByteBuffer) { out.append("{\"@context\":\"https://schema.org\",\"@graph\":[\n") }

  func footer(_ out: ByteBuffer) { out.append("\n]}\n") }

  func encode(_ listing: Listing, to out: ByteBuffer) {
    let writer = ProductWriter(listing: listing, out: out)
    if listing.number > 1 { out.append(",\n") }
    out.append("{\"@type\":\"Product\"")
    writer.text(",\"@id\":\"", listing[.link])
    writer.text(",\"sku\":\"", listing[.id])
    writer.text(",\"name\":\"", listing[.title])
    writer.text(",\"description\":\"", listing[.description])
    writer.images()
    writer.text(",\"brand\":{\"@type\":\"Brand\",\"name\":\"", listing[.brand], "\"}")
    writer.text(",\"gtin13\":\"", listing[.gtin])
    writer.text(",\"mpn\":\"", listing[.mpn])
    writer.text(",\"category\":\"", listing[.productType])
    writer.text(",\"color\":\"", listing[.color])
    writer.text(",\"size\":\"", listing[.size])
    writer.text(",\"material\":\"", listing[.material])
    writer.text(",\"inProductGroupWithID\":\"", listing[.itemGroup])
    writer.properties()
    writer.offer()
    out.append("}")
  }
}

private struct ProductWriter {
  let listing: Listing
  let out: ByteBuffer

  /// `opening`, the value as the inside of a string, `closing`; nothing for an empty value.
  func text(_ opening: StaticString, _ value: Field, _ closing: StaticString = "\"") {
    if value.isEmpty { return }
    out.append(opening)
    Escaping.json(value, out, ascii: listing.escapesUnicode)
    out.append(closing)
  }

  func images() {
    text(",\"image\":[\"", listing[.imageLink])
    text(",\"", listing[.additionalImageLink])
    out.append("]")
  }

  func properties() {
    out.append(",\"additionalProperty\":[")
    text("{\"@type\":\"PropertyValue\",\"name\":\"Weight\",\"value\":\"", listing[.shippingWeight], "\"}")
    text(",{\"@type\":\"PropertyValue\",\"name\":\"Label\",\"value\":\"", listing[.label], "\"}")
    out.append("]")
  }

  func offer() {
    let price = (listing[.salePrice].isEmpty ? listing[.price] : listing[.salePrice]).amountAndUnit
    text(",\"offers\":{\"@type\":\"Offer\",\"price\":\"", price.amount)
    text(",\"priceCurrency\":\"", price.unit)
    out.append(",\"availability\":\"https://schema.org/")
    let availability = listing[.availability]
    out.append(
      availability.begins(with: "i") ? "InStock" : availability.begins(with: "o") ? "OutOfStock" : "PreOrder")
    out.append("\",\"itemCondition\":\"https://schema.org/")
    let condition = listing[.condition]
    out.append(condition.begins(with: "n") ? "New" : condition.begins(with: "u") ? "Used" : "Refurbished")
    text("Condition\",\"url\":\"", listing[.link])
    text(",\"seller\":{\"@type\":\"Organization\",\"@id\":\"", listing[.sellerID], "\"}}")
  }
}
