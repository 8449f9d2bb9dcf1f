"""A ledger over nights of findings: time and memory of what it adds to a scan, and that it counts right."""

import json
import shutil

from .errors import WrongAnswer
from .processes import timed
from .table import Row

MEMORY_CAP = 512e6
FIRST_DAY = 1  # of November 2026
CHANGED = 10  # in a hundred, each night
POLICY = """
automatic:
  - verdict: block
ladder:
  - measure: warning
    strikes: 3
"""


def measure(setting, table, terms):
    """Every listing is flagged, so that a night has as many findings as it has listings."""
    full = setting.bytes >= 1_000_000_000
    nights, count = (10, 100_000) if full else (3, 20_000)
    bench = Bench(setting, setting.inputs.rules(terms), nights * count)
    new_ones(bench, table, nights, count)
    the_same(bench, table, nights * count)
    automatic(bench, table, count)


class Bench:
    """Runs nights into one ledger and a folder that each of them replaces."""

    def __init__(self, setting, rules, sellers):
        self.setting = setting
        self.rules = rules
        self.sellers = max(1, sellers // 10)
        self.folder = setting.tools.work / "ledger"
        self.begin()

    def begin(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def offers(self, listings, **options):
        return self.setting.inputs.trade("offers", self.sellers, listings, hits=listings, **options)

    def night(self, day, feed, *, delta=False, policy=None):
        """Scans a feed; returns usage, `ledger` of its summary, and the command."""
        tools = self.setting.tools
        feeds = self.folder / "feeds.csv"
        feeds.write_text(f"path,name,kind\n{feed},offers,{'delta' if delta else 'complete'}\n")
        command = [
            tools.feedwarden, "scan", "--feeds", str(feeds), "--rules", str(self.rules), "--quiet",
            "--ledger", str(self.folder / "ledger.db"), "--out", str(self.folder / "run"), "--replace",
            "--as-of", f"2026-11-{FIRST_DAY + day:02}",
        ]
        if policy:
            (self.folder / "policy.yml").write_text(policy)
            command += ["--policy", str(self.folder / "policy.yml")]
        usage = timed(
            command, environment={"FEEDWARDEN_CACHE_DIR": str(tools.cache)}, error_file=tools.work / "scan.log")
        summary = json.loads((self.folder / "run" / "summary.json").read_text())
        return usage, summary["ledger"], command


def expect(found, expected):
    wrong = {name: (found.get(name), value) for name, value in expected.items() if found.get(name) != value}
    if wrong:
        raise WrongAnswer(f"summary.json has {wrong}: (found, right)")


def add(table, name, usages, findings, command):
    cost = [usage.cpu / count for usage, count in zip(usages, findings)]
    note = f"processor time a finding {min(cost) * 1e6:.1f} to {max(cost) * 1e6:.1f} µs, the scan's own included"
    table.add(Row(f"{name}: a night", [usage.wall for usage in usages], "s", None, note=note, command=command))
    table.add(Row(f"{name}: peak memory", [max(usage.peak for usage in usages)], "MB", MEMORY_CAP, command=command))


def new_ones(bench, table, nights, count):
    """Delta feeds, each with new listings: the ledger grows by as many findings each night."""
    bench.begin()
    usages, command = [], []
    for night in range(nights):
        feed, claim = bench.offers(count, seed=night + 1, first=night * count, night=0)
        usage, ledger, command = bench.night(night, feed, delta=True)
        expect(ledger["findings"], {"new": claim["hits"], "open": 0, "changed": 0, "cleared": 0, "gone": 0})
        expect(ledger["measures"], {"proposed": (night + 1) * count})
        usages.append(usage)
    handled = [(night + 1) * count for night in range(nights)]
    add(table, f"{nights} nights of {count:,} new findings", usages, handled, command)


def the_same(bench, table, count):
    """A complete feed of all that is flagged, of which a tenth says something else each night."""
    bench.begin()
    usages, command = [], []
    for night in range(3):
        feed, claim = bench.offers(count, night=night, changed=CHANGED)
        usage, ledger, command = bench.night(night, feed)
        changed = claim["changed"]
        right = {"new": count} if night == 0 else {"new": 0, "open": count - changed, "changed": changed}
        expect(ledger["findings"], {**right, "gone": 0, "cleared": 0, "returned": 0})
        usages.append(usage)
    add(table, f"{count:,} new findings", usages[:1], [count], command)
    add(table, f"{count:,} findings, {CHANGED} % changed", usages[1:], [count, count], command)


def automatic(bench, table, count):
    """The policy decides all of it: a decision, a strike and a statement of reasons for each finding."""
    bench.begin()
    feed, claim = bench.offers(count, night=0)
    usage, ledger, command = bench.night(0, feed, policy=POLICY)
    expect(ledger["decisions"], {"automatic": claim["hits"]})
    expect(ledger["measures"], {"decided": claim["hits"]})
    expect(ledger["statements"], {"written": claim["hits"], "impossible": 0})
    add(table, f"{count:,} decided by the policy", [usage], [count], command)
    # A few of a trader's texts, drawn from few words, are near enough to be one product.
    if not 0.99 * claim["hits"] <= ledger["strikes"]["active"] <= claim["hits"]:
        raise WrongAnswer(f"{ledger['strikes']} strikes of {claim['hits']} findings")
