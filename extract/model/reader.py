"""The compact reader: a text in, names, attributions, chains and judged pairs out, as character offsets."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract.model.chains import Reach, chains, mentions
from extract.model.encoded import Encoded, encoded, slim
from extract.model.labels import NAMES
from extract.model.network import Exported, Network, load_tokenizer
from extract.model.pairs import UNTIED, Judged, Offsets, judged
from extract.model.pieces import cut
from extract.model.spoken import Attribution, Span, attributions, located, spoken
from extract.model.syntax import Parsed, parsed
from extract.model.voting import voted
from extract.model.windows import blocks

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Judge = Callable[[Sequence[tuple[Offsets, Offsets]]], "list[Judged]"]
Heard = tuple[int, int, str]
"""The offsets and the kind of a name that another finder found."""
Candidates = Callable[["ModelReading"], Sequence[tuple[Offsets, Offsets]]]


@dataclass(frozen=True)
class ModelReading:
    """What the network found in a text, or in one stretch of a long one."""

    names: tuple[Span, ...]
    spoken: tuple[Span, ...]
    """Every source, cue and content, also those that no pointer joins."""
    attributions: tuple[Attribution, ...]
    chains: tuple[tuple[Offsets, ...], ...]
    pairs: tuple[Judged, ...] = ()
    words: tuple[Parsed, ...] = ()
    """The syntax of the tokens that were asked for."""


def together(parts: Sequence[ModelReading]) -> ModelReading:
    """The readings of the stretches of a text as one."""
    return ModelReading(tuple(name for part in parts for name in part.names),
                        tuple(span for part in parts for span in part.spoken),
                        tuple(found for part in parts for found in part.attributions),
                        tuple(chain for part in parts for chain in part.chains),
                        tuple(pair for part in parts for pair in part.pairs),
                        tuple(word for part in parts for word in part.words))


@dataclass(frozen=True)
class ModelReader:
    """Reads with one network; loading imports onnxruntime and tokenizers, and nothing else does."""

    network: Network
    tokenizer: Tokenizer
    reach: Reach

    @classmethod
    def load(cls, folder: Path, threads: int = 1) -> ModelReader:
        """The reader whose exported files are in a folder."""
        card = json.loads((folder / "reader.json").read_text(encoding="utf8"))
        reach = Reach(card["nobody"], tuple(card["reach"]))
        return cls(Exported.load(folder, threads), load_tokenizer(folder), reach)

    def open(self, text: str, tokens: Sequence[Offsets] = (), firsts: frozenset[int] = frozenset(),
             heard: Sequence[Heard] = ()) -> tuple[ModelReading, Judge]:
        """Everything but pairs, and a judge of pairs that does not read the text again.

        ``tokens`` are those whose syntax is wanted; a sentence starts at each whose number is among ``firsts``.
        ``heard`` are names that another finder found; it has a say in where names stand and of what kind they are.
        """
        kept, parts = list[Encoded](), list[ModelReading]()
        for stretch in self.stretches(text):
            found = self._found(text, stretch, heard)
            named = [(name.start, name.end) for name in found.names]
            parts.append(replace(found, words=tuple(parsed(stretch, self.network, tokens, firsts, named))))
            kept.append(slim(stretch))
        return together(parts), lambda pairs: [one for stretch in kept
                                               for one in judged(stretch, self.network, pairs, UNTIED)]

    def read(self, text: str, candidates: Candidates | None = None) -> ModelReading:
        """Everything that the network finds; ``candidates`` says, from the rest, which pairs to judge."""
        return together(list(self.parts(text, candidates)))

    def parts(self, text: str, candidates: Candidates | None = None) -> Iterator[ModelReading]:
        """The readings of a text stretch by stretch; all but very long texts have one."""
        for stretch in self.stretches(text):
            found = self._found(text, stretch)
            pairs = candidates(found) if candidates else ()
            yield replace(found, pairs=tuple(judged(stretch, self.network, pairs)))

    def stretches(self, text: str) -> Iterator[Encoded]:
        """The text as the network sees it."""
        pieces = cut(text, self.tokenizer)
        for low, high in blocks(text, pieces):
            if high > low:
                yield encoded(text, pieces, low, high, self.network)

    def judge(self, text: str, pairs: Sequence[tuple[Offsets, Offsets]]) -> list[Judged]:
        """The chances of every class for given pairs of a text; pairs too far apart are left out."""
        return [pair for stretch in self.stretches(text) for pair in judged(stretch, self.network, pairs)]

    def _found(self, text: str, stretch: Encoded, heard: Sequence[Heard] = ()) -> ModelReading:
        tagged = voted(stretch.layer("names"), stretch.spelled(text), NAMES, stretch.runs(heard))
        names = tuple(located(stretch, one) for one in tagged)
        roles = spoken(stretch)
        said = [located(stretch, span) for found in roles.values() for span in found]
        linked = chains(text, stretch, mentions(stretch), self.reach)
        return ModelReading(names, tuple(sorted(said, key=lambda span: span.start)),
                            tuple(attributions(stretch, roles)), tuple(map(tuple, linked)))
