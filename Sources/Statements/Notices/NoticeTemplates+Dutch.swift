extension NoticeTemplates {
  static let dutch = """
    measure.remove: de aanbieding wordt verwijderd
    measure.disable: de toegang tot de aanbieding wordt geblokkeerd
    measure.age_restrict: de aanbieding wordt alleen aan volwassenen getoond
    measure.label: de aanbieding krijgt een waarschuwing
    measure.demote: de aanbieding wordt minder zichtbaar getoond
    measure.restriction: een deel van onze dienst is voor u opgeschort
    measure.suspension: uw account is opgeschort
    measure.termination: uw account wordt gesloten
    detected: De inhoud is met geautomatiseerde middelen gevonden.
    undetected: De inhoud is niet met geautomatiseerde middelen gevonden.
    automation.fully: De beslissing is met geautomatiseerde middelen genomen.
    automation.partially: De beslissing is met geautomatiseerde middelen voorgesteld en door een mens genomen.
    automation.not_automated: De beslissing is door een mens genomen.
    source.voluntary: Wij hebben de inhoud uit eigen beweging bekeken.
    source.article_16: Wij hebben beslist na een melding op grond van artikel 16 van Verordening (EU) 2022/2065.
    source.trusted_flagger: Wij hebben beslist na een melding van een betrouwbare flagger (artikel 22 van Verordening (EU) 2022/2065).
    source.other: Wij hebben beslist na een andere melding.
    rule: Regel {{rule}}, versie {{version}}
    found: Gevonden in: {{places}}.
    read_as: {{field}} (gelezen als {{lane}})
    account.findings: {{strikes}} vastgestelde overtredingen bij {{products}} producten van {{from}} tot en met {{to}}
    account.share: , in {{struck}} van de {{listings}} aanbiedingen
    account.gravest: ; de zwaarste van ernst {{severity}}.
    account.disguised: Aanbiedingen zijn verhuld, of na een blokkering opnieuw geplaatst.
    account.warned: Op {{warning}} is een waarschuwing gegeven.
    severity.low: laag
    severity.medium: middelmatig
    severity.high: hoog
    severity.critical: kritiek
    ---
    Kenmerk: {{puid}}
    Aanbieding: {{listing}}
    Account: {{trader}}

    Vanaf {{application}} hebben wij deze maatregel genomen: {{measure}}.
    Hij eindigt op {{end}}.
    Hij geldt in: {{territory}}.

    Feiten en omstandigheden: {{facts}}
    {{source}}
    {{automation}}

    Rechtsgrond: {{legal}}
    Bepaling van onze voorwaarden: {{terms}}
    Waarom zij van toepassing is: {{explanation}}

    Als u het er niet mee eens bent, kunt u
    - binnen zes maanden kosteloos een klacht bij ons indienen; een mens bekijkt die: {{redress}}
    - zich wenden tot een gecertificeerd orgaan voor buitengerechtelijke geschillenbeslechting (art. 21 van Verordening (EU) 2022/2065);
    - naar de rechter gaan.
    """
}
