"""Runs each attack through the program's standard input and compares with what must become of it."""

import argparse
import json
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from .feeds import all_attacks

ROOT = Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/hostile", description="Feeds made to exhaust or to mislead, at full size.")
    parser.add_argument("--feedwarden", default=ROOT / ".build/release/feedwarden", type=Path)
    parser.add_argument("--scale", default=1.0, type=float, help="sizes relative to those of the promises")
    parser.add_argument("--only", default="", help="attacks whose name holds this")
    return parser.parse_args()


def pour(feed, pipe):
    """Writes a feed into the program; one that stops reading early is no error."""
    try:
        for piece in feed:
            pipe.write(piece)
        pipe.close()
    except BrokenPipeError:
        pass


def run(attack, program, folder):
    """Exit status, seconds, peak in MiB, ids of flagged listings, and what was set aside."""
    out = folder / "run"
    # A child's own peak includes what its parent held when it was started; time(1) holds next to nothing.
    command = ["/usr/bin/time", "-f", "%M", "-o", folder / "peak", program, "scan", "-", "--name", "attack", "--rules", ROOT / "rules", "--out", out, "--quiet"]
    begin = time.monotonic()
    with open(folder / "errors", "wb") as errors:
        process = subprocess.Popen(
            command + attack.options, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=errors)
        writer = threading.Thread(target=pour, args=(attack.feed, process.stdin))
        writer.start()
        status = process.wait()
    seconds = time.monotonic() - begin
    writer.join()
    peak = int((folder / "peak").read_text().split()[-1]) / 1024
    return status, seconds, peak, lines(out / "flagged.jsonl"), lines(out / "quarantine.jsonl")


def lines(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def faults(attack, status, seconds, peak, flagged, aside):
    if status != attack.status:
        yield f"exit {status}, not {attack.status}"
    if seconds > attack.most_seconds:
        yield f"{seconds:.1f} s, more than {attack.most_seconds:g}"
    if peak > attack.most_mib:
        yield f"{peak:.0f} MiB, more than {attack.most_mib}"
    if attack.next_read and not any(line["listing"].get("id") == "next" for line in flagged):
        yield "the next record was not read"
    for code, offset in attack.aside:
        if not any(line["code"] == code and offset in (None, line["offset"]) for line in aside):
            yield f"{code} at {offset} is not among {[(line['code'], line['offset']) for line in aside[:3]]}"


def main():
    options = arguments()
    failures = 0
    print(f"{'attack':42} {'exit':>4} {'seconds':>8} {'MiB':>6} {'aside':>6}  outcome")
    for attack in all_attacks(options.scale):
        if options.only not in attack.name:
            continue
        folder = Path(tempfile.mkdtemp(prefix="feedwarden-hostile-"))
        try:
            status, seconds, peak, flagged, aside = run(attack, options.feedwarden, folder)
            wrong = list(faults(attack, status, seconds, peak, flagged, aside))
            said = (folder / "errors").read_text(errors="replace").strip()
        finally:
            shutil.rmtree(folder)
        failures += bool(wrong)
        outcome = "; ".join(wrong) or "as promised"
        print(f"{attack.name:42} {status:>4} {seconds:>8.2f} {peak:>6.0f} {len(aside):>6}  {outcome}", flush=True)
        if wrong and said:
            print("    " + said.replace("\n", "\n    ")[:400])
    print(f"{failures} attacks did not end as promised" if failures else "every attack ended as promised")
    return 1 if failures else 0
