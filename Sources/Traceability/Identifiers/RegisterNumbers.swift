/// Numbers under which registers know traders, by country. Several where a country has several registers, or where
/// people give one number for the other.
package enum RegisterNumbers {
  package static let schemes: [String: [IdentifierScheme]] = [
    "AT": [Austria.register], "BE": [Belgium.vat], "BG": [Bulgaria.vat], "CY": [Cyprus.register],
    "CZ": [Czechia.register], "DE": [Germany.register], "DK": [Denmark.vat], "EE": [Estonia.register],
    "ES": [Spain.register, Spain.vat], "FI": [Finland.register],
    "FR": [France.siren, France.siret, France.register],
    "GR": [Greece.register, Greece.vat], "HR": [Croatia.register, Croatia.oib], "HU": [Hungary.register],
    "IE": [Ireland.register], "IT": [Italy.register, Italy.vat, Italy.taxCode],
    "LT": [Lithuania.register, Lithuania.vat], "LU": [Luxembourg.register], "LV": [Latvia.vat],
    "MT": [Malta.register],
    "NL": [Netherlands.register, Netherlands.rsin], "PL": [Poland.register, Poland.regon, Poland.vat],
    "PT": [Portugal.vat], "RO": [Romania.register, Romania.entity], "SE": [Sweden.register],
    "SI": [Slovenia.register], "SK": [Slovakia.register],
    // Outside the Union.
    "AU": [Australia.abn, Australia.acn], "BR": [Brazil.cnpj], "CA": [Canada.businessNumber],
    "CH": [Switzerland.uid], "CN": [China.uscc, China.identityCard],
    "GB": [UnitedKingdom.register, UnitedKingdom.taxReference], "HK": [HongKong.register],
    "IN": [India.gstin, India.pan], "IS": [Iceland.kennitala], "JP": [Japan.corporateNumber],
    "KR": [Korea.businessNumber], "LI": [Liechtenstein.register, Liechtenstein.peid],
    "MY": [Malaysia.register],
    "NO": [Norway.register], "RS": [Serbia.register, Serbia.pib], "SG": [Singapore.uen],
    "TH": [Thailand.register], "TR": [Turkey.vkn, Turkey.kimlik], "TW": [Taiwan.ubn], "UA": [Ukraine.edrpou],
    "US": [UnitedStates.ein], "VN": [Vietnam.mst],
  ]
}

/// Numbers of turnover taxes outside the Union.
package enum TaxNumbers {
  package static let schemes: [String: [IdentifierScheme]] = [
    "AU": [Australia.abn], "BR": [Brazil.cnpj], "CA": [Canada.businessNumber], "CH": [Switzerland.vat],
    "CN": [China.uscc], "GB": [UnitedKingdom.vat], "IN": [India.gstin], "IS": [Iceland.vat],
    "JP": [Japan.corporateNumber], "KR": [Korea.businessNumber], "LI": [Switzerland.vat], "NO": [Norway.vat],
    "RS": [Serbia.pib], "SG": [Singapore.uen], "TH": [Thailand.register], "TR": [Turkey.vkn],
    "TW": [Taiwan.ubn], "UA": [Ukraine.edrpou], "US": [UnitedStates.ein], "VN": [Vietnam.mst],
  ]
}
