/// Countries by their ISO 3166-1 alpha-2 codes.
package enum Countries {
  /// The member states of the European Union.
  package static let union = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]
  /// The European Economic Area: the Union, Iceland, Liechtenstein and Norway.
  package static let economicArea = (union + ["IS", "LI", "NO"]).sorted()

  package static func isCode(_ code: String) -> Bool { codes.contains(code) }

  /// All codes, sorted.
  package static let all = codes.sorted()

  /// The officially assigned codes, in groups by first letter.
  private static let codes: Set<String> = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
    MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
    UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}

extension Countries {
  /// What to write instead of a wrong code.
  package static func help(for code: String) -> String {
    switch code {
    case "EL": "Greece is GR"
    case "UK": "the United Kingdom is GB"
    default: isCode(code.uppercased()) ? "write \(code.uppercased())" : "use ISO 3166-1 codes, such as DE, AT"
    }
  }
}

extension Countries {
  /// Codes as a rule would say them: `EEA`, `EU`, or the codes with commas; empty for everywhere.
  package static func text(_ codes: [String]) -> String {
    let codes = codes.sorted()
    if codes == economicArea { return "EEA" }
    if codes == union.sorted() { return "EU" }
    return codes.joined(separator: ",")
  }
}
