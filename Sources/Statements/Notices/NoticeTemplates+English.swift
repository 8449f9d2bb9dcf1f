extension NoticeTemplates {
  static let english = """
    measure.remove: the listing is removed
    measure.disable: access to the listing is disabled
    measure.age_restrict: the listing is shown to adults only
    measure.label: the listing carries a label
    measure.demote: the listing is shown less prominently
    measure.restriction: part of our service is suspended for you
    measure.suspension: your account is suspended
    measure.termination: your account is closed
    detected: The content was found by automated means.
    undetected: The content was not found by automated means.
    automation.fully: The decision was taken by automated means.
    automation.partially: The decision was proposed by automated means and taken by a person.
    automation.not_automated: The decision was taken by a person.
    source.voluntary: We looked at the content on our own initiative.
    source.article_16: We decided after a notice under Article 16 of Regulation (EU) 2022/2065.
    source.trusted_flagger: We decided after a notice by a trusted flagger (Article 22 of Regulation (EU) 2022/2065).
    source.other: We decided after a notice by somebody else.
    rule: Rule {{rule}}, version {{version}}
    found: Found in: {{places}}.
    read_as: {{field}} (read as {{lane}})
    account.findings: {{strikes}} decided findings on {{products}} products from {{from}} to {{to}}
    account.share: , in {{struck}} of {{listings}} listings
    account.gravest: ; the gravest of severity {{severity}}.
    account.disguised: Products were disguised, or put up again after a block.
    account.warned: A warning was given on {{warning}}.
    severity.low: low
    severity.medium: medium
    severity.high: high
    severity.critical: critical
    ---
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
    """
}
