/// Shopify's product export: the first row of a handle is the product, those behind it its other variants.
struct ShopifyEncoder: FeedEncoder {
  func header(_ out: ByteBuffer) {
    out.append(
      """
      Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,\
      Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,\
      Variant Compare At Price,Variant Barcode,Image Src,Image Position,Google Shopping / MPN,\
      Google Shopping / Condition,Google Shopping / Google Product Category,Status

      """)
  }

  func footer(_ out: ByteBuffer) {}

  /// One row to four: three variants in two, on average.
  func encode(_ listing: Listing, to out: ByteBuffer) {
    product(listing, out)
    for variant in 1..<1 + listing.number % 4 { self.variant(variant, listing, out) }
  }

  private func product(_ listing: Listing, _ out: ByteBuffer) {
    cell(listing[.id], out)
    cell(listing[.title], out)
    cell(listing[.description], out)
    cell(listing[.brand], out)
    cell(listing[.productType], out)
    cell(listing[.material], out)
    cell(listing[.label], out)
    out.append("true,Colour,")
    cell(listing[.color], out)
    out.append("Size,")
    cell(listing[.size], out)
    cell(listing[.id], out)
    grams(listing, out)
    trade(listing, out)
    cell(listing[.gtin], out)
    cell(listing[.imageLink], out)
    out.append("1,")
    cell(listing[.mpn], out)
    cell(listing[.condition], out)
    cell(listing[.googleProductCategory], out)
    out.append("active\n")
  }

  /// A row with empty cells for all that belongs to the product.
  private func variant(_ variant: Int, _ listing: Listing, _ out: ByteBuffer) {
    cell(listing[.id], out)
    out.append(",,,,,,,,")
    cell(listing[.color], out)
    out.append(",")
    out.append(decimal: 34 + 2 * variant)
    out.append(",")
    out.append(listing[.id])
    out.append("-")
    out.append(decimal: variant)
    out.append(",")
    grams(listing, out)
    trade(listing, out)
    out.append(",")
    cell(listing[.additionalImageLink], out)
    if !listing[.additionalImageLink].isEmpty { out.append(decimal: variant + 1) }
    out.append(",,,,\n")
  }

  private func grams(_ listing: Listing, _ out: ByteBuffer) {
    // Kilograms with two decimals: without the point and with a zero they are grams.
    let kilograms = listing[.shippingWeight].amountAndUnit.amount
    for index in 0..<kilograms.count where kilograms.start[index] != UInt8(ascii: ".") {
      out.append(kilograms.start[index])
    }
    out.append("0,")
  }

  private func trade(_ listing: Listing, _ out: ByteBuffer) {
    out.append(listing[.availability].begins(with: "i") ? "10," : "0,")
    let price = listing[.price].amountAndUnit.amount
    let sale = listing[.salePrice].amountAndUnit.amount
    cell(sale.isEmpty ? price : sale, out)
    if sale.isEmpty { out.append(",") } else { cell(price, out) }
  }

  private func cell(_ value: Field, _ out: ByteBuffer) {
    Escaping.csv(value, out)
    out.append(",")
  }
}
