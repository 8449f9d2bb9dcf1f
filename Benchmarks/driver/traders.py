"""A registry of traders: its memory, which must not grow with the listings that they offer."""

import json
import shutil

from .errors import WrongAnswer
from .processes import timed
from .table import Row

MEMORY_CAP = 512e6
AS_OF = "2026-11-25"
# Each trader is asked for: one rule by its offer, one by what is on file.
RULES = """
trader rule bench-offer-001 "Flagged listings" {
  version 1  status active  category bench  severity low
  flag when trader.flagged >= 1 and trader.proportion > 1 %
  action warn
  say en "{trader.flagged} of {trader.listings}"
  expect warn { trader: { flagged: 1, proportion: 2 % } }
  expect pass { trader: { flagged: 0 } }
}
trader rule bench-address-001 "No address" {
  version 1  status active  category bench  severity low
  flag when missing(trader.address)
  action request_information
      or suspend when notified at least 14 days ago
  say en "{trader.lacking}"
  expect request_information { trader: { address: none } }
  expect suspend { trader: { address: none }  notified: 20 days ago }
  expect pass { trader: { address: "Main Street 1" } }
}
"""


def measure(setting, table, terms):
    """Scans of the least that listings can be, so that as many of them as possible are read in the time."""
    full = setting.bytes >= 1_000_000_000
    count = 1_000_000 if full else 100_000
    registry, registered = setting.inputs.trade("traders", count)
    rules = setting.inputs.rules(terms)
    own = rules.with_name(f"{rules.name}-traders")
    if not (own / "traders.rules").exists():
        shutil.copytree(rules, own, dirs_exist_ok=True)
        (own / "traders.rules").write_text(RULES)
    sizes = [count * 5, count * 20] + ([count * 100] if setting.full else [])
    peaks = []
    for listings in sizes:
        feed, offered = setting.inputs.trade("offers", count, listings)
        command = setting.tools.scan_command(feed, own) + ["--traders", str(registry), "--as-of", AS_OF]
        shutil.rmtree(setting.tools.out, ignore_errors=True)
        usage = timed(command, environment={"FEEDWARDEN_CACHE_DIR": str(setting.tools.cache)},
                      error_file=setting.tools.work / "scan.log")
        check(setting.tools.out, registered, offered)
        peaks.append(usage.peak)
        name = f"{count:,} traders, {listings:,} listings"
        table.add(Row(f"peak memory, {name}", [usage.peak], "MB", MEMORY_CAP, command=command))
        table.add(Row(f"scan, {name}", [usage.wall], "s", None, note=f"processor {usage.cpu:.1f} s"))
    table.add(Row("peak memory, most listings over fewest", [peaks[-1] / peaks[0]], "", 1.1))


def check(run, registered, offered):
    """Raises unless registry, offers and trader rules come to what the generator planted."""
    summary = json.loads((run / "summary.json").read_text())
    traders = summary["traders"]
    unregistered = traders["listings"]["unregistered_sellers"]
    rules = {rule["rule"]: rule["proposed"] for rule in traders["rules"]}
    late = {"suspension": registered["without_address"], "request_information": unregistered}
    found = {
        "read": summary["listings"]["read"], "flagged": summary["listings"]["flagged"],
        "registered": traders["registered"], "without_address": traders["items"]["address"]["missing"],
        "wrong_iban": traders["items"]["iban"]["invalid"], "suspended": traders["statuses"]["suspended"],
        "clusters": traders["links"]["clusters"],
        "unregistered": traders["listings"]["of_unregistered_sellers"],
        "proposed": rules["bench-address-001"],
    }
    expected = {
        "read": offered["listings"], "flagged": offered["hits"], "registered": registered["traders"],
        "without_address": registered["without_address"], "wrong_iban": registered["wrong_iban"],
        "suspended": registered["suspended"], "clusters": registered["pairs"],
        "unregistered": offered["unregistered"],
        "proposed": {measure: number for measure, number in late.items() if number},
    }
    if found != expected:
        raise WrongAnswer(f"summary.json says {found}, right is {expected}")
    with open(run / "merchants.jsonl", "rb") as lines:
        rows = sum(1 for _ in lines)
    if rows != registered["traders"] + unregistered:
        raise WrongAnswer(f"merchants.jsonl has {rows} lines")
