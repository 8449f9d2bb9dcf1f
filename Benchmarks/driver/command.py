"""The command line of the benchmarks."""

import argparse
import json
import os
import sys
from pathlib import Path

from . import checks, measures
from .errors import BenchmarkFailure
from .inputs import Inputs
from .processes import Tools
from .table import Table

ROOT = Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/run",
        description="Times feedwarden against decoders and a peer, in alternation, and checks every count.",
        epilog="Exit code 1: a target is missed or a count is wrong. 2: something needed is not there.",
    )
    parser.add_argument(
        "mode", nargs="?", default="measure", choices=["measure", "check", "check-generator"],
        help="measure (default); check: small feeds, counts only; check-generator: the feeds themselves",
    )
    parser.add_argument("--quick", action="store_true", help="feeds of 100 MB and three rounds")
    parser.add_argument("--bytes", metavar="N", type=int, help="size of the feeds (1000000000)")
    parser.add_argument("--full", action="store_true", help="also the memory of a 10 GB feed")
    parser.add_argument("--only", metavar="NAME", action="append", choices=measures.NAMES,
                        help=f"one measure of: {', '.join(measures.NAMES)}; may be repeated")
    parser.add_argument("--skip", metavar="NAME", action="append", default=[], choices=measures.NAMES,
                        help="leave a measure out; may be repeated")
    parser.add_argument("--feedwarden", metavar="PATH", type=Path,
                        default=ROOT / ".build/release/feedwarden", help="the binary under test")
    parser.add_argument("--generator", metavar="PATH", type=Path,
                        default=ROOT / ".build/release/feedwarden-generate")
    parser.add_argument("--work", metavar="DIR", type=Path, default=ROOT / ".build-bench",
                        help="where feeds and rule sets are kept from run to run")
    parser.add_argument("--corpora", metavar="DIR", type=Path,
                        default=ROOT.parent / "shared/corpora/large", help="real dumps, gzip members of YML")
    parser.add_argument("--json", metavar="FILE", type=Path, help="the figures, for programs")
    return parser.parse_args()


def use_two_cores():
    """The targets are stated for two cores: this process and all it starts keep to them."""
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, cores[:2])


def main():
    options = arguments()
    use_two_cores()
    try:
        inputs = Inputs(options.work, options.generator)
        if options.mode == "check-generator":
            return checks.check_generator(inputs)
        tools = Tools(options.feedwarden, options.work)
        if options.mode == "check":
            return checks.check_generator(inputs) or checks.check_counts(inputs, tools)
        return measure(options, inputs, tools)
    except BenchmarkFailure as failure:
        print(f"Benchmarks/run: {failure}", file=sys.stderr)
        return 2


def measure(options, inputs, tools):
    tools.require("igzip", "isal")
    tools.require("gzip", "gzip")
    setting = measures.Setting(
        inputs, tools, bytes=options.bytes or (100_000_000 if options.quick else 1_000_000_000),
        rounds=3 if options.quick else 5, full=options.full,
        corpora=options.corpora,
    )
    table = Table()
    table.print_head(setting)
    for name in options.only or measures.NAMES:
        if name not in options.skip:
            measures.run(name, setting, table)
    if options.json:
        options.json.write_text(json.dumps(table.document(setting), indent=1, ensure_ascii=False) + "\n")
    return table.print_verdict()
