"""The table that a run prints, and the same for programs."""

import platform
import statistics
import subprocess
from dataclasses import dataclass, field


def shown(value, unit):
    if unit == "MB":
        return f"{value / 1e6:.0f} MB"
    if unit == "ms":
        return f"{value * 1e3:.0f} ms"
    if unit == "s":
        return f"{value:.2f} s"
    return f"{value:.2f}"


@dataclass
class Row:
    """One measure: a value for each round, and the median's target."""

    name: str
    values: list
    unit: str
    target: float | None
    at_least: bool = False
    note: str = ""
    failure: str = ""
    command: list = field(default_factory=list)

    @property
    def median(self):
        return statistics.median(self.values)

    @property
    def holds(self):
        if self.failure:
            return False
        if self.target is None:
            return True
        return self.median >= self.target if self.at_least else self.median <= self.target

    def line(self):
        if self.failure:
            return f"{self.name:<52} {'':<26} {'':<9} FAIL  {self.failure}"
        span = f"{shown(min(self.values), self.unit)}–{shown(max(self.values), self.unit)}"
        value = f"{shown(self.median, self.unit)} ({span})" if len(self.values) > 1 else shown(
            self.median, self.unit)
        sign = "≥" if self.at_least else "≤"
        target = "" if self.target is None else f"{sign} {shown(self.target, self.unit)}"
        verdict = "" if self.target is None else "pass" if self.holds else "FAIL"
        return f"{self.name:<52} {value:<26} {target:<9} {verdict:<5} {self.note}".rstrip()


class Table:
    def __init__(self):
        self.rows = []
        self.skipped = []

    def add(self, row):
        self.rows.append(row)
        print(row.line(), flush=True)

    def skip(self, name, reason):
        self.skipped.append(name)
        print(f"{name:<52} skipped: {reason}", flush=True)

    def print_head(self, setting):
        facts = environment(setting)
        print(f"{facts['processor']}, {facts['cores']} of its cores, {facts['system']}")
        print(f"feeds of {setting.bytes / 1e6:.0f} MB, {setting.rounds} rounds in alternation after a warm-up; "
              "median (least–most)\n")
        print(f"{'measure':<52} {'value':<26} {'target':<9}")

    def print_verdict(self):
        missed = [row.name for row in self.rows if not row.holds]
        print(f"\n{len(self.rows)} rows; every count is right." if not missed
              else f"\n{len(missed)} of {len(self.rows)} rows fail: {'; '.join(missed)}")
        if self.skipped:
            print(f"skipped: {', '.join(self.skipped)}")
        return 1 if missed else 0

    def document(self, setting):
        return {
            "environment": environment(setting), "bytes": setting.bytes, "rounds": setting.rounds,
            "skipped": self.skipped,
            "rows": [
                {"name": row.name, "unit": row.unit, "values": row.values, "target": row.target,
                 "at_least": row.at_least, "holds": row.holds, "note": row.note, "failure": row.failure,
                 "command": row.command,
                 "median": row.median if row.values else None}
                for row in self.rows
            ],
        }


def environment(setting):
    processor = platform.machine()
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("model name"):
                processor = line.split(":", 1)[1].strip()
                break
    version = subprocess.run([setting.tools.feedwarden, "--version"], capture_output=True, text=True)
    return {
        "processor": processor, "cores": setting.cores, "system": f"{platform.system()} {platform.release()}",
        "feedwarden": version.stdout.strip() if version.returncode == 0 else "",
    }
