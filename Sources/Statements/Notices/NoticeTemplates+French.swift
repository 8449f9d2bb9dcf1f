extension NoticeTemplates {
  static let french = """
    measure.remove: l'annonce est retirée
    measure.disable: l'accès à l'annonce est bloqué
    measure.age_restrict: l'annonce n'est montrée qu'aux adultes
    measure.label: l'annonce porte une mention
    measure.demote: l'annonce est moins visible
    measure.restriction: une partie de notre service est suspendue pour vous
    measure.suspension: votre compte est suspendu
    measure.termination: votre compte est fermé
    detected: Le contenu a été trouvé par des moyens automatisés.
    undetected: Le contenu n'a pas été trouvé par des moyens automatisés.
    automation.fully: La décision a été prise par des moyens automatisés.
    automation.partially: La décision a été proposée par des moyens automatisés et prise par une personne.
    automation.not_automated: La décision a été prise par une personne.
    source.voluntary: Nous avons examiné le contenu de notre propre initiative.
    source.article_16: Nous avons décidé à la suite d'une notification au titre de l'article 16 du règlement (UE) 2022/2065.
    source.trusted_flagger: Nous avons décidé à la suite d'une notification d'un signaleur de confiance (article 22 du règlement (UE) 2022/2065).
    source.other: Nous avons décidé à la suite d'un autre signalement.
    rule: Règle {{rule}}, version {{version}}
    found: Trouvé dans : {{places}}.
    read_as: {{field}} (lu comme {{lane}})
    account.findings: {{strikes}} constats confirmés sur {{products}} produits du {{from}} au {{to}}
    account.share: , dans {{struck}} annonces sur {{listings}}
    account.gravest: ; le plus grave est de gravité {{severity}}.
    account.disguised: Des annonces ont été déguisées, ou remises en ligne après un blocage.
    account.warned: Un avertissement a été donné le {{warning}}.
    severity.low: faible
    severity.medium: moyenne
    severity.high: élevée
    severity.critical: critique
    ---
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
    """
}
