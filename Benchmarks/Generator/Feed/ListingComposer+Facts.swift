/// The columns beside title and description.
extension ListingComposer {
  func links() {
    let text = listing.text
    shop()
    phrase.put(language.code)
    text.append("/")
    phrase.put(anyOf: phrase.lexicon.slugs)
    text.append("-")
    text.append(decimal: phrase.random.below(10_000_000))
    text.append(".html?utm_source=feed&utm_campaign=")
    text.append(decimal: 1 + phrase.random.below(40))
    listing.end(.link)
    image()
    listing.end(.imageLink)
    if phrase.random.chance(30) { image() }
    listing.end(.additionalImageLink)
  }

  private func shop() {
    listing.text.append("https://shop-")
    listing.text.append(decimal: sellerNumber)
    listing.text.append(".example/")
  }

  private func image() {
    shop()
    listing.text.append("img/")
    phrase.hexadecimal(16)
    listing.text.append(".jpg")
  }

  func trade() {
    let text = listing.text
    let share = phrase.random.below(20)
    text.append(share < 17 ? "in_stock" : share < 19 ? "out_of_stock" : "preorder")
    listing.end(.availability)
    let cents = 199 + phrase.random.below(phrase.random.chance(70) ? 9_800 : 90_000)
    money(cents)
    listing.end(.price)
    if phrase.random.chance(25) { money(cents * 4 / 5) }
    listing.end(.salePrice)
  }

  private func money(_ cents: Int) {
    listing.text.append(decimal: cents / 100)
    listing.text.append(".")
    listing.text.append(decimal: cents % 100, width: 2)
    listing.text.append(" ")
    phrase.put(language.currency)
  }

  func identifiers() {
    phrase.put(brand)
    listing.end(.brand)
    phrase.gtin()
    listing.end(.gtin)
    phrase.modelCode()
    listing.end(.mpn)
    listing.text.append(phrase.random.chance(92) ? "new" : phrase.random.chance(50) ? "used" : "refurbished")
    listing.end(.condition)
  }

  func categories() {
    listing.text.append(decimal: 100 + phrase.random.below(6_000))
    listing.end(.googleProductCategory)
    let position = phrase.random.below(language.categories.count)
    phrase.put(phrase.lexicon.entry(position, of: language.categories))
    listing.category = language.firstCategory + position
    listing.end(.productType)
  }

  func variant() {
    let text = listing.text
    if phrase.random.chance(60) { phrase.put(anyOf: language.colours) }
    listing.end(.color)
    let size = phrase.random.below(12)
    switch size {
    case 0: text.append("S")
    case 1: text.append("M")
    case 2: text.append("L")
    case 3: text.append("XL")
    case 4: text.append(decimal: phrase.random.within(34...46))
    default: break
    }
    listing.end(.size)
    if phrase.random.chance(50) { phrase.put(anyOf: language.materials) }
    listing.end(.material)
    if size < 5 {
      text.append("G")
      text.append(decimal: number / 4)
    }
    listing.end(.itemGroup)
    text.append(decimal: phrase.random.below(30))
    text.append(".")
    text.append(decimal: phrase.random.below(100), width: 2)
    text.append(" kg")
    listing.end(.shippingWeight)
  }

  func seller() {
    listing.text.append("T-")
    listing.text.append(decimal: sellerNumber)
    listing.end(.sellerID)
    if phrase.random.chance(40) {
      listing.text.append(
        phrase.random.chance(50) ? "bestseller" : phrase.random.chance(50) ? "clearance" : "low margin")
    }
    listing.end(.label)
  }
}
