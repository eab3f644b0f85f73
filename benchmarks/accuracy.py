"""Reads our own gold articles, scores the claims and writes the table of ``docs/accuracy.md``.

    python -m benchmarks.accuracy
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from click.testing import CliRunner

from benchmarks.claims import GOLD
from graph.cli import main as newsgraph
from graph.evaluation.facts import built_facts
from graph.evaluation.gold import gold_facts
from graph.evaluation.matching import narrowed, paired
from graph.evaluation.report import table

PAGE = Path(__file__).parents[1] / "docs" / "accuracy.md"
MARKED = re.compile(r"(<!-- figures -->\n).*?(<!-- end of figures -->)", re.DOTALL)


def figures() -> str:
    """The score of a fresh build of ``benchmarks/gold/articles``, as a block of text."""
    with tempfile.TemporaryDirectory() as folder:
        result = CliRunner().invoke(newsgraph, ["build", str(GOLD.parent / "articles"), "-o", folder])
        if result.exit_code:
            raise RuntimeError(f"the gold articles cannot be built: {result.output}")
        gold = gold_facts(GOLD)
        lines = table(paired(gold, narrowed(gold, built_facts(Path(folder)))))
        return "```\n" + "\n".join(line.rstrip() for line in lines) + "\n```\n"


def refreshed(text: str) -> str:
    """The page with today's figures between its two markers."""
    block = figures()
    return MARKED.sub(lambda found: found[1] + block + found[2], text)


def main() -> int:
    PAGE.write_text(refreshed(PAGE.read_text(encoding="utf8")), encoding="utf8")
    print(PAGE.read_text(encoding="utf8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
