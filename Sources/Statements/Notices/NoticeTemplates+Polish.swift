extension NoticeTemplates {
  static let polish = """
    measure.remove: oferta zostaje usunięta
    measure.disable: dostęp do oferty zostaje zablokowany
    measure.age_restrict: oferta jest pokazywana tylko dorosłym
    measure.label: oferta zostaje opatrzona ostrzeżeniem
    measure.demote: oferta jest pokazywana w mniej widocznym miejscu
    measure.restriction: część naszej usługi zostaje dla Państwa zawieszona
    measure.suspension: Państwa konto zostaje zawieszone
    measure.termination: Państwa konto zostaje zamknięte
    detected: Treść wykryto za pomocą zautomatyzowanych środków.
    undetected: Treści nie wykryto za pomocą zautomatyzowanych środków.
    automation.fully: Decyzję podjęto za pomocą zautomatyzowanych środków.
    automation.partially: Decyzję zaproponowano za pomocą zautomatyzowanych środków, a podjął ją człowiek.
    automation.not_automated: Decyzję podjął człowiek.
    source.voluntary: Sprawdziliśmy treść z własnej inicjatywy.
    source.article_16: Decyzję podjęliśmy po zgłoszeniu na podstawie art. 16 rozporządzenia (UE) 2022/2065.
    source.trusted_flagger: Decyzję podjęliśmy po zgłoszeniu zaufanego podmiotu sygnalizującego (art. 22 rozporządzenia (UE) 2022/2065).
    source.other: Decyzję podjęliśmy po innym zgłoszeniu.
    rule: Reguła {{rule}}, wersja {{version}}
    found: Znaleziono w: {{places}}.
    read_as: {{field}} (odczytane jako {{lane}})
    account.findings: {{strikes}} potwierdzonych naruszeń dotyczących {{products}} produktów od {{from}} do {{to}}
    account.share: , w {{struck}} z {{listings}} ofert
    account.gravest: ; najpoważniejsze o wadze: {{severity}}.
    account.disguised: Oferty były ukrywane pod inną postacią albo wystawiane ponownie po blokadzie.
    account.warned: Ostrzeżenia udzielono {{warning}}.
    severity.low: niska
    severity.medium: średnia
    severity.high: wysoka
    severity.critical: krytyczna
    ---
    Znak: {{puid}}
    Oferta: {{listing}}
    Konto: {{trader}}

    Od {{application}} stosujemy następujący środek: {{measure}}.
    Kończy się {{end}}.
    Obowiązuje w: {{territory}}.

    Fakty i okoliczności: {{facts}}
    {{source}}
    {{automation}}

    Podstawa prawna: {{legal}}
    Postanowienie naszego regulaminu: {{terms}}
    Dlaczego ma zastosowanie: {{explanation}}

    Jeśli nie zgadzają się Państwo z decyzją, mogą Państwo
    - bezpłatnie złożyć do nas skargę w ciągu sześciu miesięcy; rozpatrzy ją człowiek: {{redress}}
    - zwrócić się do certyfikowanego organu pozasądowego rozstrzygania sporów (art. 21 rozporządzenia (UE) 2022/2065);
    - wnieść sprawę do sądu.
    """
}
