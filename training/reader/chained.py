"""Coreference: GUM (`Entity=` in a treebank's MISC) and MEANTIME's chains within one article."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.corpora import rows
from training.reader.passages import Passage, Span

BRACKET = re.compile(r"\((\d+)(\))?|(\d+)\)")


def gum(path: Path) -> Iterator[Passage]:
    """One passage a document; its chains are those with at least two mentions."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as handle:
        for document in re.split(r"(?m)^(?=# newdoc)", handle.read()):
            if document.strip():
                yield gum_document(document)


def gum_document(document: str) -> Passage:
    """Words in order, a line break before each paragraph; the opening and closing brackets give the mentions."""
    text, gap, glued = "", "", 0
    opened: dict[str, list[int]] = defaultdict(list)
    chains: dict[str, list[Span]] = defaultdict(list)
    for line in document.splitlines():
        if re.match("# newpar(?!_)", line):
            gap = text and "\n"
        identity, *columns = line.split("\t")
        if "-" in identity and columns:
            glued, last_space = int(identity.split("-")[1]), "SpaceAfter=No" not in columns[-1]
        elif identity.isdigit():
            start = len(text) + len(gap)
            text += gap + columns[0]
            _brackets(columns[-1], start, len(text), opened, chains)
            inside, at_end = int(identity) < glued, int(identity) == glued
            gap = " " if (last_space if at_end else not inside and "SpaceAfter=No" not in columns[-1]) else ""
        elif not line:
            glued = 0
    return Passage(text, "gum", chains=tuple(tuple(sorted(set(spans))) for spans in chains.values() if len(spans) > 1))


def _brackets(misc: str, start: int, end: int, opened: dict, chains: dict) -> None:
    found = re.search(r"Entity=([^|]+)", misc)
    for begins, single, closes in BRACKET.findall(found[1] if found else ""):
        if begins:
            opened[begins].append(start)
        if single or closes:
            name = begins or closes
            chains[name].append((opened[name].pop(), end))


def meantime(path: Path) -> Iterator[Passage]:
    """Wikinews articles; entity mentions only, chained within the article."""
    for row in rows(path):
        chains: dict[str, set[Span]] = defaultdict(set)
        for mention in row["mentions"]:
            if re.search(r"(?:^|_)(?:ORG|PER|LOC)", mention["chain"]):
                chains[mention["chain"]].add((mention["start"], mention["end"]))
        yield Passage(row["text"], "meantime", chains=tuple(tuple(sorted(s)) for s in chains.values() if len(s) > 1))
