extension NoticeTemplates {
  static let spanish = """
    measure.remove: se retira el anuncio
    measure.disable: se bloquea el acceso al anuncio
    measure.age_restrict: el anuncio se muestra solo a adultos
    measure.label: el anuncio lleva una advertencia
    measure.demote: el anuncio se muestra de forma menos visible
    measure.restriction: se suspende para usted una parte de nuestro servicio
    measure.suspension: se suspende su cuenta
    measure.termination: se cierra su cuenta
    detected: El contenido se detectó por medios automatizados.
    undetected: El contenido no se detectó por medios automatizados.
    automation.fully: La decisión se tomó por medios automatizados.
    automation.partially: La decisión fue propuesta por medios automatizados y tomada por una persona.
    automation.not_automated: La decisión la tomó una persona.
    source.voluntary: Examinamos el contenido por iniciativa propia.
    source.article_16: Decidimos tras una notificación con arreglo al artículo 16 del Reglamento (UE) 2022/2065.
    source.trusted_flagger: Decidimos tras una notificación de un alertador fiable (artículo 22 del Reglamento (UE) 2022/2065).
    source.other: Decidimos tras otro aviso.
    rule: Regla {{rule}}, versión {{version}}
    found: Se encontró en: {{places}}.
    read_as: {{field}} (leído como {{lane}})
    account.findings: {{strikes}} infracciones confirmadas en {{products}} productos del {{from}} al {{to}}
    account.share: , en {{struck}} de {{listings}} anuncios
    account.gravest: ; la más grave, de gravedad {{severity}}.
    account.disguised: Se disfrazaron anuncios, o se volvieron a publicar tras un bloqueo.
    account.warned: Se dio una advertencia el {{warning}}.
    severity.low: baja
    severity.medium: media
    severity.high: alta
    severity.critical: crítica
    ---
    Referencia: {{puid}}
    Anuncio: {{listing}}
    Cuenta: {{trader}}

    A partir del {{application}} hemos adoptado esta medida: {{measure}}.
    Termina el {{end}}.
    Se aplica en: {{territory}}.

    Hechos y circunstancias: {{facts}}
    {{source}}
    {{automation}}

    Fundamento jurídico: {{legal}}
    Cláusula de nuestras condiciones: {{terms}}
    Por qué se aplica: {{explanation}}

    Si no está de acuerdo, puede
    - presentarnos una reclamación gratuita en un plazo de seis meses; la examinará una persona: {{redress}}
    - acudir a un órgano certificado de resolución extrajudicial de litigios (art. 21 del Reglamento (UE) 2022/2065);
    - recurrir a los tribunales.
    """
}
