extension TraderNotice {
  /// One a language. A platform's lawyers read them before they are sent.
  static let templates = [
    "en": """
    Reference: {{puid}}
    Listing: {{listing}}
    Account: {{trader}}

    From {{application}} on we have taken this measure: {{measure}}.
    It ends on {{end}}.
    It holds in: {{territory}}.

    Facts and circumstances: {{facts}}
    {{source}}
    {{automation}}

    Legal ground: {{legal}}
    Clause of our terms: {{terms}}
    Why it applies: {{explanation}}

    If you do not agree, you may
    - complain to us, free of charge, within six months of this decision; a person will look at it: {{redress}}
    - turn to a certified body for out-of-court dispute settlement (Art. 21 of Regulation (EU) 2022/2065);
    - bring the matter before a court.
    """,
    "de": """
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
    """,
    "fr": """
    Référence : {{puid}}
    Annonce : {{listing}}
    Compte : {{trader}}

    À compter du {{application}}, nous avons pris la mesure suivante : {{measure}}.
    Elle prend fin le {{end}}.
    Elle s'applique dans : {{territory}}.

    Faits et circonstances : {{facts}}
    {{source}}
    {{automation}}

    Base juridique : {{legal}}
    Clause de nos conditions : {{terms}}
    Pourquoi elle s'applique : {{explanation}}

    Si vous n'êtes pas d'accord, vous pouvez
    - nous adresser une réclamation gratuite dans les six mois ; une personne l'examinera : {{redress}}
    - saisir un organe certifié de règlement extrajudiciaire des litiges (art. 21 du règlement (UE) 2022/2065) ;
    - saisir un tribunal.
    """,
  ]

  static let measures = [
    "en": [
      "remove": "the listing is removed", "disable": "access to the listing is disabled",
      "age_restrict": "the listing is shown to adults only", "label": "the listing carries a label",
      "demote": "the listing is shown less prominently",
      "restriction": "part of our service is suspended for you",
      "suspension": "your account is suspended", "termination": "your account is closed",
    ],
    "de": [
      "remove": "das Angebot wird entfernt", "disable": "der Zugang zum Angebot wird gesperrt",
      "age_restrict": "das Angebot wird nur Erwachsenen gezeigt", "label": "das Angebot trägt einen Hinweis",
      "demote": "das Angebot wird weniger sichtbar gezeigt",
      "restriction": "ein Teil unseres Dienstes ist für Sie ausgesetzt",
      "suspension": "Ihr Konto ist gesperrt",
      "termination": "Ihr Konto wird geschlossen",
    ],
    "fr": [
      "remove": "l'annonce est retirée", "disable": "l'accès à l'annonce est bloqué",
      "age_restrict": "l'annonce n'est montrée qu'aux adultes", "label": "l'annonce porte une mention",
      "demote": "l'annonce est moins visible",
      "restriction": "une partie de notre service est suspendue pour vous",
      "suspension": "votre compte est suspendu", "termination": "votre compte est fermé",
    ],
  ]

  static let automations = [
    "en": [
      "detected": "The content was found by automated means.",
      "undetected": "The content was not found by automated means.",
      "AUTOMATED_DECISION_FULLY": "The decision was taken by automated means.",
      "AUTOMATED_DECISION_PARTIALLY": "The decision was proposed by automated means and taken by a person.",
      "AUTOMATED_DECISION_NOT_AUTOMATED": "The decision was taken by a person.",
    ],
    "de": [
      "detected": "Der Inhalt wurde automatisiert gefunden.",
      "undetected": "Der Inhalt wurde nicht automatisiert gefunden.",
      "AUTOMATED_DECISION_FULLY": "Die Entscheidung fiel automatisiert.",
      "AUTOMATED_DECISION_PARTIALLY":
        "Die Entscheidung wurde automatisiert vorgeschlagen und von einem Menschen getroffen.",
      "AUTOMATED_DECISION_NOT_AUTOMATED": "Die Entscheidung hat ein Mensch getroffen.",
    ],
    "fr": [
      "detected": "Le contenu a été trouvé par des moyens automatisés.",
      "undetected": "Le contenu n'a pas été trouvé par des moyens automatisés.",
      "AUTOMATED_DECISION_FULLY": "La décision a été prise par des moyens automatisés.",
      "AUTOMATED_DECISION_PARTIALLY":
        "La décision a été proposée par des moyens automatisés et prise par une personne.",
      "AUTOMATED_DECISION_NOT_AUTOMATED": "La décision a été prise par une personne.",
    ],
  ]
}
