// The table is longer than lines may be.
// swift-format-ignore-file

/// Names of countries, as people write them where a code is asked for.
///
/// ISO 3166-1: the code of three letters and the short and full English names. Unicode CLDR: the names in English, German,
/// French, Spanish, Italian, Dutch, Polish and Portuguese, and in a language of the country. Some that neither has, and
/// that registries do.
enum CountryNames {
  /// The country (ISO 3166-1 alpha-2, or XK) of a name; `nil` for none, and for one that two have. Case, marks on letters
  /// and punctuation do not matter. O(length).
  static func code(of name: String) -> String? {
    guard (3...longest).contains(name.utf8.count) else { return nil }
    return code(ofKey: key(name))
  }

  /// The same of a name whose letters are those of `AddressKey`.
  static func code(ofKey key: String) -> String? { codes[key] ?? nil }

  private static let longest = 256

  private static func key(_ name: String) -> String { AddressKey.base(PlainText.key(name)) }

  /// By key; `nil` for one that several have.
  private static let codes: [String: String?] = {
    var result: [String: String?] = [:]
    for line in table.split(separator: "\n") {
      var names = line.split(separator: "|").map(String.init)
      let code = names.removeFirst()
      for name in names {
        let key = key(name)
        if let other = result[key], other != code { result[key] = .some(nil) } else { result[key] = code }
      }
    }
    return result
  }()

  private static let table = """
    AD|AND|Andorra|Andorre|Andora|Principality of Andorra
    AE|ARE|United Arab Emirates|Vereinigte Arabische Emirate|Émirats arabes unis|Emiratos Árabes Unidos|Emirati Arabi Uniti|Verenigde Arabische Emiraten|Zjednoczone Emiraty Arabskie|Emirados Árabes Unidos|الإمارات العربية المتحدة|UAE|U.A.E.
    AF|AFG|Afghanistan|Afganistán|Afganistan|Afeganistão|افغانستان|Islamic Republic of Afghanistan
    AG|ATG|Antigua & Barbuda|Antigua und Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Antigua e Barbuda|Antigua en Barbuda|Antigua i Barbuda|Antígua e Barbuda|Antigua and Barbuda
    AI|AIA|Anguilla|Anguila
    AL|ALB|Albania|Albanien|Albanie|Albanië|Albânia|Shqipëri|Republic of Albania
    AM|ARM|Armenia|Armenien|Arménie|Armenië|Armênia|Հայաստան|Republic of Armenia
    AO|AGO|Angola|Republic of Angola
    AQ|ATA|Antarctica|Antarktis|Antarctique|Antártida|Antartide|Antarktyda
    AR|ARG|Argentina|Argentinien|Argentine|Argentinië|Argentyna|Argentine Republic
    AS|ASM|American Samoa|Amerikanisch-Samoa|Samoa américaines|Samoa Americana|Samoa Americane|Amerikaans-Samoa|Samoa Amerykańskie
    AT|AUT|Austria|Österreich|Autriche|Oostenrijk|Áustria|Republic of Austria|Republik Österreich
    AU|AUS|Australia|Australien|Australie|Australië|Austrália
    AW|ABW|Aruba
    AX|ALA|Åland Islands|Ålandinseln|Îles Åland|Islas Aland|Isole Åland|Åland|Wyspy Alandzkie|Ilhas Aland
    AZ|AZE|Azerbaijan|Aserbaidschan|Azerbaïdjan|Azerbaiyán|Azerbaigian|Azerbeidzjan|Azerbejdżan|Azerbaijão|Azərbaycan|Republic of Azerbaijan
    BA|BIH|Bosnia & Herzegovina|Bosnien und Herzegowina|Bosnie-Herzégovine|Bosnia y Herzegovina|Bosnia ed Erzegovina|Bosnië en Herzegovina|Bośnia i Hercegowina|Bósnia e Herzegovina|Bosna i Hercegovina|Bosnia and Herzegovina|Republic of Bosnia and Herzegovina
    BB|BRB|Barbados|Barbade
    BD|BGD|Bangladesh|Bangladesch|Bangladés|Bangladesz|বাংলাদেশ|People's Republic of Bangladesh
    BE|BEL|Belgium|Belgien|Belgique|Bélgica|Belgio|België|Belgia|Kingdom of Belgium
    BF|BFA|Burkina Faso|Burquina Faso
    BG|BGR|Bulgaria|Bulgarien|Bulgarie|Bulgarije|Bułgaria|Bulgária|България|Republic of Bulgaria
    BH|BHR|Bahrain|Bahreïn|Baréin|Bahrein|Bahrajn|Barein|البحرين|Kingdom of Bahrain
    BI|BDI|Burundi|Uburundi|Republic of Burundi
    BJ|BEN|Benin|Bénin|Benín|Republic of Benin
    BL|BLM|St. Barthélemy|Saint-Barthélemy|San Bartolomé|São Bartolomeu|Saint Barthélemy
    BM|BMU|Bermuda|Bermudes|Bermudas|Bermudy
    BN|BRN|Brunei|Brunei Darussalam|Brunéi
    BO|BOL|Bolivia|Bolivien|Bolivie|Boliwia|Bolívia|Bolivia, Plurinational State of|Plurinational State of Bolivia
    BQ|BES|Caribbean Netherlands|Karibische Niederlande|Pays-Bas caribéens|Caribe neerlandés|Caraibi Olandesi|Caribisch Nederland|Niderlandy Karaibskie|Países Baixos Caribenhos|Bonaire, Sint Eustatius and Saba
    BR|BRA|Brazil|Brasilien|Brésil|Brasil|Brasile|Brazilië|Brazylia|Federative Republic of Brazil
    BS|BHS|Bahamas|Bahama’s|Bahamy|Commonwealth of the Bahamas
    BT|BTN|Bhutan|Bhoutan|Bután|Butão|འབྲུག|Kingdom of Bhutan
    BV|BVT|Bouvet Island|Bouvetinsel|Île Bouvet|Isla Bouvet|Isola Bouvet|Bouveteiland|Wyspa Bouveta|Ilha Bouvet
    BW|BWA|Botswana|Botsuana|Republic of Botswana
    BY|BLR|Belarus|Biélorussie|Bielorrusia|Bielorussia|Białoruś|Bielorrússia|Беларусь|Republic of Belarus
    BZ|BLZ|Belize|Belice
    CA|CAN|Canada|Kanada|Canadá
    CC|CCK|Cocos (Keeling) Islands|Kokosinseln|Îles Cocos|Islas Cocos|Isole Cocos (Keeling)|Cocoseilanden|Wyspy Kokosowe|Ilhas Cocos (Keeling)|Kepulauan Cocos (Keeling)
    CD|COD|Congo - Kinshasa|Kongo-Kinshasa|Congo-Kinshasa|República Democrática del Congo|Demokratyczna Republika Konga|Jamhuri ya Kidemokrasia ya Kongo|Congo, The Democratic Republic of the
    CF|CAF|Central African Republic|Zentralafrikanische Republik|République centrafricaine|República Centroafricana|Repubblica Centrafricana|Centraal-Afrikaanse Republiek|Republika Środkowoafrykańska|República Centro-Africana
    CG|COG|Congo - Brazzaville|Kongo-Brazzaville|Congo-Brazzaville|Congo|Kongo|República do Congo|Republic of the Congo
    CH|CHE|Switzerland|Schweiz|Suisse|Suiza|Svizzera|Zwitserland|Szwajcaria|Suíça|Svizra|Swiss Confederation|Schweizerische Eidgenossenschaft
    CI|CIV|Côte d’Ivoire|Côte d'Ivoire|Republic of Côte d'Ivoire
    CK|COK|Cook Islands|Cookinseln|Îles Cook|Islas Cook|Isole Cook|Cookeilanden|Wyspy Cooka|Ilhas Cook
    CL|CHL|Chile|Chili|Cile|Republic of Chile
    CM|CMR|Cameroon|Kamerun|Cameroun|Camerún|Camerun|Kameroen|Camarões|Republic of Cameroon
    CN|CHN|China mainland|China, Festland|Chine continentale|China continental|Cina continentale|China, vasteland|Chiny kontynentalne|中国大陆|China|People's Republic of China|People’s Republic of China|PR China|P.R. China|PRC|VR China|Volksrepublik China|Mainland China|中华人民共和国|中国|中國|Chine|Cina|Chiny|República Popular China
    CO|COL|Colombia|Kolumbien|Colombie|Kolumbia|Colômbia|Republic of Colombia
    CR|CRI|Costa Rica|Kostaryka|Republic of Costa Rica
    CU|CUB|Cuba|Kuba|Republic of Cuba
    CV|CPV|Cape Verde|Cabo Verde|Cap-Vert|Capo Verde|Kaapverdië|Republika Zielonego Przylądka|Republic of Cabo Verde
    CW|CUW|Curaçao|Curazao|Curaçau
    CX|CXR|Christmas Island|Weihnachtsinsel|Île Christmas|Isla de Navidad|Isola Christmas|Christmaseiland|Wyspa Bożego Narodzenia|Ilha Christmas
    CY|CYP|Cyprus|Zypern|Chypre|Chipre|Cipro|Cypr|Κύπρος|Kıbrıs|Republic of Cyprus
    CZ|CZE|Czechia|Tschechien|Tchéquie|Chequia|Cechia|Tsjechië|Czechy|Tchéquia|Česko|Czech Republic|Tschechische Republik|Česká republika|République tchèque|República Checa|Repubblica Ceca|Tsjechische Republiek|Republika Czeska
    DE|DEU|Germany|Deutschland|Allemagne|Alemania|Germania|Duitsland|Niemcy|Alemanha|Federal Republic of Germany|Bundesrepublik Deutschland|BRD
    DJ|DJI|Djibouti|Dschibuti|Yibuti|Gibuti|Dżibuti|Djibuti|Republic of Djibouti
    DK|DNK|Denmark|Dänemark|Danemark|Dinamarca|Danimarca|Denemarken|Dania|Danmark|Kingdom of Denmark
    DM|DMA|Dominica|Dominique|Dominika|Commonwealth of Dominica
    DO|DOM|Dominican Republic|Dominikanische Republik|République dominicaine|República Dominicana|Repubblica Dominicana|Dominicaanse Republiek|Dominikana
    DZ|DZA|Algeria|Algerien|Algérie|Argelia|Algerije|Algieria|Argélia|الجزائر|People's Democratic Republic of Algeria
    EC|ECU|Ecuador|Équateur|Ekwador|Equador|Republic of Ecuador
    EE|EST|Estonia|Estland|Estonie|Estônia|Eesti|Republic of Estonia
    EG|EGY|Egypt|Ägypten|Égypte|Egipto|Egitto|Egypte|Egipt|Egito|مصر|Arab Republic of Egypt
    EH|ESH|Western Sahara|Westsahara|Sahara occidental|Sáhara Occidental|Sahara Occidentale|Westelijke Sahara|Sahara Zachodnia|Saara Ocidental|الصحراء الغربية
    ER|ERI|Eritrea|Érythrée|Erytrea|Eritreia|ኤርትራ|the State of Eritrea
    ES|ESP|Spain|Spanien|Espagne|España|Spagna|Spanje|Hiszpania|Espanha|Espanya|Kingdom of Spain
    ET|ETH|Ethiopia|Äthiopien|Éthiopie|Etiopía|Etiopia|Ethiopië|Etiópia|ኢትዮጵያ|Federal Democratic Republic of Ethiopia
    FI|FIN|Finland|Finnland|Finlande|Finlandia|Finlândia|Suomi|Republic of Finland
    FJ|FJI|Fiji|Fidschi|Fidji|Fiyi|Figi|Fidżi|Republic of Fiji
    FK|FLK|Falkland Islands|Falklandinseln|Îles Malouines|Islas Malvinas|Isole Falkland|Falklandeilanden|Falklandy|Ilhas Malvinas|Falkland Islands (Malvinas)
    FM|FSM|Micronesia|Mikronesien|Micronésie|Mikronezja|Micronésia|Micronesia, Federated States of|Federated States of Micronesia
    FO|FRO|Faroe Islands|Färöer|Îles Féroé|Islas Feroe|Isole Fær Øer|Faeröer|Wyspy Owcze|Ilhas Faroé|Føroyar
    FR|FRA|France|Frankreich|Francia|Frankrijk|Francja|França|French Republic|République française
    GA|GAB|Gabon|Gabun|Gabón|Gabão|Gabonese Republic
    GB|GBR|United Kingdom|Vereinigtes Königreich|Royaume-Uni|Reino Unido|Regno Unito|Verenigd Koninkrijk|Wielka Brytania|United Kingdom of Great Britain and Northern Ireland|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|U.K.|Großbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Groot-Brittannië|Grã-Bretanha
    GD|GRD|Grenada|Grenade|Granada
    GE|GEO|Georgia|Georgien|Géorgie|Georgië|Gruzja|Geórgia|საქართველო
    GF|GUF|French Guiana|Französisch-Guayana|Guyane française|Guayana Francesa|Guyana Francese|Frans-Guyana|Gujana Francuska|Guiana Francesa
    GG|GGY|Guernsey|Guernesey
    GH|GHA|Ghana|Gana|Gaana|Republic of Ghana
    GI|GIB|Gibraltar|Gibilterra
    GL|GRL|Greenland|Grönland|Groenland|Groenlandia|Grenlandia|Groenlândia|Kalaallit Nunaat
    GM|GMB|Gambia|Gambie|Gâmbia|Republic of the Gambia
    GN|GIN|Guinea|Guinée|Guinee|Gwinea|Guiné|Republic of Guinea
    GP|GLP|Guadeloupe|Guadalupe|Guadalupa|Gwadelupa
    GQ|GNQ|Equatorial Guinea|Äquatorialguinea|Guinée équatoriale|Guinea Ecuatorial|Guinea Equatoriale|Equatoriaal-Guinea|Gwinea Równikowa|Guiné Equatorial|Republic of Equatorial Guinea
    GR|GRC|Greece|Griechenland|Grèce|Grecia|Griekenland|Grecja|Grécia|Ελλάδα|Hellenic Republic|Hellas
    GS|SGS|So. Georgia & So. Sandwich Isl.|Südgeorgien und die Südlichen Sandwichinseln|Géorgie du Sud-et-les Îles Sandwich du Sud|Islas Georgia del Sur y Sandwich del Sur|Georgia del Sud e Sandwich Australi|Zuid-Georgia en Zuidelijke Sandwicheilanden|Georgia Południowa i Sandwich Południowy|Ilhas Geórgia do Sul e Sandwich do Sul|South Georgia and the South Sandwich Islands
    GT|GTM|Guatemala|Gwatemala|Republic of Guatemala
    GU|GUM|Guam
    GW|GNB|Guinea-Bissau|Guinée-Bissau|Guinea-Bisáu|Guinee-Bissau|Gwinea Bissau|Guiné-Bissau|Republic of Guinea-Bissau
    GY|GUY|Guyana|Gujana|Guiana|Republic of Guyana
    HK|HKG|Hong Kong|Hongkong|Hong Kong Special Administrative Region of China|香港
    HM|HMD|Heard & McDonald Islands|Heard und McDonaldinseln|Îles Heard-et-MacDonald|Islas Heard y McDonald|Isole Heard e McDonald|Heard en McDonaldeilanden|Wyspy Heard i McDonalda|Ilhas Heard e McDonald|Heard Island and McDonald Islands
    HN|HND|Honduras|Republic of Honduras
    HR|HRV|Croatia|Kroatien|Croatie|Croacia|Croazia|Kroatië|Chorwacja|Croácia|Hrvatska|Republic of Croatia
    HT|HTI|Haiti|Haïti|Haití|Republic of Haiti
    HU|HUN|Hungary|Ungarn|Hongrie|Hungría|Ungheria|Hongarije|Węgry|Hungria|Magyarország
    ID|IDN|Indonesia|Indonesien|Indonésie|Indonesië|Indonezja|Indonésia|Republic of Indonesia
    IE|IRL|Ireland|Irland|Irlande|Irlanda|Ierland|Irlandia|Éire|Republic of Ireland|Eire
    IL|ISR|Israel|Israël|Israele|Izrael|ישראל|State of Israel
    IM|IMN|Isle of Man|Île de Man|Isla de Man|Isola di Man|Wyspa Man|Ilha de Man
    IN|IND|India|Indien|Inde|Indie|Índia|भारत|Republic of India
    IO|IOT|Chagos Archipelago|Chagos-Archipel|Archipel des Chagos|Archipiélago de Chagos|Isole Chagos|Chagosarchipel|Czagos|Arquipélago de Chagos|British Indian Ocean Territory
    IQ|IRQ|Iraq|Irak|Iraque|العراق|Republic of Iraq
    IR|IRN|Iran|Irán|Irã|ایران|Iran, Islamic Republic of|Islamic Republic of Iran
    IS|ISL|Iceland|Island|Islande|Islandia|Islanda|IJsland|Islândia|Ísland|Republic of Iceland
    IT|ITA|Italy|Italien|Italie|Italia|Italië|Włochy|Itália|Italian Republic
    JE|JEY|Jersey
    JM|JAM|Jamaica|Jamaika|Jamaïque|Giamaica|Jamajka
    JO|JOR|Jordan|Jordanien|Jordanie|Jordania|Giordania|Jordanië|Jordânia|الأردن|Hashemite Kingdom of Jordan
    JP|JPN|Japan|Japon|Japón|Giappone|Japonia|Japão|日本
    KE|KEN|Kenya|Kenia|Quênia|Republic of Kenya
    KG|KGZ|Kyrgyzstan|Kirgisistan|Kirghizstan|Kirguistán|Kirghizistan|Kirgizië|Kirgistan|Quirguistão|Кыргызстан|Kyrgyz Republic
    KH|KHM|Cambodia|Kambodscha|Cambodge|Camboya|Cambogia|Cambodja|Kambodża|Camboja|កម្ពុជា|Kingdom of Cambodia
    KI|KIR|Kiribati|Quiribati|Republic of Kiribati
    KM|COM|Comoros|Komoren|Comores|Comoras|Comore|Comoren|Komory|جزر القمر|Union of the Comoros
    KN|KNA|St. Kitts & Nevis|St. Kitts und Nevis|Saint-Christophe-et-Niévès|San Cristóbal y Nieves|Saint Kitts e Nevis|Saint Kitts en Nevis|Saint Kitts i Nevis|São Cristóvão e Névis|Saint Kitts and Nevis
    KP|PRK|North Korea|Nordkorea|Corée du Nord|Corea del Norte|Corea del Nord|Noord-Korea|Korea Północna|Coreia do Norte|Korea, Democratic People's Republic of|Democratic People's Republic of Korea|북한
    KR|KOR|South Korea|Südkorea|Corée du Sud|Corea del Sur|Corea del Sud|Zuid-Korea|Korea Południowa|Coreia do Sul|대한민국|Korea, Republic of|Korea|Republic of Korea
    KW|KWT|Kuwait|Koweït|Koeweit|Kuwejt|الكويت|State of Kuwait
    KY|CYM|Cayman Islands|Kaimaninseln|Îles Caïmans|Islas Caimán|Isole Cayman|Kaaimaneilanden|Kajmany|Ilhas Cayman
    KZ|KAZ|Kazakhstan|Kasachstan|Kazajistán|Kazakistan|Kazachstan|Cazaquistão|Казахстан|Republic of Kazakhstan
    LA|LAO|Laos|ລາວ|Lao People's Democratic Republic
    LB|LBN|Lebanon|Libanon|Liban|Líbano|Libano|لبنان|Lebanese Republic
    LC|LCA|St. Lucia|Sainte-Lucie|Santa Lucía|Saint Lucia|Santa Lúcia
    LI|LIE|Liechtenstein|Principality of Liechtenstein
    LK|LKA|Sri Lanka|ශ්‍රී ලංකාව|Democratic Socialist Republic of Sri Lanka
    LR|LBR|Liberia|Libéria|Republic of Liberia
    LS|LSO|Lesotho|Lesoto|Kingdom of Lesotho
    LT|LTU|Lithuania|Litauen|Lituanie|Lituania|Litouwen|Litwa|Lituânia|Lietuva|Republic of Lithuania
    LU|LUX|Luxembourg|Luxemburg|Luxemburgo|Lussemburgo|Luksemburg|Lëtzebuerg|Grand Duchy of Luxembourg
    LV|LVA|Latvia|Lettland|Lettonie|Letonia|Lettonia|Letland|Łotwa|Letônia|Latvija|Republic of Latvia
    LY|LBY|Libya|Libyen|Libye|Libia|Libië|Líbia|ليبيا
    MA|MAR|Morocco|Marokko|Maroc|Marruecos|Marocco|Maroko|Marrocos|المغرب|Kingdom of Morocco
    MC|MCO|Monaco|Mónaco|Monako|Mônaco|Principality of Monaco
    MD|MDA|Moldova|Republik Moldau|Moldavie|Moldavia|Moldavië|Mołdawia|Moldávia|Republica Moldova|Moldova, Republic of|Republic of Moldova
    ME|MNE|Montenegro|Monténégro|Czarnogóra|Црна Гора
    MF|MAF|St. Martin|Saint-Martin|San Martín|Saint Martin|Saint Martin (French part)
    MG|MDG|Madagascar|Madagaskar|Madagasikara|Republic of Madagascar
    MH|MHL|Marshall Islands|Marshallinseln|Îles Marshall|Islas Marshall|Isole Marshall|Marshalleilanden|Wyspy Marshalla|Ilhas Marshall|Republic of the Marshall Islands
    MK|MKD|North Macedonia|Nordmazedonien|Macédoine du Nord|Macedonia del Norte|Macedonia del Nord|Noord-Macedonië|Macedonia Północna|Macedônia do Norte|Северна Македонија|Republic of North Macedonia|Macedonia
    ML|MLI|Mali|Republic of Mali
    MM|MMR|Myanmar (Burma)|Myanmar|Myanmar (Birmanie)|Myanmar (Birmania)|Myanmar (Birma)|Mjanma (Birma)|Mianmar (Birmânia)|မြန်မာ|Republic of Myanmar
    MN|MNG|Mongolia|Mongolei|Mongolie|Mongolië|Mongólia|Монгол
    MO|MAC|Macao|Macau|Makau|Macao Special Administrative Region of China|澳门
    MP|MNP|Northern Mariana Islands|Nördliche Marianen|Îles Mariannes du Nord|Islas Marianas del Norte|Isole Marianne Settentrionali|Noordelijke Marianen|Mariany Północne|Ilhas Marianas do Norte|Commonwealth of the Northern Mariana Islands
    MQ|MTQ|Martinique|Martinica|Martynika
    MR|MRT|Mauritania|Mauretanien|Mauritanie|Mauritanië|Mauretania|Mauritânia|موريتانيا|Islamic Republic of Mauritania
    MS|MSR|Montserrat
    MT|MLT|Malta|Malte|Republic of Malta
    MU|MUS|Mauritius|Maurice|Mauricio|Maurício|Moris|Republic of Mauritius
    MV|MDV|Maldives|Malediven|Maldivas|Maldive|Maldiven|Malediwy|ދިވެހި ރާއްޖެ|Republic of Maldives
    MW|MWI|Malawi|Malaui|Republic of Malawi
    MX|MEX|Mexico|Mexiko|Mexique|México|Messico|Meksyk|United Mexican States
    MY|MYS|Malaysia|Malaisie|Malasia|Maleisië|Malezja|Malásia
    MZ|MOZ|Mozambique|Mosambik|Mozambico|Mozambik|Moçambique|Republic of Mozambique
    NA|NAM|Namibia|Namibie|Namibië|Namíbia|Republic of Namibia
    NC|NCL|New Caledonia|Neukaledonien|Nouvelle-Calédonie|Nueva Caledonia|Nuova Caledonia|Nieuw-Caledonië|Nowa Kaledonia|Nova Caledônia
    NE|NER|Niger|Níger|Nijar|Republic of the Niger
    NF|NFK|Norfolk Island|Norfolkinsel|Île Norfolk|Isla Norfolk|Isola Norfolk|Norfolk|Ilha Norfolk
    NG|NGA|Nigeria|Nigéria|Federal Republic of Nigeria
    NI|NIC|Nicaragua|Nikaragua|Nicarágua|Republic of Nicaragua
    NL|NLD|Netherlands|Niederlande|Pays-Bas|Países Bajos|Paesi Bassi|Nederland|Holandia|Países Baixos|Kingdom of the Netherlands|Holland|The Netherlands|Holanda|Olanda|Hollande
    NO|NOR|Norway|Norwegen|Norvège|Noruega|Norvegia|Noorwegen|Norwegia|Norge|Kingdom of Norway
    NP|NPL|Nepal|Népal|नेपाल|Federal Democratic Republic of Nepal
    NR|NRU|Nauru|Republic of Nauru
    NU|NIU|Niue
    NZ|NZL|New Zealand|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Nuova Zelanda|Nieuw-Zeeland|Nowa Zelandia|Nova Zelândia
    OM|OMN|Oman|Omán|Omã|عُمان|Sultanate of Oman
    PA|PAN|Panama|Panamá|Republic of Panama
    PE|PER|Peru|Pérou|Perú|Perù|Republic of Peru
    PF|PYF|French Polynesia|Französisch-Polynesien|Polynésie française|Polinesia Francesa|Polinesia Francese|Frans-Polynesië|Polinezja Francuska|Polinésia Francesa
    PG|PNG|Papua New Guinea|Papua-Neuguinea|Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea|Papua Nuova Guinea|Papoea-Nieuw-Guinea|Papua-Nowa Gwinea|Papua-Nova Guiné|Independent State of Papua New Guinea
    PH|PHL|Philippines|Philippinen|Filipinas|Filippine|Filipijnen|Filipiny|Pilipinas|Republic of the Philippines
    PK|PAK|Pakistan|Pakistán|Paquistão|پاکستان|Islamic Republic of Pakistan
    PL|POL|Poland|Polen|Pologne|Polonia|Polska|Polônia|Republic of Poland|Rzeczpospolita Polska
    PM|SPM|St. Pierre & Miquelon|St. Pierre und Miquelon|Saint-Pierre-et-Miquelon|San Pedro y Miquelón|Saint-Pierre e Miquelon|Saint-Pierre en Miquelon|Saint-Pierre i Miquelon|São Pedro e Miquelão|Saint Pierre and Miquelon
    PN|PCN|Pitcairn Islands|Pitcairninseln|Îles Pitcairn|Islas Pitcairn|Isole Pitcairn|Pitcairneilanden|Pitcairn|Ilhas Pitcairn
    PR|PRI|Puerto Rico|Porto Rico|Portorico|Portoryko
    PS|PSE|Palestinian Territories|Palästinensische Autonomiegebiete|Territoires palestiniens|Territorios Palestinos|Territori Palestinesi|Palestijnse gebieden|Terytoria Palestyńskie|Territórios palestinos|الأراضي الفلسطينية|Palestine, State of|the State of Palestine
    PT|PRT|Portugal|Portogallo|Portugalia|Portuguese Republic
    PW|PLW|Palau|Palaos|Republic of Palau
    PY|PRY|Paraguay|Paragwaj|Paraguai|Republic of Paraguay
    QA|QAT|Qatar|Katar|Catar|قطر|State of Qatar
    RE|REU|Réunion|La Réunion|Reunión|Riunione|Reunion|Reunião
    RO|ROU|Romania|Rumänien|Roumanie|Rumanía|Roemenië|Rumunia|Romênia|România
    RS|SRB|Serbia|Serbien|Serbie|Servië|Sérvia|Србија|Republic of Serbia
    RU|RUS|Russia|Russland|Russie|Rusia|Rusland|Rosja|Rússia|Россия|Russian Federation
    RW|RWA|Rwanda|Ruanda|U Rwanda|Rwandese Republic
    SA|SAU|Saudi Arabia|Saudi-Arabien|Arabie saoudite|Arabia Saudí|Arabia Saudita|Saoedi-Arabië|Arabia Saudyjska|Arábia Saudita|المملكة العربية السعودية|Kingdom of Saudi Arabia
    SB|SLB|Solomon Islands|Salomonen|Îles Salomon|Islas Salomón|Isole Salomone|Salomonseilanden|Wyspy Salomona|Ilhas Salomão
    SC|SYC|Seychelles|Seychellen|Seszele|Seicheles|Republic of Seychelles
    SD|SDN|Sudan|Soudan|Sudán|Soedan|Sudão|السودان|Republic of the Sudan
    SE|SWE|Sweden|Schweden|Suède|Suecia|Svezia|Zweden|Szwecja|Suécia|Sverige|Kingdom of Sweden
    SG|SGP|Singapore|Singapur|Singapour|Singapura|新加坡|Republic of Singapore
    SH|SHN|St. Helena|Sainte-Hélène|Santa Elena|Sant'Elena|Sint-Helena|Wyspa Świętej Heleny|Santa Helena|Saint Helena, Ascension and Tristan da Cunha
    SI|SVN|Slovenia|Slowenien|Slovénie|Eslovenia|Slovenië|Słowenia|Eslovênia|Slovenija|Republic of Slovenia
    SJ|SJM|Svalbard & Jan Mayen|Spitzbergen und Jan Mayen|Svalbard et Jan Mayen|Svalbard y Jan Mayen|Svalbard e Jan Mayen|Spitsbergen en Jan Mayen|Svalbard i Jan Mayen|Svalbard og Jan Mayen|Svalbard and Jan Mayen
    SK|SVK|Slovakia|Slowakei|Slovaquie|Eslovaquia|Slovacchia|Slowakije|Słowacja|Eslováquia|Slovensko|Slovak Republic
    SL|SLE|Sierra Leone|Sierra Leona|Serra Leoa|Republic of Sierra Leone
    SM|SMR|San Marino|Saint-Marin|Republic of San Marino
    SN|SEN|Senegal|Sénégal|Republic of Senegal
    SO|SOM|Somalia|Somalie|Somalië|Somália|Soomaaliya|Federal Republic of Somalia
    SR|SUR|Suriname|Surinam|Republic of Suriname
    SS|SSD|South Sudan|Südsudan|Soudan du Sud|Sudán del Sur|Sud Sudan|Zuid-Soedan|Sudan Południowy|Sudão do Sul|جنوب السودان|Republic of South Sudan
    ST|STP|São Tomé & Príncipe|São Tomé und Príncipe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|São Tomé e Príncipe|Sao Tomé en Principe|Wyspy Świętego Tomasza i Książęca|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe
    SV|SLV|El Salvador|Salvador|Salwador|Republic of El Salvador
    SX|SXM|Sint Maarten|Saint-Martin (partie néerlandaise)|Sint-Maarten|Sint Maarten (Dutch part)
    SY|SYR|Syria|Syrien|Syrie|Siria|Syrië|Síria|سوريا|Syrian Arab Republic
    SZ|SWZ|Eswatini|Esuatini|Essuatíni|Kingdom of Eswatini
    TC|TCA|Turks & Caicos Islands|Turks- und Caicosinseln|Îles Turques-et-Caïques|Islas Turcas y Caicos|Isole Turks e Caicos|Turks- en Caicoseilanden|Turks i Caicos|Ilhas Turcas e Caicos|Turks and Caicos Islands
    TD|TCD|Chad|Tschad|Tchad|Ciad|Tsjaad|Czad|Chade|Republic of Chad
    TF|ATF|French Southern Territories|Französische Süd- und Antarktisgebiete|Terres australes françaises|Territorios Australes Franceses|Terre Australi Francesi|Franse Gebieden in de zuidelijke Indische Oceaan|Francuskie Terytoria Południowe i Antarktyczne|Territórios Franceses do Sul
    TG|TGO|Togo|Togolese Republic
    TH|THA|Thailand|Thaïlande|Tailandia|Thailandia|Tajlandia|Tailândia|ไทย|Kingdom of Thailand
    TJ|TJK|Tajikistan|Tadschikistan|Tadjikistan|Tayikistán|Tagikistan|Tadzjikistan|Tadżykistan|Tadjiquistão|Тоҷикистон|Republic of Tajikistan
    TK|TKL|Tokelau
    TL|TLS|Timor-Leste|Timor oriental|Timor Oriental|Timor Est|Oost-Timor|Timor Wschodni|Democratic Republic of Timor-Leste
    TM|TKM|Turkmenistan|Turkménistan|Turkmenistán|Turcomenistão|Türkmenistan
    TN|TUN|Tunisia|Tunesien|Tunisie|Túnez|Tunesië|Tunezja|Tunísia|تونس|Republic of Tunisia
    TO|TON|Tonga|Kingdom of Tonga
    TR|TUR|Türkiye|Türkei|Turquie|Turquía|Turchia|Turkije|Turcja|Turquia|Republic of Türkiye|Turkey
    TT|TTO|Trinidad & Tobago|Trinidad und Tobago|Trinité-et-Tobago|Trinidad y Tobago|Trinidad e Tobago|Trinidad en Tobago|Trynidad i Tobago|Trinidad and Tobago|Republic of Trinidad and Tobago
    TV|TUV|Tuvalu
    TW|TWN|Taiwan|Taïwan|Taiwán|Tajwan|Taiwan, Province of China|Taiwan ROC|台湾|台灣
    TZ|TZA|Tanzania|Tansania|Tanzanie|Tanzânia|Tanzania, United Republic of|United Republic of Tanzania
    UA|UKR|Ukraine|Ucrania|Ucraina|Oekraïne|Ukraina|Ucrânia|Україна
    UG|UGA|Uganda|Ouganda|Oeganda|Republic of Uganda
    UM|UMI|U.S. Outlying Islands|Amerikanische Überseeinseln|Îles mineures éloignées des É.-U.|Islas menores alejadas de EE. UU.|Isole Minori Esterne degli Stati Uniti|Kleine afgelegen eilanden van de Verenigde Staten|Dalekie Wyspy Stanów Zjednoczonych|Ilhas Menores Distantes dos EUA|United States Minor Outlying Islands
    US|USA|United States|Vereinigte Staaten|États-Unis|Estados Unidos|Stati Uniti|Verenigde Staten|Stany Zjednoczone|United States of America|U.S.A.|U.S.|America|Vereinigte Staaten von Amerika|États-Unis d’Amérique|Estados Unidos de América
    UY|URY|Uruguay|Urugwaj|Uruguai|Eastern Republic of Uruguay
    UZ|UZB|Uzbekistan|Usbekistan|Ouzbékistan|Uzbekistán|Oezbekistan|Uzbequistão|Oʻzbekiston|Republic of Uzbekistan
    VA|VAT|Vatican City|Vatikanstadt|État de la Cité du Vatican|Ciudad del Vaticano|Città del Vaticano|Vaticaanstad|Watykan|Cidade do Vaticano|Holy See (Vatican City State)
    VC|VCT|St. Vincent & Grenadines|St. Vincent und die Grenadinen|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|Saint Vincent e Grenadine|Saint Vincent en de Grenadines|Saint Vincent i Grenadyny|São Vicente e Granadinas|Saint Vincent and the Grenadines
    VE|VEN|Venezuela|Wenezuela|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela
    VG|VGB|British Virgin Islands|Britische Jungferninseln|Îles Vierges britanniques|Islas Vírgenes Británicas|Isole Vergini Britanniche|Britse Maagdeneilanden|Brytyjskie Wyspy Dziewicze|Ilhas Virgens Britânicas|Virgin Islands, British
    VI|VIR|U.S. Virgin Islands|Amerikanische Jungferninseln|Îles Vierges des États-Unis|Islas Vírgenes de EE. UU.|Isole Vergini Americane|Amerikaanse Maagdeneilanden|Wyspy Dziewicze Stanów Zjednoczonych|Ilhas Virgens Americanas|Virgin Islands, U.S.|Virgin Islands of the United States
    VN|VNM|Vietnam|Viêt Nam|Wietnam|Vietnã|Việt Nam|Viet Nam|Socialist Republic of Viet Nam
    VU|VUT|Vanuatu|Republic of Vanuatu
    WF|WLF|Wallis & Futuna|Wallis und Futuna|Wallis-et-Futuna|Wallis y Futuna|Wallis e Futuna|Wallis en Futuna|Wallis i Futuna|Wallis and Futuna
    WS|WSM|Samoa|Independent State of Samoa
    XK|XKX|Kosovo|Kosowo|Kosovë|Косово
    YE|YEM|Yemen|Jemen|Yémen|Iêmen|اليمن|Republic of Yemen
    YT|MYT|Mayotte|Majotta
    ZA|ZAF|South Africa|Südafrika|Afrique du Sud|Sudáfrica|Sudafrica|Zuid-Afrika|Republika Południowej Afryki|África do Sul|Republic of South Africa
    ZM|ZMB|Zambia|Sambia|Zambie|Zâmbia|Republic of Zambia
    ZW|ZWE|Zimbabwe|Simbabwe|Zimbabue|Zimbábue|Republic of Zimbabwe
    """
}
