"""Attributions: PolNeAR (news) and RiQuA (fiction), as passages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from training.corpora import rows
from training.reader.passages import Attribution, Passage, Span

CLOSING = frozenset([*".,;:!?)", "'ll", "'re", "'ve", "'m", "'d"])


def polnear(path: Path) -> Iterator[Passage]:
    """The articles, each with its attributions."""
    for row in rows(path):
        found = (Attribution(*(spans(a[role]) for role in ("source", "cue", "content"))) for a in row["attributions"])
        yield Passage(row["text"], "polnear", attributions=tuple(found))


def spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    """Lists of two numbers as spans."""
    return tuple((start, end) for start, end in pairs)


def riqua(path: Path) -> Iterator[Passage]:
    """Fiction, its tokens put together again; its spans are loose, for nothing says whose they are."""
    for row in rows(path):
        text, places = joined(row["tokens"])
        found = [Attribution(**{**dict.fromkeys(("source", "cue", "content"), ()), role: ((start, end),)})
                 for role, start, end in _runs(row["labels"], places)]
        yield Passage(text, "riqua", attributions=tuple(found), linked=False)


def joined(tokens: list[str]) -> tuple[str, list[Span]]:
    """Tokens as running text with ordinary quotation marks, and where each came to stand.

    >>> joined(["``", "Take", "it", ",", "''", "said", "Emma", "."])[0]
    '"Take it," said Emma.'
    """
    text, places, glue = "", [], True
    for token in tokens:
        written = {"``": '"', "''": '"'}.get(token, token)
        apart = not (glue or token in CLOSING or token in ("''", "'s", "n't"))
        text += " " if apart else ""
        places.append((len(text), len(text) + len(written)))
        text += written
        glue = token in ("``", "(")
    return text, places


def _runs(labels: list[str], places: list[Span]) -> Iterator[tuple[str, int, int]]:
    number, keyed = 0, []
    for label, place in zip(labels, places, strict=True):
        number += label.startswith("B")
        keyed.append((number, label.partition("-")[2], place))
    for (_, role), group in groupby(keyed, key=lambda entry: entry[:2]):
        members = [place for *_, place in group]
        if role:
            yield role, members[0][0], members[-1][1]
