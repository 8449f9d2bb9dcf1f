"""Programs of others that do the same, in an environment of their own."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from .errors import BenchmarkFailure, WrongAnswer
from .processes import timed

PEERS = Path(__file__).resolve().parents[1] / "peers"


def python_of_peers(work):
    """The interpreter of a virtual environment with the pinned requirements, made where it is not there yet."""
    requirements = PEERS / "requirements.txt"
    mark = hashlib.sha256(requirements.read_bytes()).hexdigest()[:12]
    folder = work / f"venv-{mark}"
    done = folder / "complete"
    if not done.exists():
        print(f"… installing the peers of {requirements.name}", flush=True)
        steps = [
            [sys.executable, "-m", "venv", "--clear", str(folder)],
            [str(folder / "bin/python"), "-m", "pip", "install", "--quiet",
             "--disable-pip-version-check", "--requirement", str(requirements)],
        ]
        for step in steps:
            if subprocess.run(step).returncode != 0:
                raise BenchmarkFailure(f"{' '.join(step)} failed; --skip peer leaves the peers out")
        done.touch()
    return folder / "bin/python"


class LxmlAhocorasick:
    def __init__(self, work, feed, terms):
        self.feed = feed
        self.log = work / "peer.log"
        self.ids = work / "peer.ids"
        self.command = [
            str(python_of_peers(work)), str(PEERS / "lxml_ahocorasick.py"), str(feed.path), str(terms),
            "--ids", str(self.ids),
        ]

    def run(self):
        """Runs the peer and holds it to the same planted listings as feedwarden."""
        usage = timed(self.command, error_file=self.log)
        count = json.loads(self.log.read_text().splitlines()[-1])
        if count != {"listings": self.feed.listings, "flagged": self.feed.hits}:
            raise WrongAnswer(f"the peer counts {count}, right is {self.feed.listings} and {self.feed.hits}")
        planted = [row[0] for row in self.feed.planted_rows()]
        if self.ids.read_text().split() != planted:
            raise WrongAnswer("the peer flags other listings than those planted")
        return usage
