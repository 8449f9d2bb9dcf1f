/// The courts that keep commercial registers (Registergerichte), as the states' common register portal lists them.
enum GermanCourts {
  /// The court's name in the portal; `nil` for none. Umlauts may be written without their dots.
  static func name(of text: String) -> String? { byKey[key(text)] }

  /// The court in a register's name, `Handelsregister B des Amtsgerichts Köln`: the longest run of words that is one.
  /// O(words²).
  static func find(in words: [String]) -> String? {
    for length in stride(from: min(words.count, mostWords), to: 0, by: -1) {
      for start in 0...(words.count - length) {
        let run = key(words[start..<(start + length)].joined(separator: " "))
        if let name = byLooseKey[AddressKey.base(run)] { return name }
      }
    }
    return nil
  }

  private static let mostWords = 6

  /// Small letters from a to z: other spellings of one name meet there.
  private static func key(_ text: String) -> String {
    var key = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z": key.unicodeScalars.append(scalar)
      case "ä": key += "a"
      case "ö": key += "o"
      case "ü": key += "u"
      default: continue
      }
    }
    return key
  }

  private static let byKey: [String: String] = {
    var result: [String: String] = [:]
    for name in names { result[key(name)] = name }
    for (alias, name) in aliases { result[key(alias)] = name }
    return result
  }()

  /// The same for what people type, where umlauts may be `oe`.
  private static let byLooseKey: [String: String] = {
    var result: [String: String] = [:]
    for (key, name) in byKey.sorted(by: { $0.key < $1.key }) { result[AddressKey.base(key)] = name }
    return result
  }()

  private static let aliases = [
    ("Allgäu", "Kempten (Allgäu)"), ("Kempten", "Kempten (Allgäu)"), ("Bad Homburg", "Bad Homburg v.d.H."),
    ("Berlin", "Berlin (Charlottenburg)"), ("Charlottenburg", "Berlin (Charlottenburg)"),
    ("Charlottenburg (Berlin)", "Berlin (Charlottenburg)"), ("Oldenburg", "Oldenburg (Oldenburg)"),
    ("Ludwigshafen", "Ludwigshafen a.Rhein (Ludwigshafen)"),
    ("Ludwigshafen am Rhein", "Ludwigshafen a.Rhein (Ludwigshafen)"),
    ("St. Ingbert", "St. Ingbert (St Ingbert)"), ("St. Wendel", "St. Wendel (St Wendel)"),
    ("Weiden", "Weiden i. d. OPf."), ("Weiden in der Oberpfalz", "Weiden i. d. OPf."),
  ]

  private static let names = """
    Aachen; Altenburg; Amberg; Ansbach; Apolda; Arnsberg; Arnstadt; Arnstadt Zweigstelle Ilmenau;
    Aschaffenburg; Augsburg; Aurich; Bad Hersfeld; Bad Homburg v.d.H.; Bad Kreuznach; Bad Oeynhausen;
    Bad Salzungen; Bamberg; Bayreuth; Berlin (Charlottenburg); Bielefeld; Bochum; Bonn; Braunschweig;
    Bremen; Chemnitz; Coburg; Coesfeld; Cottbus; Darmstadt; Deggendorf; Dortmund; Dresden; Duisburg;
    Düren; Düsseldorf; Eisenach; Erfurt; Eschwege; Essen; Flensburg; Frankfurt am Main; Frankfurt/Oder;
    Freiburg; Friedberg; Fritzlar; Fulda; Fürth; Gelsenkirchen; Gera; Gießen; Gotha; Greiz; Göttingen;
    Gütersloh; Hagen; Hamburg; Hamm; Hanau; Hannover; Heilbad Heiligenstadt; Hildburghausen; Hildesheim;
    Hof; Homburg; Ingolstadt; Iserlohn; Jena; Kaiserslautern; Kassel; Kempten (Allgäu); Kiel; Kleve;
    Koblenz; Korbach; Krefeld; Köln; Königstein; Landau; Landshut; Langenfeld; Lebach; Leipzig; Lemgo;
    Limburg; Ludwigshafen a.Rhein (Ludwigshafen); Lübeck; Lüneburg; Mainz; Mannheim; Marburg; Meiningen;
    Memmingen; Merzig; Montabaur; Mönchengladbach; Mühlhausen; München; Münster; Neubrandenburg;
    Neunkirchen; Neuruppin; Neuss; Nordhausen; Nürnberg; Offenbach am Main; Oldenburg (Oldenburg);
    Osnabrück; Ottweiler; Paderborn; Passau; Pinneberg; Potsdam; Pößneck;
    Pößneck Zweigstelle Bad Lobenstein; Recklinghausen; Regensburg; Rostock; Rudolstadt;
    Rudolstadt Zweigstelle Saalfeld; Saarbrücken; Saarlouis; Schweinfurt; Schwerin; Siegburg; Siegen;
    Sondershausen; Sonneberg; St. Ingbert (St Ingbert); St. Wendel (St Wendel); Stadthagen; Stadtroda;
    Steinfurt; Stendal; Stralsund; Straubing; Stuttgart; Suhl; Sömmerda; Tostedt; Traunstein; Ulm;
    Völklingen; Walsrode; Weiden i. d. OPf.; Weimar; Wetzlar; Wiesbaden; Wittlich; Wuppertal; Würzburg;
    Zweibrücken;
    """.split(separator: ";").map { IdentifierText.trimmed(String($0)) }.filter { !$0.isEmpty }
}
