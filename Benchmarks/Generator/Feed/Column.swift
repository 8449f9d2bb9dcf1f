/// The fields of a generated listing, in the order in which every format writes them.
enum Column: Int, CaseIterable {
  case id, title, description, link, imageLink, additionalImageLink, availability, price, salePrice, brand
  case gtin, mpn, condition, googleProductCategory, productType, color, size, material, itemGroup
  case shippingWeight, sellerID, label

  static let count = allCases.count

  /// The name in CSV and JSON, and after `g:` in XML.
  var name: String {
    switch self {
    case .id: "id"
    case .title: "title"
    case .description: "description"
    case .link: "link"
    case .imageLink: "image_link"
    case .additionalImageLink: "additional_image_link"
    case .availability: "availability"
    case .price: "price"
    case .salePrice: "sale_price"
    case .brand: "brand"
    case .gtin: "gtin"
    case .mpn: "mpn"
    case .condition: "condition"
    case .googleProductCategory: "google_product_category"
    case .productType: "product_type"
    case .color: "color"
    case .size: "size"
    case .material: "material"
    case .itemGroup: "item_group_id"
    case .shippingWeight: "shipping_weight"
    case .sellerID: "seller_id"
    case .label: "custom_label_0"
    }
  }

  /// The element in Google RSS, where three names are RSS's own.
  var elementName: String {
    switch self {
    case .title, .description, .link: name
    default: "g:\(name)"
    }
  }
}
