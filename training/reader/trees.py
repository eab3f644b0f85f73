"""Treebanks in CoNLL-U: the text of each document, its words with their heads, and the brackets of its entities."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from training.reader.passages import Passage, Span, Word

LONG = re.compile(r"[A-Za-z][\w’']{3,}")
BRACKET = re.compile(r"\((\d+)(\))?|(\d+)\)")


def ewt(path: Path) -> Iterator[Passage]:
    """English Web Treebank: one passage a document."""
    yield from (Passage(tree.text, "ewt", words=tuple(tree.words)) for tree in treebank(path))


def gum(path: Path) -> Iterator[Passage]:
    """GUM: one passage a document, with its words and those of its chains that have at least two mentions."""
    for tree in treebank(path):
        chains = tuple(tuple(sorted(set(spans))) for spans in tree.chains.values() if len(spans) > 1)
        yield Passage(tree.text, "gum", chains=chains, words=tuple(tree.words))


@dataclass
class Treed:
    """One document; ``words`` in order, ``chains`` by the number of their entity."""

    text: str = ""
    words: list[Word] = field(default_factory=list)
    chains: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))


def treebank(path: Path) -> Iterator[Treed]:
    """The documents of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as handle:
        for document in re.split(r"(?m)^(?=# newdoc)", handle.read()):
            if document.strip():
                yield treed(document)


def treed(document: str) -> Treed:
    """Words in order, a line break before each paragraph; the opening and closing brackets give the mentions."""
    made, gap, glued, first = Treed(), "", 0, 0
    opened: dict[str, list[int]] = defaultdict(list)
    last_space = True
    for line in document.splitlines():
        if re.match("# newpar(?!_)", line):
            gap = made.text and "\n"
        identity, *columns = line.split("\t")
        if "-" in identity and columns:
            glued, last_space = int(identity.split("-")[1]), "SpaceAfter=No" not in columns[-1]
        elif identity.isdigit():
            if identity == "1":
                first = len(made.words)
            start = len(made.text) + len(gap)
            made.text += gap + columns[0]
            made.words.append(_word(int(identity), columns, start, first))
            _brackets(columns[-1], start, len(made.text), opened, made.chains)
            inside, at_end = int(identity) < glued, int(identity) == glued
            gap = " " if (last_space if at_end else not inside and "SpaceAfter=No" not in columns[-1]) else ""
        elif not line:
            glued = 0
    return made


def _word(number: int, columns: list[str], start: int, first: int) -> Word:
    form, _, pos, tag, _, head, dep, *_ = columns
    root = head == "0"
    return Word(start, start + len(form), tag, pos, "ROOT" if root else dep, -1 if root else first + int(head) - 1,
                number == 1)


def _brackets(misc: str, start: int, end: int, opened: dict, chains: dict) -> None:
    found = re.search(r"Entity=([^|]+)", misc)
    for begins, single, closes in BRACKET.findall(found[1] if found else ""):
        if begins:
            opened[begins].append(start)
        if single or closes:
            name = begins or closes
            chains[name].append((opened[name].pop(), end))


def shouted(passage: Passage, upper: bool) -> Passage:
    """The passage in capitals, or with capitals at its words, as headlines are written; only where lengths stay."""
    text = passage.text.upper() if upper else LONG.sub(lambda word: word[0][0].upper() + word[0][1:], passage.text)
    return replace(passage, text=text) if len(text) == len(passage.text) else passage
