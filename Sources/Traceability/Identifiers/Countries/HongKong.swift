enum HongKong {
  /// The business registration number, which since 2023 is also the company's; no check digit is published.
  static let register = IdentifierScheme.digits("hk.br", "Hong Kong business registration number", 7...8)
}
