"""Reads the training corpora into plain values: (words, spaces, annotations) and (text, spans).

Each reader yields one value per document and knows the quirks of one format; nothing here knows spaCy.
The corpora are listed, with their licences, in ``docs/model-card.md``. Their text never enters the repository.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Tree:
    """One sentence of a treebank: parallel lists, one item per word; ``heads`` are indices into the sentence."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class NamedText:
    """A text with its names as ``(start, end, label)``; ``unsure`` spans carry no label either way."""

    text: str
    names: tuple[tuple[int, int, str], ...]
    unsure: tuple[tuple[int, int], ...] = ()


def rows(path: Path) -> Iterator[dict]:
    """The JSON objects of a ``.jsonl`` or ``.jsonl.gz`` file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        yield from map(json.loads, lines)


def located(folder: Path, name: str) -> Path | None:
    """A corpus file under its published name, or unpacked; None where it is missing."""
    places = (folder / name, folder / name.removesuffix(".gz"))
    return next((place for place in places if place.exists()), None)


def conllu_paragraphs(path: Path, most: int = 8) -> Iterator[list[Tree]]:
    """The sentences of a CoNLL-U file, grouped by paragraph and at most ``most`` together."""
    with gzip.open(path, "rt", encoding="utf8") as handle:
        group: list[Tree] = []
        for block in handle.read().split("\n\n"):
            lines = block.splitlines()
            fresh = any(line.startswith(("# newpar", "# newdoc")) for line in lines)
            if group and (fresh or len(group) == most):
                yield group
                group = []
            tree = conllu_tree(line for line in lines if line and not line.startswith("#"))
            if tree.words:
                group.append(tree)
        if group:
            yield group


def conllu_tree(lines: Iterator[str]) -> Tree:
    """One sentence; a multiword token ("don't") gives its words without a space between them."""
    tree, multiword_end, multiword_space = Tree(), 0, True
    for line in lines:
        identity, form, _, upos, xpos, _, head, dep, _, misc = line.split("\t")
        space = "SpaceAfter=No" not in misc
        if "." in identity:
            continue
        if "-" in identity:
            multiword_end, multiword_space = int(identity.split("-")[1]), space
            continue
        number = int(identity)
        if number < multiword_end:
            space = False
        elif number == multiword_end:
            space = multiword_space
        tree.words.append(form)
        tree.spaces.append(space)
        tree.tags.append(xpos)
        tree.pos.append(upos)
        tree.heads.append(int(head) - 1 if head != "0" else number - 1)
        tree.deps.append("ROOT" if head == "0" else dep)
    return tree


WORLDWIDE = {"Person": "PERSON", "Organization": "ORG", "Location": "LOC", "NORP": "NORP", "Facility": "FAC",
             "Product": "PRODUCT", "Date": "DATE", "Money": "MONEY", "Misc": "MISC"}
DOCRED = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "TIME": "DATE"}
DEMONYM = ("ese", "ian", "ish", "can", "man", "ench", "utch", "raqi", "reek", "elsh", "wiss", "aeli", "tani", "lish")


def worldwide(path: Path) -> Iterator[NamedText]:
    """The newswire articles, tokens laid over the raw text so that offsets are those of the article."""
    for row in rows(path):
        yield _laid_over(row["raw"], row["sentences"][1:], skip=len(row["url"]))


def _laid_over(raw: str, sentences: list, skip: int) -> NamedText:
    names: list[tuple[int, int, str]] = []
    cursor, inside = skip, ""
    for word, label in (pair for sentence in sentences for pair in sentence):
        start = raw.find(word, cursor, cursor + 200)
        if start < 0:
            inside = ""
            continue
        cursor = start + len(word)
        prefix, _, kind = label.partition("-")
        kind = WORLDWIDE.get(kind, "")
        if prefix == "I" and inside == kind and names and kind:
            names[-1] = (names[-1][0], cursor, kind)
        elif kind:
            names.append((start, cursor, kind))
        inside = kind
    return NamedText(raw[skip:], tuple((a - skip, b - skip, kind) for a, b, kind in names))


def redocred(path: Path) -> Iterator[NamedText]:
    """Wikipedia passages; demonyms and miscellanea are unsure, for the newswire labels them otherwise."""
    for row in rows(path):
        spans = sorted((tuple(m), e["type"], e["name"]) for e in row["entities"] for m in e["mentions"])
        names, unsure, end = [], [], 0
        for (start, stop), kind, _ in spans:
            if start < end:
                continue
            end = stop
            known = kind in DOCRED and not (kind == "LOC" and row["text"][start:stop].endswith(DEMONYM))
            names.append((start, stop, DOCRED[kind])) if known else unsure.append((start, stop))
        yield NamedText(row["text"], tuple(names), tuple(unsure))
