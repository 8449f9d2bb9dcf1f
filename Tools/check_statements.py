#!/usr/bin/env python3
"""Holds the statements of reasons that the program writes to the schema of the facts beside the project, with a
validator of another maker.

    Tools/check_statements.py PROGRAM [FACTS]

Three nights over the samples: a policy that decides what is blocked, a person who upholds the rest with every measure
that there is, and a suspension. Exit status 1 where a statement is invalid, 0 where all are valid, or where the facts
are not there.
"""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FEEDS = ["samples/catalogue.xml", "samples/shop.csv", "samples/offers.jsonl"]
MEASURES = ["remove", "disable", "age_restrict", "label", "demote"]
POLICY = """
automatic: [{verdict: block}]
ladder:
  - {measure: warning, strikes: 1}
  - {measure: restriction, strikes: 1, after: warning, duration: 7 days}
  - {measure: suspension, strikes: 1, after: restriction, duration: 30 days}
  - {measure: termination, strikes: 1, after: suspension}
statements: {terms: "Clause 4", url: "https://example.org/terms", redress: "https://example.org/complaints"}
"""


def main(program, facts):
    schema_file = facts / "sor.schema.json"
    if not schema_file.exists():
        print(f"{schema_file} is not there; nothing was checked")
        return 0
    import jsonschema

    schema = json.loads(schema_file.read_text())
    validator = jsonschema.Draft202012Validator({**schema, "$ref": "#/$defs/outputStatement"})
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        statements = nights(program, folder)
    wrong = 0
    for statement in statements:
        for error in validator.iter_errors(statement):
            wrong += 1
            where = "/".join(str(part) for part in error.absolute_path)
            print(f"{statement.get('puid')}: {where}: {error.message}")
    restrictions = sorted(
        {
            value if isinstance(value, str) else value[0]
            for statement in statements
            for name, value in statement.items()
            if name in ("decision_visibility", "decision_provision", "decision_account")
        }
    )
    puids = {statement["puid"] for statement in statements}
    print(f"{len(statements)} statements, {len(puids)} puids, {wrong} problems; {', '.join(restrictions)}")
    expected = 5 + 3  # every measure on a listing, and on an account
    return 0 if wrong == 0 and len(puids) == len(statements) and len(restrictions) == expected else 1


def nights(program, folder):
    (folder / "policy.yml").write_text(POLICY)
    ledger = ["--ledger", str(folder / "ledger.db"), "--policy", str(folder / "policy.yml")]
    statements = []

    def run(arguments):
        subprocess.run([program, *arguments], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)

    def lines(path):
        return [json.loads(line) for line in path.read_text().splitlines()]

    for night in range(1, 6):
        out = folder / f"r{night}"
        day = f"2026-11-{night:02}"
        run(["scan", *FEEDS, "--rules", "rules", "--as-of", day, "--out", str(out), *ledger])
        statements += lines(out / "statements.jsonl")
        # A person decides what waits: on listings one measure after the other, on accounts what is proposed.
        decisions = []
        for index, action in enumerate(a for a in lines(out / "actions.jsonl") if a["state"] == "proposed"):
            decision = "uphold" if action["subject"] == "trader" else MEASURES[index % len(MEASURES)]
            decisions.append([action["action"], decision, "looked at", "Ada"])
        with open(folder / f"d{night}.csv", "w", newline="") as file:
            csv.writer(file).writerows([["finding_id", "decision", "reason", "decided_by"], *decisions])
        written = folder / f"s{night}.jsonl"
        run(
            ["ledger", "import-decisions", str(folder / f"d{night}.csv"), *ledger, "--as-of", day]
            + ["--statements", str(written)]
        )
        statements += lines(written)
    return statements


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    beside = ROOT.parent / "shared" / "facts"
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else beside))
