"""Whole processes, started with little ado and measured by what the kernel counted."""

import json
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from .errors import BenchmarkFailure, WrongAnswer


@dataclass(frozen=True)
class Usage:
    """Wall and processor seconds, and peak resident bytes, of one process from start to end.

    The peak is never below the driver's own at the start (about 20 MB): Linux carries the high-water mark of the
    memory that a process had before exec over into the new program.
    """

    wall: float
    cpu: float
    peak: int


def timed(command, *, environment=None, stdin=None, error_file=None, codes=(0,)):
    """Runs a command with its output thrown away.

    posix_spawn and not subprocess: start-up is among the measures, and subprocess costs milliseconds of its own.
    """
    program = shutil.which(command[0])
    if program is None:
        raise BenchmarkFailure(f"{command[0]}: not found")
    actions = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    if stdin is None:
        actions.append((os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0))
    else:
        actions.append((os.POSIX_SPAWN_DUP2, stdin, 0))
    if error_file is not None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        actions.append((os.POSIX_SPAWN_OPEN, 2, str(error_file), flags, 0o644))
    start = time.perf_counter()
    process = os.posix_spawn(program, command, {**os.environ, **(environment or {})}, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in codes:
        said = error_file.read_text(errors="replace").strip()[-2_000:] if error_file else ""
        raise WrongAnswer(f"{' '.join(command)}: exit code {code} {said}")
    return Usage(wall=wall, cpu=usage.ru_utime + usage.ru_stime, peak=usage.ru_maxrss * 1024)


class Tools:
    """The programs that are measured."""

    def __init__(self, feedwarden, work):
        if shutil.which(str(feedwarden)) is None:
            raise BenchmarkFailure(f"{feedwarden} is missing: make build")
        self.feedwarden = str(feedwarden)
        self.work = work
        self.cache = work / "cache"
        self.out = work / "out"

    def require(self, program, package):
        if shutil.which(program) is None:
            raise BenchmarkFailure(f"{program} is missing: apt-get install {package}")

    def scan_command(self, feed, rules):
        return [self.feedwarden, "scan", str(feed), "--rules", str(rules), "--out", str(self.out), "--quiet"]

    def scan(self, feed, rules, *, claim=None, cache=None, stdin=None):
        """Scans into a fresh folder and holds what was flagged to the feed's claim.

        `claim` is given late, as a function, where the feed is still being made while it is scanned.
        """
        shutil.rmtree(self.out, ignore_errors=True)
        cache = cache or self.cache
        cache.mkdir(parents=True, exist_ok=True)
        usage = timed(
            self.scan_command("-" if stdin is not None else feed.path, rules), stdin=stdin,
            environment={"FEEDWARDEN_CACHE_DIR": str(cache)}, error_file=self.work / "scan.log")
        check_run(self.out, claim() if claim else feed)
        return usage

    def diff_command(self, feed, old, new):
        return [self.feedwarden, "diff", str(old), str(new), str(feed), "--out", str(self.out), "--quiet"]

    def diff(self, feed, old, new, removed):
        """Compares two rule sets, of which the new one lacks the terms `removed`; holds the changes to the claim."""
        shutil.rmtree(self.out, ignore_errors=True)
        self.cache.mkdir(parents=True, exist_ok=True)
        usage = timed(
            self.diff_command(feed.path, old, new), environment={"FEEDWARDEN_CACHE_DIR": str(self.cache)},
            error_file=self.work / "diff.log", codes=(0, 1))
        check_changes(self.out, feed, removed)
        return usage

    def start(self, empty, rules, cache):
        """Scans a feed without listings."""
        shutil.rmtree(self.out, ignore_errors=True)
        cache.mkdir(parents=True, exist_ok=True)
        return timed(
            self.scan_command(empty, rules), environment={"FEEDWARDEN_CACHE_DIR": str(cache)},
            error_file=self.work / "scan.log")

    def check(self, rules):
        """Checks a rule set, with all lints."""
        return timed([self.feedwarden, "rules", "check", str(rules)], error_file=self.work / "check.log")

    def decode(self, program, feed):
        return timed([program, "-dc", str(feed.path)])


def check_run(folder, feed):
    """Raises unless a run read every listing, flagged exactly the planted ones, in order, and lost none."""
    summary = json.loads((folder / "summary.json").read_text())
    listings = summary["listings"]
    recovered = summary["marks"]["recovered"]
    if recovered != feed.broken:
        raise WrongAnswer(f"summary.json says {recovered} recovered, right is {feed.broken}")
    expected = {
        "read": feed.listings, "flagged": feed.hits, "clean": feed.listings - feed.hits, "quarantined": 0,
    }
    found = {name: listings.get(name) for name in expected}
    if found != expected:
        raise WrongAnswer(f"summary.json says {found}, right is {expected}")
    planted = feed.planted_rows()
    with open(folder / "flagged.jsonl", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            check_flagged(json.loads(line), planted[number] if number < len(planted) else None)
    if number_of_lines(folder / "flagged.jsonl") != feed.hits:
        raise WrongAnswer(f"flagged.jsonl has other than {feed.hits} lines")


def check_flagged(row, planted):
    """Raises unless a flagged listing is the planted one, for the planted term in the planted field."""
    identifier = row["listing"]["id"]
    matches = [match for finding in row["findings"] for match in finding["matches"]]
    found = (identifier, *((matches[0]["field"], matches[0]["term"]) if len(matches) == 1 else (None, None)))
    if found != planted:
        raise WrongAnswer(f"flagged.jsonl: found {found}, planted {planted}, matches {matches}")


def check_changes(folder, feed, removed):
    """Raises unless the released listings are those of the removed terms, in order, each with its term as the cause."""
    released = [(row[0], row[2]) for row in feed.planted_rows() if row[2] in removed]
    summary = json.loads((folder / "summary.json").read_text())
    found = (summary["listings"]["compared"], summary["changes"]["changed"], summary["changes"]["released"])
    expected = (feed.listings, len(released), len(released))
    if found != expected:
        raise WrongAnswer(f"summary.json says {found} compared, changed and released, right is {expected}")
    with open(folder / "changes.jsonl", encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    causes = [
        (row["listing"]["id"], *(edit["term"] for rule in row["rules"] for cause in rule["causes"]
                                 for edit in cause["edits"])) for row in told]
    if causes != released:
        raise WrongAnswer(f"changes.jsonl: {len(causes)} listings, not those of the removed terms")


def number_of_lines(path: Path):
    with open(path, "rb") as lines:
        return sum(1 for _ in lines)
