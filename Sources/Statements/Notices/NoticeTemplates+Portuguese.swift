extension NoticeTemplates {
  static let portuguese = """
    measure.remove: o anúncio é retirado
    measure.disable: o acesso ao anúncio é bloqueado
    measure.age_restrict: o anúncio é mostrado apenas a adultos
    measure.label: o anúncio passa a ter uma advertência
    measure.demote: o anúncio é mostrado com menos destaque
    measure.restriction: uma parte do nosso serviço fica suspensa para si
    measure.suspension: a sua conta fica suspensa
    measure.termination: a sua conta é encerrada
    detected: O conteúdo foi detetado por meios automatizados.
    undetected: O conteúdo não foi detetado por meios automatizados.
    automation.fully: A decisão foi tomada por meios automatizados.
    automation.partially: A decisão foi proposta por meios automatizados e tomada por uma pessoa.
    automation.not_automated: A decisão foi tomada por uma pessoa.
    source.voluntary: Examinámos o conteúdo por iniciativa própria.
    source.article_16: Decidimos na sequência de uma notificação ao abrigo do artigo 16.º do Regulamento (UE) 2022/2065.
    source.trusted_flagger: Decidimos na sequência de uma notificação de um sinalizador de confiança (artigo 22.º do Regulamento (UE) 2022/2065).
    source.other: Decidimos na sequência de outro aviso.
    rule: Regra {{rule}}, versão {{version}}
    found: Encontrado em: {{places}}.
    read_as: {{field}} (lido como {{lane}})
    account.findings: {{strikes}} infrações confirmadas em {{products}} produtos de {{from}} a {{to}}
    account.share: , em {{struck}} de {{listings}} anúncios
    account.gravest: ; a mais grave é de gravidade {{severity}}.
    account.disguised: Anúncios foram disfarçados ou publicados de novo após um bloqueio.
    account.warned: Foi dado um aviso em {{warning}}.
    severity.low: baixa
    severity.medium: moderada
    severity.high: elevada
    severity.critical: gravíssima
    ---
    Referência: {{puid}}
    Anúncio: {{listing}}
    Conta: {{trader}}

    A partir de {{application}} tomámos esta medida: {{measure}}.
    Termina em {{end}}.
    Aplica-se em: {{territory}}.

    Factos e circunstâncias: {{facts}}
    {{source}}
    {{automation}}

    Fundamento jurídico: {{legal}}
    Cláusula das nossas condições: {{terms}}
    Porque se aplica: {{explanation}}

    Se não concordar, pode
    - apresentar-nos uma reclamação gratuita no prazo de seis meses; uma pessoa irá examiná-la: {{redress}}
    - recorrer a um organismo certificado de resolução extrajudicial de litígios (art. 21.º do Regulamento (UE) 2022/2065);
    - recorrer aos tribunais.
    """
}
