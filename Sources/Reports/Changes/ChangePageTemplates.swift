/// The templates of `diff.html`. What comes from rules and feeds stands in `<bdi>`, so that its direction ends with it.
enum ChangePageTemplates {
  static let page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{policy}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>What the new rules change</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header>
    <h1>What the new rules change</h1>
    <p class="facts">Rules <code>{{old}}</code> → <code>{{new}}</code>, applied on {{day}}{{#shadow}}, shadow rules as if active{{/shadow}}.</p>
    <ul class="feeds">{{#feeds}}<li><bdi>{{name}}</bdi>, {{records}} records{{#damage}} <strong>incomplete: <bdi>{{damage}}</bdi></strong>{{/damage}}</li>{{/feeds}}</ul>
    {{#runs}}<p class="facts">Of the published runs with manifests <code>{{old}}</code> and <code>{{new}}</code>: {{limits}}.{{#hasNotes}} Besides the rules there differs: {{#notes}}<bdi>{{.}}</bdi>; {{/notes}}{{/hasNotes}}</p>{{/runs}}
    </header>
    <main>
    <section class="tiles">
    {{#tiles}}<div class="tile {{kind}}"><b>{{count}}</b><span>{{label}}</span><small>{{note}}</small></div>
    {{/tiles}}</section>
    {{#unchanged}}<p class="calm">No listing changes its verdict.</p>{{/unchanged}}
    <section>
    <h2>From verdict to verdict</h2>
    <div class="scroll"><table class="flow">
    <thead><tr><th>old ↓ new →</th>{{#states}}<th>{{.}}</th>{{/states}}</tr></thead>
    <tbody>{{#flow}}<tr><th>{{state}}</th>{{#cells}}<td class="{{kind}}">{{count}}</td>{{/cells}}</tr>{{/flow}}</tbody>
    </table></div>
    </section>
    <section>
    <h2>Rules and what in them made the difference</h2>
    {{#rules}}<article class="rule">
    <h3><code>{{id}}</code> <bdi>{{title}}</bdi></h3>
    <p class="facts">{{old}} → {{new}} · flags <b>{{gained}}</b> more, <b>{{lost}}</b> less, <b>{{altered}}</b> otherwise · decides {{decided}} listings</p>
    <ol class="causes">{{#causes}}<li><span class="count">{{count}}</span><svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="{{share}}" height="4"></rect></svg><bdi>{{text}}</bdi></li>{{/causes}}</ol>
    {{#more}}<p class="facts">{{more}}</p>{{/more}}
    </article>
    {{/rules}}
    {{#hasIdle}}<h3>Changed, without effect on any listing</h3>
    <dl class="quiet">{{#idle}}<dt><code>{{id}}</code></dt><dd>{{#edits}}<bdi>{{.}}</bdi>{{/edits}}</dd>{{/idle}}</dl>{{/hasIdle}}
    {{#hasReworded}}<h3>Changed in words only</h3>
    <dl class="quiet">{{#reworded}}<dt><code>{{id}}</code></dt><dd>{{#edits}}<bdi>{{.}}</bdi>{{/edits}}</dd>{{/reworded}}</dl>{{/hasReworded}}
    </section>
    <section class="columns">
    {{#groups}}{{> groups}}
    {{/groups}}</section>
    {{#traders}}{{> traders}}{{/traders}}
    <section>
    <h2>To read by hand</h2>
    <p class="facts">Drawn from each rule's changes with the seed <code>{{seed}}</code>.</p>
    {{#samples}}<h3><code>{{id}}</code> {{count}} of {{decided}}</h3>
    <div class="cards">{{#views}}{{> change}}{{/views}}</div>
    {{/samples}}
    </section>
    <section>
    <h2>All changes</h2>
    <p class="facts">{{#isCut}}The first {{listed}} of {{total}}; all are in <code>changes.jsonl</code> and <code>changes.csv</code>.{{/isCut}}{{^isCut}}{{total}}, in feed order.{{/isCut}}</p>
    <details><summary>Show {{listed}}</summary>
    <div class="cards">{{#changes}}{{> change}}{{/changes}}</div>
    </details>
    </section>
    </main>
    <footer>feedwarden {{version}}</footer>
    </body>
    </html>

    """

  static let change = """
    <article class="change {{kind}}">
    <p class="way"><span class="badge {{kind}}">{{from}} → {{to}}</span> <code><bdi>{{key}}</bdi></code></p>
    {{#excerpts}}<p class="{{#isTitle}}title{{/isTitle}}{{^isTitle}}excerpt{{/isTitle}}">{{^isTitle}}<span class="field"><bdi>{{field}}</bdi></span> {{/isTitle}}<bdi>{{#pieces}}{{#marked}}<mark>{{text}}</mark>{{/marked}}{{^marked}}{{text}}{{/marked}}{{/pieces}}</bdi></p>
    {{/excerpts}}<ul class="why">{{#rules}}<li><code>{{id}}</code> {{from}} → {{to}}{{#masked}} (does not decide){{/masked}}: <bdi>{{cause}}</bdi></li>{{/rules}}</ul>
    <p class="source"><bdi>{{source}}</bdi>{{#seller}} · seller <bdi>{{seller}}</bdi>{{/seller}}</p>
    </article>

    """

  static let groups = """
    <div><h2>{{title}}</h2>
    <div class="scroll"><table>
    <thead><tr><th></th><th>changed</th><th>blocked</th><th>to review</th><th>released</th></tr></thead>
    <tbody>{{#rows}}<tr><th><bdi>{{name}}</bdi></th><td>{{changed}}</td><td>{{blocks}}</td><td>{{reviews}}</td><td>{{released}}</td></tr>{{/rows}}</tbody>
    </table></div>{{#more}}<p class="facts">{{more}}</p>{{/more}}</div>

    """

  static let traders = """
    <section>
    <h2>What is proposed for traders</h2>
    <p class="facts">Of {{compared}} traders, {{changed}} get other proposals.{{#blind}} Without a trader file only their listings are known.{{/blind}}</p>
    {{#traderRules}}<article class="rule">
    <h3><code>{{id}}</code></h3>
    <p class="facts">proposes something for <b>{{gained}}</b> more, <b>{{lost}}</b> less, something else for <b>{{altered}}</b></p>
    <ul class="why">{{#edits}}<li><bdi>{{.}}</bdi></li>{{/edits}}</ul>
    </article>
    {{/traderRules}}
    {{#hasRows}}<div class="scroll"><table class="traders">
    <thead><tr><th>trader</th><th>proposal</th><th>by</th><th>flagged</th><th>listings</th></tr></thead>
    <tbody>{{#rows}}<tr><th><bdi>{{trader}}</bdi></th><td>{{way}}</td><td><bdi>{{by}}</bdi></td><td>{{flagged}}</td><td>{{read}}</td></tr>{{/rows}}</tbody>
    </table></div>{{/hasRows}}{{#more}}<p class="facts">{{more}}</p>{{/more}}
    </section>

    """

  static let style = """
    :root{color-scheme:light dark;--paper:#fff;--ink:#1c2024;--soft:#5f6b76;--line:#dde2e6;--panel:#f6f8f9;--block:#b3261e;--block-soft:#fbe9e7;--review:#8a5a00;--review-soft:#fdf1d8;--released:#1b6e3c;--released-soft:#e3f4e9;--mark:#ffe27a;--mark-ink:#1c2024}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#e6eaed;--soft:#9aa7b2;--line:#2c343a;--panel:#1b2125;--block:#ff8a80;--block-soft:#3a1f1d;--review:#f2c063;--review-soft:#352a14;--released:#7fd6a0;--released-soft:#16301f;--mark:#8a6d00;--mark-ink:#fff}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
    header,main,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
    header{padding-top:2rem}
    footer{padding:2rem 1.25rem;color:var(--soft);font-size:.85rem}
    h1{font-size:1.7rem;line-height:1.2;margin:0 0 .4rem}
    h2{font-size:1.15rem;margin:2.2rem 0 .7rem}
    h3{font-size:1rem;margin:1.4rem 0 .3rem}
    code{font:.88em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
    .facts,.source,.feeds{color:var(--soft);margin:.2rem 0 .6rem;font-size:.92rem}
    .feeds{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
    .feeds strong{color:var(--block)}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.75rem;margin-top:1.4rem}
    .tile{background:var(--panel);border:1px solid var(--line);border-radius:.6rem;padding:.8rem .95rem;display:flex;flex-direction:column}
    .tile b{font-size:1.75rem;line-height:1.15;font-variant-numeric:tabular-nums}
    .tile small{color:var(--soft)}
    .tile.block b{color:var(--block)}.tile.review b{color:var(--review)}.tile.released b{color:var(--released)}.tile.none b{color:var(--soft)}
    .calm{background:var(--released-soft);color:var(--released);padding:.8rem 1rem;border-radius:.6rem}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;min-width:24rem}
    th,td{padding:.35rem .7rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
    tbody th{text-align:left;font-weight:500;white-space:normal;min-width:8rem}
    thead th{color:var(--soft);font-weight:500;font-size:.86rem;overflow-wrap:normal}
    thead th:first-child{text-align:left}
    .flow td.same{color:var(--soft)}.flow td.zero{color:var(--line)}
    td.block{background:var(--block-soft);color:var(--block);font-weight:600}
    td.review{background:var(--review-soft);color:var(--review);font-weight:600}
    td.released{background:var(--released-soft);color:var(--released);font-weight:600}
    .traders td{white-space:normal}.traders td:nth-child(3){text-align:left}
    .rule{border-top:1px solid var(--line);padding:.2rem 0 .4rem}
    .causes{list-style:none;margin:.3rem 0;padding:0}
    .causes li{display:grid;grid-template-columns:4.5rem 6rem 1fr;gap:.7rem;align-items:center;padding:.12rem 0}
    .count{text-align:right;font-variant-numeric:tabular-nums;font-weight:600}
    .bar{width:100%;height:.5rem;background:var(--panel);border-radius:.25rem}
    .bar rect{fill:var(--soft)}
    .quiet{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.3rem 0}
    .quiet dd{margin:0;color:var(--soft)}.quiet dd bdi{display:block}
    .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 2rem}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:.75rem}
    .change{border:1px solid var(--line);border-left:4px solid var(--soft);border-radius:.5rem;padding:.7rem .9rem;break-inside:avoid;content-visibility:auto;contain-intrinsic-size:auto 12rem}
    .change.new-block{border-left-color:var(--block)}.change.new-review,.change.undecided{border-left-color:var(--review)}.change.released{border-left-color:var(--released)}
    .change p{margin:.15rem 0}
    .badge{display:inline-block;border-radius:.9rem;padding:.05rem .6rem;font-size:.82rem;font-weight:600;background:var(--panel)}
    .badge.new-block{background:var(--block-soft);color:var(--block)}.badge.new-review,.badge.undecided{background:var(--review-soft);color:var(--review)}.badge.released{background:var(--released-soft);color:var(--released)}
    .way code{color:var(--soft)}
    .title{font-weight:600;font-size:1.02rem}
    .excerpt{color:var(--soft);font-size:.92rem}
    .field{font-size:.78rem;border:1px solid var(--line);border-radius:.3rem;padding:0 .3rem}
    mark{background:var(--mark);color:var(--mark-ink);border-radius:.2rem;padding:0 .1rem}
    .why{margin:.35rem 0;padding-left:1.1rem;font-size:.9rem}
    .source{font-size:.8rem}
    summary{cursor:pointer;font-weight:600;margin:.4rem 0 .8rem}
    @media(max-width:34rem){table{min-width:0;width:100%}thead th{white-space:normal;font-size:.78rem}tbody th{min-width:5rem}.causes li{grid-template-columns:3.2rem 1fr}.bar{display:none}.quiet{grid-template-columns:1fr}.quiet dd{padding-left:1rem}th,td{padding:.3rem .4rem}}
    @media print{:root{color-scheme:light}body{font-size:10pt}header,main,footer{max-width:none;padding:0}.change{content-visibility:visible}.cards{grid-template-columns:1fr 1fr}.bar rect{fill:#888}}
    """
}
