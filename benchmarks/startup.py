"""How soon the command line answers: ``newsgraph --help`` against ``import spacy``, medians of several runs.

    python benchmarks/startup.py
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median
from time import perf_counter

RUNS = 9
LIMIT = 0.5
HELP = [sys.executable, "-c", "from graph.cli import main; main(['--help'], prog_name='newsgraph')"]
SPACY = [sys.executable, "-c", "import spacy"]


def seconds(command: list[str]) -> float:
    """The time from start to end of a command."""
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


def medians(*commands: list[str]) -> list[float]:
    """The median time of each command; their runs take turns, so that a busy moment falls on all of them."""
    rounds = [[seconds(command) for command in commands] for _ in range(RUNS + 1)]
    return [median(times) for times in zip(*rounds[1:], strict=True)]


def main() -> int:
    answer, spacy = medians(HELP, SPACY)
    print(f"newsgraph --help {answer:.2f} s; import spacy {spacy:.2f} s; ratio {answer / spacy:.2f} (limit {LIMIT})")
    return 0 if answer < LIMIT * spacy else 1


if __name__ == "__main__":
    sys.exit(main())
