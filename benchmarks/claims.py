"""How well a build reads: its claims against our own gold, with 95 % intervals.

    python -m benchmarks.claims BUILD [benchmarks/gold/claims.jsonl] [--show] [--overlap 0.8]

The same figures as ``newsgraph evaluate``, whose scorer this is.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from graph.evaluation.facts import built_facts
from graph.evaluation.gold import gold_facts
from graph.evaluation.matching import ENOUGH, narrowed, paired
from graph.evaluation.report import listing, table

GOLD = Path(__file__).parent / "gold" / "claims.jsonl"


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score a build against a gold file.")
    parser.add_argument("build", type=Path, help="a folder that newsgraph build wrote")
    parser.add_argument("gold", type=Path, nargs="?", default=GOLD, help="a file of claims (default: our own set)")
    parser.add_argument("--show", action="store_true", help="list what is wrong and what was missed")
    parser.add_argument("--overlap", type=float, default=ENOUGH, help="how alike two quotations must be (default: 0.8)")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    options = arguments(words)
    gold = gold_facts(options.gold)
    pairing = paired(gold, narrowed(gold, built_facts(options.build)), options.overlap)
    for line in (*table(pairing), *(listing(pairing) if options.show else ())):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
