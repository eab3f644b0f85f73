"""A network that says what a test tells it, in the words of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.model.labels import PAIRS
from extract.model.pairs import Judged, Offsets
from extract.model.reader import Heard, Judge, ModelReading
from extract.model.spoken import Attribution, Span


@dataclass(frozen=True)
class Dictated:
    """``names``: words → kind; ``said``: (source, cue, content); ``chances``: (first, second) → class → chance."""

    names: dict[str, str] = field(default_factory=dict)
    said: tuple[tuple[str, str, str], ...] = ()
    chances: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict)

    def open(self, text: str, tokens: object = (), firsts: object = (),
             heard: Sequence[Heard] = ()) -> tuple[ModelReading, Judge]:
        attributions = tuple(self._attribution(text, *words) for words in self.said)
        spoken = tuple(span for one in attributions for span in (one.cue, one.source, *one.content) if span)
        names = tuple(sorted((_span(text, words, kind) for words, kind in self.names.items()), key=lambda s: s.start))
        return ModelReading(names, spoken, attributions, ()), lambda pairs: self._judged(text, pairs)

    def _attribution(self, text: str, source: str, cue: str, content: str) -> Attribution:
        return Attribution(_span(text, cue, "cue"), _span(text, source, "source"), (_span(text, content, "content"),),
                           0.9)

    def _judged(self, text: str, pairs: Sequence[tuple[Offsets, Offsets]]) -> list[Judged]:
        found = []
        for first, second in pairs:
            told = self.chances.get((text[slice(*first)], text[slice(*second)]), {})
            found.append(Judged(first, second, {head: {name: told.get(name, 0.0) for name in classes}
                                                for head, classes in PAIRS.items()}))
        return found


def _span(text: str, words: str, kind: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), kind, 1.0)
