/// The words and sentences of one language from which listings are put together.
///
/// Sentences hold slots in braces that the generator fills: `{n}` a noun, `{a}` an adjective, `{m}` a material,
/// `{c}` a colour, `{b}` a brand, `{s}` a series, `{k}` a model code, `{d}` a number of one to three digits and
/// `{f}` a decimal number in the language's notation. Grammar is only roughly right: what matters to a parser, a
/// decoder and a matcher is that letters, words and repetition are distributed as in real feeds.
struct Language: Sendable {
  let code: String
  /// The target country and the currency of its prices.
  let country: String
  let currency: String
  /// Whether words stand apart; false for scripts written without spaces.
  let spacesWords: Bool
  let decimalSeparator: Character
  let nouns: [String]
  let adjectives: [String]
  let materials: [String]
  let colours: [String]
  let categories: [String]
  /// Short points of a list, without a full stop.
  let features: [String]
  let sentences: [String]

  static let all: [Language] = [english, german, french, spanish, italian, polish, chinese]

  /// Every text of the language that can reach a feed, with the slots still in it.
  var texts: [String] { nouns + adjectives + materials + colours + categories + features + sentences }
}
