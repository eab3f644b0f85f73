"""A parsed article: spaCy's document, its sentences with their sections, and the phrases found in it.

Inside ``extract`` positions are token indices; they become character offsets when a reading is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.lexicon import words
from extract.lists import whole_lists
from extract.quotemarks import Quoted, quoted
from extract.sections import Piece
from ontology.article import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from extract.model.reader import Judge


def is_title(token: Token) -> bool:
    """Whether the word is a title or role before a name ("Mr.", "President"); trees often make it the name's head."""
    word = token.lower_.rstrip(".")
    return word in words("titles") or word in words("roles")


@dataclass(slots=True)
class Phrase:
    """A stretch of tokens that may stand for an entity; ``head`` is the index of the token that governs it.

    ``chain`` is set by coreference. ``quantity`` says that the phrase counts what it names ("40 other companies").
    """

    start: int
    end: int
    head: int
    kind: str
    type: str
    chain: int = -1
    quantity: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """Half-open token range and the section it belongs to."""

    start: int
    end: int
    section: str


Tokens = tuple[int, int]
"""A half-open range of token indices."""


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution as the model reads it: cue, source and the stretches of content, and how sure it is.

    ``sure`` says of each stretch how sure its edges are; empty where nothing is known of that.
    """

    cue: Tokens | None
    source: Tokens | None
    content: list[Tokens]
    score: float
    sure: list[float] = field(default_factory=list)


@dataclass
class Document:
    """One article on its way through the reader."""

    article: Article
    doc: Doc
    pieces: list[Piece]
    phrases: list[Phrase] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    judge: Judge | None = None

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of every piece that is read, without surrounding white space."""
        found = []
        sections = self._sections
        starts = [
            token.i
            for token in self.doc
            if sections[token.i]
            and not token.is_space
            and (
                token.i == 0
                or token.is_sent_start
                or sections[token.i - 1] is None
                or (self.doc[token.i - 1].is_space and self._piece_starts.get(token.idx))
            )
        ]
        for start, following in pairwise([*starts, len(self.doc)] if starts else []):
            end = following
            while end > start and (sections[end - 1] is None or self.doc[end - 1].is_space):
                end -= 1
            found.append(Sentence(start, end, sections[start] or "body"))
        return found

    @cached_property
    def _piece_starts(self) -> dict[int, bool]:
        return {piece.start: True for piece in self.pieces}

    @cached_property
    def _sections(self) -> list[str | None]:
        """The section of every token."""
        found: list[str | None] = []
        pieces = iter(self.pieces)
        piece = next(pieces, None)
        for token in self.doc:
            while piece and piece.end <= token.idx:
                piece = next(pieces, None)
            found.append(piece.section if piece else None)
        return found

    @cached_property
    def marked(self) -> list[tuple[int, int, Quoted]]:
        """The token ranges of quoted text, each with its marks, in order."""
        spans = (s for p in self.pieces if p.section for s in quoted(self.article.text, p.start, p.end))
        ranges = ((self.doc.char_span(s.start, s.end, alignment_mode="expand"), s) for s in spans)
        return [(inside.start, inside.end, span) for inside, span in ranges if inside is not None]

    @cached_property
    def quoted_at(self) -> dict[int, int]:
        """Token index → number of the quoted stretch it stands in."""
        return {i: number for number, (start, end, _) in enumerate(self.marked) for i in range(start, end)}

    @cached_property
    def sentence_of(self) -> dict[int, int]:
        """Token index → number of its sentence."""
        return {
            i: number for number, sentence in enumerate(self.sentences) for i in range(sentence.start, sentence.end)
        }

    @cached_property
    def phrase_at(self) -> dict[int, Phrase]:
        """Token index → the phrase that covers it; names win over nominals, shorter over longer.

        Made once, after every phrase is found.
        """
        found: dict[int, Phrase] = {}
        order = {"nominal": 0, "pronoun": 1, "name": 2}
        for phrase in sorted(self.phrases, key=lambda p: (order[p.kind], p.start - p.end)):
            for i in range(phrase.start, phrase.end):
                if phrase.kind != "nominal" or i == phrase.head or i not in found:
                    found[i] = phrase
        for phrase in self.phrases:
            if phrase.kind == "name" and phrase.start and is_title(self.doc[phrase.start - 1]):
                found.setdefault(phrase.start - 1, phrase)
        return found

    @cached_property
    def lists(self) -> dict[int, list[Phrase]]:
        """Start of a name → the names of the list it stands in; made once, after every phrase is found."""
        return whole_lists(self.doc, [phrase for phrase in self.phrases if phrase.kind == "name"], self.phrase_at)

    @cached_property
    def heard(self) -> dict[str, list[int]]:
        """The chains that the network made: the heads of their mentions in order, by the name of the chain."""
        found: dict[str, list[int]] = {}
        for span in self.doc.spans.get("chains", ()):
            found.setdefault(span.label_, []).append(span.root.i)
        return {name: sorted(set(heads)) for name, heads in found.items()}

    @cached_property
    def heard_with(self) -> dict[int, frozenset[int]]:
        """Head of a mention in a chain of the network's → the heads of all of that chain."""
        chains = (frozenset(heads) for heads in self.heard.values())
        return {head: heads for heads in chains for head in heads}

    @cached_property
    def chains(self) -> dict[int, list[Phrase]]:
        """Chain number → its phrases in order; made once, after coreference."""
        found: dict[int, list[Phrase]] = {}
        for phrase in sorted(self.phrases, key=lambda p: p.start):
            found.setdefault(phrase.chain, []).append(phrase)
        return found

    def text(self, phrase: Phrase) -> str:
        """The words of the phrase as they stand in the article."""
        return self.doc[phrase.start : phrase.end].text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Token range → half-open character offsets into the article."""
        last: Token = self.doc[end - 1]
        return self.doc[start].idx, last.idx + len(last)

    def named(self, chain: int) -> bool:
        """Whether any mention of the chain is a name."""
        return any(phrase.kind == "name" for phrase in self.chains[chain])
