"""What every corpus is read into: a passage and whatever is known about it. What is None was not annotated."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True)
class Attribution:
    """Who said what: pieces of content, one cue, sources; spans are half-open character offsets."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Word:
    """A word of a treebank and where it stands; ``head`` is the number of its head in the passage, −1 for a root."""

    start: int
    end: int
    tag: str
    pos: str
    dep: str
    head: int
    first: bool


@dataclass(frozen=True)
class Pair:
    """Two spans in the order given and the class that a pair head should say of them."""

    head: str
    first: Span
    second: Span
    label: str


@dataclass(frozen=True)
class Passage:
    """A text with its annotations; ``unsure`` spans have no name label either way.

    ``linked`` says whether the attributions tell whose content is whose, or are loose spans; ``complete``, whether
    every pair was judged, so that all are learned from and not a sample of those that are nothing to each other.
    """

    text: str
    corpus: str
    names: tuple[tuple[int, int, str], ...] | None = None
    unsure: tuple[Span, ...] = ()
    attributions: tuple[Attribution, ...] | None = None
    linked: bool = True
    pairs: tuple[Pair, ...] = ()
    chains: tuple[tuple[Span, ...], ...] | None = None
    words: tuple[Word, ...] | None = None
    complete: bool = False
