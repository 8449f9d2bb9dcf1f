"""Feeds, rule sets and term lists, made once and kept."""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .errors import BenchmarkFailure

EMPTY_FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel><title>Marketplace</title><link>https://marketplace.example/</link></channel>
</rss>
"""


# What a file of a format is called by, where that is not the format's own name.
SUFFIXES = {
    "atom": "xml", "yml": "xml", "heureka": "xml", "bmecat": "xml", "shopify-csv": "csv", "jsonld": "json",
}


@dataclass(frozen=True)
class Feed:
    """A feed and what it is known to hold."""

    path: Path | None
    format: str
    bytes: int
    listings: int
    hits: int
    planted: Path
    broken: int = 0

    def planted_rows(self):
        """(id, field, term) of each planted listing, in the order of the feed."""
        with open(self.planted, encoding="utf-8") as lines:
            return [tuple(line.rstrip("\n").split("\t")) for line in lines]


class Inputs:
    """Makes inputs with the generator; a changed generator makes them anew.

    Names carry a hash of the generator's binary. What other binaries made is removed, for a feed is large.
    """

    def __init__(self, work, generator):
        if not os.access(generator, os.X_OK):
            raise BenchmarkFailure(
                f"{generator} is missing: make bench builds it")
        self.generator = generator
        self.mark = hashlib.sha256(generator.read_bytes()).hexdigest()[:12]
        self.work = work
        self.folder = work / f"inputs-{self.mark}"
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in work.glob("inputs-*"):
            if old != self.folder:
                subprocess.run(["rm", "-r", "--", str(old)], check=True)

    def feed(self, format, size, *, hits=1_000, seed=1, compressed=True, broken=0):
        """A feed of `size` bytes before compression, by gzip -6 as shops' exports are."""
        name = f"{format}-{size}-{hits}-{seed}{f'-broken-{broken}' if broken else ''}"
        path = self.folder / f"{name}.{SUFFIXES.get(format, format)}{'.gz' if compressed else ''}"
        if not path.exists():
            self._make_feed(path, self._command(name, format, size, hits, seed, broken), compressed)
        return self._claimed(name, path)

    def feed_command(self, format, size, *, hits=1_000, seed=1):
        """The command that writes a feed to standard output, and where its claim will be."""
        name = f"{format}-{size}-{hits}-{seed}-piped"
        return self._command(name, format, size, hits, seed), lambda: self._claimed(name, None)

    def _command(self, name, format, size, hits, seed, broken=0):
        return [
            str(self.generator), "--format", format, "--bytes", str(size), "--hits", str(hits),
            "--seed", str(seed), "--broken", str(broken), "--claim", str(self.folder / f"{name}.claim"),
            "--planted", str(self.folder / f"{name}.planted"),
        ]

    def trade(self, kind, traders, listings=0, *, hits=1_000, seed=1, first=0, night=None, changed=0):
        """A registry (`traders`) or offers of its traders (`offers`), as CSV, and what it holds.

        With `night`, offers have a text, of which `changed` in a hundred are others on each night.
        """
        name, more = f"{kind}-{traders}", []
        if kind == "offers":
            name += f"-{listings}-{hits}-{seed}-{first}"
            more = ["--seed", str(seed), "--first", str(first)]
            if night is not None:
                name += f"-night-{night}-{changed}"
                more += ["--night", str(night), "--changed", str(changed)]
        path, claim = self.folder / f"{name}.csv", self.folder / f"{name}.claim"
        if not path.exists():
            print(f"… making {path.name}", flush=True)
            part = path.with_suffix(".part")
            self._generate(
                "--format", kind, "--traders", str(traders), "--listings", str(max(1, listings)),
                "--hits", str(hits), *more, "--output", str(part), "--claim", str(claim))
            part.rename(path)
        return path, json.loads(claim.read_text())

    def _make_feed(self, path, command, compressed):
        print(f"… making {path.name}", flush=True)
        part = path.with_suffix(".part")
        with open(part, "wb") as out:
            if not compressed:
                done = subprocess.run(command, stdout=out).returncode == 0
            else:
                generator = subprocess.Popen(command, stdout=subprocess.PIPE)
                packer = subprocess.run(["gzip", "-6"], stdin=generator.stdout, stdout=out)
                generator.stdout.close()
                done = generator.wait() == 0 and packer.returncode == 0
        if not done:
            raise BenchmarkFailure(f"cannot make {path}")
        part.rename(path)

    def _claimed(self, name, path):
        claim = json.loads((self.folder / f"{name}.claim").read_text())
        return Feed(
            path=path, format=claim["format"], bytes=claim["bytes"], listings=claim["listings"],
            hits=claim["hits"], planted=self.folder / f"{name}.planted",
            broken=claim["broken"],
        )

    def empty_feed(self):
        path = self.folder / "empty.xml.gz"
        if not path.exists():
            path.write_bytes(gzip.compress(EMPTY_FEED.encode(), mtime=0))
        return path

    def rules(self, count):
        folder = self.folder / f"rules-{count}"
        if not (folder / "bench-001.rules").exists():
            folder.mkdir(exist_ok=True)
            self._generate("--term-count", str(count), "--rules", str(folder))
        return folder

    def fewer_terms(self, count):
        """The same rules without every tenth term, and the terms that they lack."""
        terms = self.terms(count).read_text(encoding="utf-8").splitlines()
        removed = set(terms[::10])
        folder = self.folder / f"rules-{count}-fewer"
        if not (folder / "bench-terms.rules").exists():
            shutil.copytree(self.rules(count), folder, dirs_exist_ok=True)
            kept = ", ".join(f'"{term}"' for term in terms if term not in removed)
            (folder / "bench-terms.rules").write_text(
                f'list bench-terms "Synthetic terms" {{\n  *: {kept}\n}}\n', encoding="utf-8")
        return folder, removed

    def many_rules(self, rules, terms):
        folder = self.folder / f"rules-{rules}-{terms}"
        if not (folder / "head.rules").exists():
            folder.mkdir(exist_ok=True)
            self._generate("--term-count", str(terms), "--rule-count", str(rules), "--rules", str(folder))
        return folder

    def terms(self, count):
        path = self.folder / f"terms-{count}.txt"
        if not path.exists():
            self._generate("--term-count", str(count), "--terms", str(path))
        return path

    def _generate(self, *arguments):
        if subprocess.run([str(self.generator), *arguments]).returncode != 0:
            raise BenchmarkFailure(f"{self.generator} {' '.join(arguments)} failed")
