/// A rule to begin with: it passes `rules check` and `rules test` as it is, and every part shows what belongs there.
package struct RuleSkeleton: Sendable {
  package var id: String
  package var title: String
  /// A category that the rule set has; `nil` writes one with the rule.
  package var category: String?
  package var owner: String
  /// Whether it judges traders, and not listings.
  package var isTraderRule: Bool

  package init(id: String, title: String, category: String?, owner: String, isTraderRule: Bool = false) {
    self.isTraderRule = isTraderRule
    self.id = id
    self.title = title
    self.category = category
    self.owner = owner
  }

  /// Whether a text can be the name of a rule: one word of letters, digits, hyphens and underscores.
  package static func isName(_ text: String) -> Bool {
    let diagnostics = DiagnosticCollector()
    let tokens = Lexer.tokens(
      of: SourceFile(path: "", bytes: Array(text.utf8)), file: 0, diagnostics: diagnostics)
    return tokens.count == 2 && tokens[0].kind == .word && Int(tokens[0].end) == text.utf8.count
      && !diagnostics.hasErrors
  }

  /// The text of the file, in the canonical layout.
  package var text: String {
    let category = self.category ?? "\(id)-category"
    let definition = """
      category \(category) "\(escaped(title))" {
        basis "TODO: the act and its article"
        # A statement of reasons names one category of the DSA Transparency Database.
        statement STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS
        review legal
      }


      """
    return (self.category == nil ? definition : "")
      + (isTraderRule ? traderRule(category) : listingRule(category))
  }

  /// The names of lists that stand beside the rule.
  package var lists: [String] { isTraderRule ? [] : ["\(id)-words", "\(id)-about"] }

  private func traderRule(_ category: String) -> String {
    """
    trader rule \(id) "\(escaped(title))" {
      version  1
      status   draft  # then shadow, to see what it would propose; then active
      category \(category)
      severity medium
      owner    "\(escaped(owner))"

      flag when any missing(trader.address, trader.phone)
      action request_information
          or suspend when notified at least 14 days ago

      say en "Missing or wrong: {trader.lacking}. TODO what the trader must do."
      say de "Fehlt oder ist falsch: {trader.lacking}. TODO was zu tun ist."

      expect request_information { trader: { address: none } }
      expect suspend             { trader: { phone: none } notified: 20 days ago }
      expect pass                { trader: { strikes: 1 } }
    }

    """
  }

  private func listingRule(_ category: String) -> String {
    """
    # Words of the product, by language; `*:` is for words that all languages use.
    list \(id)-words "\(escaped(title))" {
      en: "\(sample) gadget"
      de: "\(sample) apparat"
    }

    # Words beside which the product is only mentioned.
    list \(id)-about "Things for the product, or about it" {
      en: "case for", "book about"
      de: "etui für", "buch über"
    }

    rule \(id) "\(escaped(title))" {
      version  1
      status   draft  # then shadow, to see what it would flag; then active
      category \(category)
      severity medium
      owner    "\(escaped(owner))"
      measure  remove

      find product = any of \(id)-words in title, description, attributes
      find about   = any of \(id)-about in title

      ignore product where about within 4 words before product

      flag when product
      verdict block
           or review when category under "Media > Books"

      say en "{product.text} in the {product.field}: TODO why it is prohibited."
      say de "{product.text} ({product.field}): TODO warum es verboten ist."

      expect block  { title: "\(sample) gadget, blue" }
      expect block  { title: "Apparat", description: "Ein \(sample) Apparat" }
      expect review { title: "The \(sample) gadget explained", category: "Media > Books" }
      expect pass   { title: "Case for \(sample) gadget" }
      expect block  { title: "Case for \(sample) gadget", description: "With one \(sample) gadget inside" }
      expect pass   { title: "Desk lamp" }
    }

    """
  }

  /// A word that no listing has by chance.
  private var sample: String { "frobnicating" }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "{", "}": result += "\\\(scalar)"
      case _ where isInvisible(scalar): result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
