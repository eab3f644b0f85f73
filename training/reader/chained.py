"""Coreference: MEANTIME's chains within one article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.corpora import rows
from training.reader.passages import Passage, Span


def meantime(path: Path) -> Iterator[Passage]:
    """Wikinews articles; entity mentions only, chained within the article."""
    for row in rows(path):
        chains: dict[str, set[Span]] = defaultdict(set)
        for mention in row["mentions"]:
            if re.search(r"(?:^|_)(?:ORG|PER|LOC)", mention["chain"]):
                chains[mention["chain"]].add((mention["start"], mention["end"]))
        yield Passage(row["text"], "meantime", chains=tuple(tuple(sorted(s)) for s in chains.values() if len(s) > 1))
