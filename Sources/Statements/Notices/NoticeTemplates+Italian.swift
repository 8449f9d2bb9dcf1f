extension NoticeTemplates {
  static let italian = """
    measure.remove: l'annuncio è rimosso
    measure.disable: l'accesso all'annuncio è disabilitato
    measure.age_restrict: l'annuncio è mostrato solo agli adulti
    measure.label: l'annuncio reca un'avvertenza
    measure.demote: l'annuncio è reso meno visibile
    measure.restriction: una parte del nostro servizio è sospesa per Lei
    measure.suspension: il Suo account è sospeso
    measure.termination: il Suo account è chiuso
    detected: Il contenuto è stato individuato con strumenti automatizzati.
    undetected: Il contenuto non è stato individuato con strumenti automatizzati.
    automation.fully: La decisione è stata presa con strumenti automatizzati.
    automation.partially: La decisione è stata proposta con strumenti automatizzati e presa da una persona.
    automation.not_automated: La decisione è stata presa da una persona.
    source.voluntary: Abbiamo esaminato il contenuto di nostra iniziativa.
    source.article_16: Abbiamo deciso in seguito a una segnalazione ai sensi dell'articolo 16 del regolamento (UE) 2022/2065.
    source.trusted_flagger: Abbiamo deciso in seguito alla segnalazione di un segnalatore attendibile (articolo 22 del regolamento (UE) 2022/2065).
    source.other: Abbiamo deciso in seguito a un'altra segnalazione.
    rule: Regola {{rule}}, versione {{version}}
    found: Trovato in: {{places}}.
    read_as: {{field}} (letto come {{lane}})
    account.findings: {{strikes}} violazioni accertate su {{products}} prodotti dal {{from}} al {{to}}
    account.share: , in {{struck}} annunci su {{listings}}
    account.gravest: ; la più grave è di gravità {{severity}}.
    account.disguised: Annunci sono stati mascherati, o ripubblicati dopo un blocco.
    account.warned: Un avvertimento è stato dato il {{warning}}.
    severity.low: bassa
    severity.medium: intermedia
    severity.high: elevata
    severity.critical: critica
    ---
    Riferimento: {{puid}}
    Annuncio: {{listing}}
    Account: {{trader}}

    Dal {{application}} abbiamo adottato questa misura: {{measure}}.
    Termina il {{end}}.
    Si applica in: {{territory}}.

    Fatti e circostanze: {{facts}}
    {{source}}
    {{automation}}

    Base giuridica: {{legal}}
    Clausola delle nostre condizioni: {{terms}}
    Perché si applica: {{explanation}}

    Se non è d'accordo, può
    - presentarci un reclamo gratuito entro sei mesi; lo esaminerà una persona: {{redress}}
    - rivolgersi a un organismo certificato di risoluzione extragiudiziale delle controversie (art. 21 del regolamento (UE) 2022/2065);
    - adire un tribunale.
    """
}
