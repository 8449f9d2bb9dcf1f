extension NoticeTemplates {
  static let german = """
    measure.remove: das Angebot wird entfernt
    measure.disable: der Zugang zum Angebot wird gesperrt
    measure.age_restrict: das Angebot wird nur Erwachsenen gezeigt
    measure.label: das Angebot trägt einen Hinweis
    measure.demote: das Angebot wird weniger sichtbar gezeigt
    measure.restriction: ein Teil unseres Dienstes ist für Sie ausgesetzt
    measure.suspension: Ihr Konto ist gesperrt
    measure.termination: Ihr Konto wird geschlossen
    detected: Der Inhalt wurde automatisiert gefunden.
    undetected: Der Inhalt wurde nicht automatisiert gefunden.
    automation.fully: Die Entscheidung fiel automatisiert.
    automation.partially: Die Entscheidung wurde automatisiert vorgeschlagen und von einem Menschen getroffen.
    automation.not_automated: Die Entscheidung hat ein Mensch getroffen.
    source.voluntary: Wir haben den Inhalt von uns aus geprüft.
    source.article_16: Wir haben nach einer Meldung gemäß Artikel 16 der Verordnung (EU) 2022/2065 entschieden.
    source.trusted_flagger: Wir haben nach der Meldung eines vertrauenswürdigen Hinweisgebers entschieden (Artikel 22 der Verordnung (EU) 2022/2065).
    source.other: Wir haben nach einer anderen Meldung entschieden.
    rule: Regel {{rule}}, Fassung {{version}}
    found: Gefunden in: {{places}}.
    read_as: {{field}} (gelesen als {{lane}})
    account.findings: {{strikes}} entschiedene Verstöße bei {{products}} Produkten vom {{from}} bis zum {{to}}
    account.share: , in {{struck}} von {{listings}} Angeboten
    account.gravest: ; der schwerste von der Schwere „{{severity}}“.
    account.disguised: Angebote wurden verschleiert oder nach einer Sperre wieder eingestellt.
    account.warned: Eine Verwarnung erging am {{warning}}.
    severity.low: gering
    severity.medium: mittel
    severity.high: hoch
    severity.critical: kritisch
    ---
    Zeichen: {{puid}}
    Angebot: {{listing}}
    Konto: {{trader}}

    Ab {{application}} haben wir folgende Maßnahme getroffen: {{measure}}.
    Sie endet am {{end}}.
    Sie gilt in: {{territory}}.

    Tatsachen und Umstände: {{facts}}
    {{source}}
    {{automation}}

    Rechtsgrundlage: {{legal}}
    Klausel unserer Bedingungen: {{terms}}
    Warum sie zutrifft: {{explanation}}

    Wenn Sie nicht einverstanden sind, können Sie
    - sich innerhalb von sechs Monaten kostenlos bei uns beschweren; ein Mensch prüft die Beschwerde: {{redress}}
    - eine zertifizierte Stelle für außergerichtliche Streitbeilegung anrufen (Art. 21 der Verordnung (EU) 2022/2065);
    - vor Gericht gehen.
    """
}
