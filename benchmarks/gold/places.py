"""Places in an article: anchors with brackets become offsets, and offsets the sentences around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ontology.ids import content_id
from ontology.reading import Span

TITLES = "".join(rf"(?<!\b{title})" for title in ("Dr", "Mr", "Ms", "Lt", "Gen", "Co", "Cllr"))
SENTENCE = re.compile(rf"\n\s*\n|{TITLES}[.!?][”\"'’»)]*\s+(?=[“\"'‘«(]?[A-Z0-9])")


@dataclass(frozen=True)
class Text:
    """An article and the search for places in it. ``place`` is its file and line, for the errors."""

    words: str
    place: str

    @property
    def id(self) -> str:
        return content_id("a", self.words)

    def find(self, anchor: str, near: int | None = None) -> re.Match[str]:
        """The shortest stretch that fits the anchor, or the nearest to an offset. Raises ``ValueError``."""
        pattern = re.compile(f"(?=({pattern_of(anchor)}))")
        found = list(pattern.finditer(self.words))
        if not found:
            raise ValueError(f"{self.place}: nothing fits {anchor!r}")
        return min(found, key=lambda match: len(match[1]) if near is None else distance(match.span(1), near))

    def name(self, names: list[str], within: Span, near: int | None = None) -> Span:
        """Where the first of the names that occurs stands in a stretch. Raises ``ValueError``."""
        for name in names:
            spans = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.words)]
            inside = [span for span in spans if within[0] <= span[0] and span[1] <= within[1]]
            if inside:
                return inside[0] if near is None else min(inside, key=lambda span: distance(span, near))
        raise ValueError(f"{self.place}: none of {names} in {self.words[slice(*within)]!r}")

    def sentences(self, *spans: Span) -> Span:
        """The sentences that hold all the spans."""
        first, last = min(span[0] for span in spans), max(span[1] for span in spans)
        ends = [0, *(match.end() for match in SENTENCE.finditer(self.words)), len(self.words)]
        start = max(end for end in ends if end <= first)
        stop = min(end for end in ends if end >= last)
        return start, start + len(self.words[start:stop].rstrip())


def pattern_of(anchor: str) -> str:
    """The regular expression of an anchor; ``[…]`` and ``{…}`` become the groups ``subject`` and ``object``."""
    signs = {"[": "(?P<subject>", "{": "(?P<object>", "]": ")", "}": ")", "~": r"[\s\S]*?"}
    return "".join(signs.get(part, re.escape(part)) for part in re.split(r"([][{}~])", anchor))


def distance(span: Span, near: int) -> int:
    return min(abs(span[0] - near), abs(span[1] - near))
