"""The measures, each a function that adds rows to the table. Targets are those that the project promises."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from . import dumps, ledger, peers, traders
from .errors import WrongAnswer
from .inputs import Inputs
from .processes import Tools
from .table import Row

TERMS = 5_000
MEMORY_CAP = 256e6


@dataclass
class Setting:
    inputs: Inputs
    tools: Tools
    bytes: int
    rounds: int
    full: bool
    corpora: Path

    @property
    def cores(self):
        return len(os.sched_getaffinity(0))


def alternate(rounds, *actions):
    """Runs the actions in turn, once to warm up and then `rounds` times; their usages, a list for each.

    In alternation, so that whatever else the machine does falls on all of them alike.
    """
    for action in actions:
        action()
    usages = [[] for _ in actions]
    for _ in range(rounds):
        for usage, action in zip(usages, actions):
            usage.append(action())
    return usages


def ratios(upper, lower, of="wall"):
    return [getattr(a, of) / getattr(b, of) for a, b in zip(upper, lower)]


def seconds(*named):
    """`scan 0.61 s, igzip 0.43 s`: medians, for the reader's sense of scale."""
    return ", ".join(
        f"{name} {sorted(usage.wall for usage in usages)[len(usages) // 2]:.2f} s" for name, usages in named)


def xml(setting, table):
    tools, rules = setting.tools, setting.inputs.rules(TERMS)
    feed = setting.inputs.feed("xml", setting.bytes)
    scan, igzip, gzip = alternate(
        setting.rounds, lambda: tools.scan(feed, rules), lambda: tools.decode("igzip", feed),
        lambda: tools.decode("gzip", feed))
    command = tools.scan_command(feed.path, rules)
    note = seconds(("scan", scan), ("igzip", igzip), ("gzip", gzip)) + f"; {feed.hits} hits"
    table.add(Row("XML: wall over igzip -dc", ratios(scan, igzip), "", 1.5, note=note, command=command))
    table.add(Row("XML: wall over gzip -dc", ratios(scan, gzip), "", 0.30, command=command))
    table.add(Row("XML: CPU over igzip -dc", ratios(scan, igzip, "cpu"), "", 3.0, command=command))
    table.add(Row("XML: scan", [usage.wall for usage in scan], "s", None, command=command,
                  note=f"{feed.bytes / min(usage.wall for usage in scan) / 1e6:.0f} MB/s of feed at best"))


def other_format(name, format, target=1.5):
    def measure(setting, table):
        tools, rules = setting.tools, setting.inputs.rules(TERMS)
        feed = setting.inputs.feed(format, setting.bytes)
        scan, igzip = alternate(
            setting.rounds, lambda: tools.scan(feed, rules), lambda: tools.decode("igzip", feed))
        note = seconds(("scan", scan), ("igzip", igzip)) + f"; {feed.hits} hits"
        table.add(Row(f"{name}: wall over igzip -dc", ratios(scan, igzip), "", target, note=note,
                      command=tools.scan_command(feed.path, rules)))
    return measure


def recovery(setting, table):
    tools, rules = setting.tools, setting.inputs.rules(TERMS)
    sound = setting.inputs.feed("xml", setting.bytes)
    broken = setting.inputs.feed("xml", setting.bytes, broken=1)
    slow, fast = alternate(setting.rounds, lambda: tools.scan(broken, rules), lambda: tools.scan(sound, rules))
    table.add(Row("XML: wall with 1 % broken records over none", ratios(slow, fast), "", 1.2,
                  note=seconds(("broken", slow), ("sound", fast)) + f"; {broken.broken} recovered",
                  command=tools.scan_command(broken.path, rules)))


def real(setting, table):
    """Real dumps, where there are any: gzip members joined, as often as 300 MB of content take."""
    feed = dumps.joined(setting.corpora, setting.inputs.folder)
    if feed is None:
        table.skip("real dumps", f"no *.gz in {setting.corpora}")
        return
    tools, rules = setting.tools, setting.inputs.rules(TERMS)
    scan, igzip, gzip = alternate(
        setting.rounds, lambda: tools.scan(feed, rules), lambda: tools.decode("igzip", feed),
        lambda: tools.decode("gzip", feed))
    command = tools.scan_command(feed.path, rules)
    note = seconds(("scan", scan), ("igzip", igzip), ("gzip", gzip)) + f"; {feed.listings} listings"
    table.add(Row("real dumps: wall over igzip -dc", ratios(scan, igzip), "", 4.0, note=note, command=command))
    table.add(Row("real dumps: wall over gzip -dc", ratios(scan, gzip), "", 0.40, command=command))


def terms(setting, table):
    tools, few, many = setting.tools, setting.inputs.rules(TERMS), setting.inputs.rules(20_000)
    feed = setting.inputs.feed("xml", setting.bytes)
    large, small = alternate(setting.rounds, lambda: tools.scan(feed, many), lambda: tools.scan(feed, few))
    table.add(Row("XML: wall with 20,000 terms over 5,000", ratios(large, small), "", 2.0,
                  note=seconds(("20,000", large), ("5,000", small)),
                  command=tools.scan_command(feed.path, many)))


def diff(setting, table):
    """Two rule sets in one pass against one scan."""
    tools, rules = setting.tools, setting.inputs.rules(TERMS)
    fewer, removed = setting.inputs.fewer_terms(TERMS)
    feed = setting.inputs.feed("xml", setting.bytes)
    both, one = alternate(
        setting.rounds, lambda: tools.diff(feed, rules, fewer, removed), lambda: tools.scan(feed, rules))
    command = tools.diff_command(feed.path, rules, fewer)
    note = seconds(("diff", both), ("scan", one)) + f"; {len(removed)} terms removed"
    table.add(Row("XML: wall of diff over scan", ratios(both, one), "", 1.3, note=note, command=command))
    table.add(Row("XML: CPU of diff over scan", ratios(both, one, "cpu"), "", 1.3, command=command))
    table.add(Row("peak memory of diff", [usage.peak for usage in both], "MB", MEMORY_CAP, command=command))


def memory(setting, table):
    tools, rules = setting.tools, setting.inputs.rules(TERMS)
    peaks = []
    for size in sorted({100_000_000, setting.bytes}):
        feed = setting.inputs.feed("xml", size)
        (usages,) = alternate(setting.rounds, lambda: tools.scan(feed, rules))
        peaks.append([usage.peak for usage in usages])
        table.add(Row(f"peak memory, {size / 1e6:,.0f} MB of gzip XML", peaks[-1], "MB", MEMORY_CAP,
                      command=tools.scan_command(feed.path, rules)))
    if setting.full:
        peaks.append([piped(setting, 10_000_000_000).peak])
        table.add(Row("peak memory, 10,000 MB of XML through a pipe", peaks[-1], "MB", MEMORY_CAP))
    if len(peaks) > 1:
        table.add(Row("peak memory, largest feed over 100 MB", [max(peaks[-1]) / max(peaks[0])], "", 1.25))


def piped(setting, size):
    """Scans a feed while the generator makes it, so that it never lies on disk."""
    command, claim = setting.inputs.feed_command("xml", size)
    generator = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        return setting.tools.scan(
            None, setting.inputs.rules(TERMS), stdin=generator.stdout.fileno(),
            claim=lambda: (generator.wait(), claim())[1])
    finally:
        generator.stdout.close()
        generator.wait()


def start(setting, table):
    tools, rules, empty = setting.tools, setting.inputs.rules(TERMS), setting.inputs.empty_feed()
    cold_cache = tools.work / "cold-cache"

    def cold():
        shutil.rmtree(cold_cache, ignore_errors=True)
        return tools.start(empty, rules, cold_cache)

    rounds = setting.rounds * 4  # Short, so that more of them cost little.
    warm_runs, cold_runs = alternate(rounds, lambda: tools.start(empty, rules, tools.cache), cold)
    command = tools.scan_command(empty, rules)
    table.add(Row("start, 5,000 terms from the cache", [usage.wall for usage in warm_runs], "ms", 0.050,
                  command=command))
    table.add(Row("start, 5,000 terms compiled anew", [usage.wall for usage in cold_runs], "ms", 0.400,
                  command=command))


def rules(setting, table):
    """A large rule set: 3,000 rules over 50,000 terms."""
    tools, rules = setting.tools, setting.inputs.many_rules(3_000, 50_000)
    empty = setting.inputs.empty_feed()
    cold_cache = tools.work / "cold-cache"

    def cold():
        shutil.rmtree(cold_cache, ignore_errors=True)
        return tools.start(empty, rules, cold_cache)

    checked, cold_runs, warm_runs = alternate(
        setting.rounds, lambda: tools.check(rules), cold, lambda: tools.start(empty, rules, tools.cache))
    command = tools.scan_command(empty, rules)
    for name, usages, target in [
        ("check 3,000 rules with 50,000 terms", checked, 1.0),
        ("start with them, compiled anew", cold_runs, 3.0),
        ("start with them, from the cache", warm_runs, 0.100),
    ]:
        table.add(Row(name, [usage.wall for usage in usages], "ms", target, command=command))


def peer(setting, table):
    tools, rules = setting.tools, setting.inputs.rules(TERMS)
    feed = setting.inputs.feed("xml", setting.bytes)
    rival = peers.LxmlAhocorasick(tools.work, feed, setting.inputs.terms(TERMS))
    # The peer takes tens of seconds a gigabyte: three rounds tell enough.
    theirs, ours = alternate(min(setting.rounds, 3), rival.run, lambda: tools.scan(feed, rules))
    table.add(Row("XML: lxml + ahocorasick_rs wall over scan", ratios(theirs, ours), "", 13, at_least=True,
                  note=seconds(("peer", theirs), ("scan", ours)), command=rival.command))


def registry(setting, table):
    traders.measure(setting, table, TERMS)


def remembered(setting, table):
    ledger.measure(setting, table, TERMS)


MEASURES = {
    "xml": xml, "csv": other_format("CSV", "csv"), "jsonl": other_format("JSON Lines", "jsonl"),
    "atom": other_format("Atom", "atom", 2.0), "yml": other_format("YML", "yml", 2.0),
    "heureka": other_format("Heureka", "heureka", 2.0), "bmecat": other_format("BMEcat", "bmecat", 2.0),
    "shopify-csv": other_format("Shopify CSV", "shopify-csv", 2.0),
    "json": other_format("JSON array", "json", 2.0), "jsonld": other_format("JSON-LD", "jsonld", 2.0),
    "real": real, "recovery": recovery,
    "terms": terms, "diff": diff, "memory": memory, "traders": registry,
    "ledger": remembered, "start": start, "rules": rules, "peer": peer,
}
NAMES = list(MEASURES)


def run(name, setting, table):
    """One measure; a wrong answer fails it, however fast it was."""
    try:
        MEASURES[name](setting, table)
    except WrongAnswer as failure:
        table.add(Row(name, [], "", None, failure=str(failure)))
