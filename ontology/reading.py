"""What a reader hands over: mentions in chains, quotations, and claims that name mentions.

This is the door between *text* and *claims*. Any function ``Article -> Reading`` is a reader; the graph asks for
nothing else. All spans are half-open character offsets into the article's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ontology.article import Article
from ontology.ids import content_id

Span = tuple[int, int]

ENTITY_TYPES = ("person", "organization", "group", "place", "product", "law", "event", "other")
MENTION_KINDS = ("name", "nominal", "pronoun")
QUOTE_KINDS = ("direct", "indirect", "mixed")
POLARITIES = ("asserted", "negated")
STATUSES = ("current", "former", "planned")
CERTAINTIES = ("stated", "hedged")
SECTIONS = ("headline", "body", "caption", "teaser")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch of text that stands for an entity.

    ``chain`` numbers the coreference chain inside the article: two mentions with one number stand for one thing.
    """

    start: int
    end: int
    text: str
    kind: str
    type: str
    chain: int

    @property
    def span(self) -> Span:
        return self.start, self.end


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A quotation: what was said, without its quotation marks.

    ``kind`` is *direct* (all between marks), *indirect* (none is) or *mixed*. ``cue`` is the span of the word that
    attributes it ("said", "according to"), where there is one.
    """

    start: int
    end: int
    text: str
    kind: str
    cue: Span | None = None

    @property
    def span(self) -> Span:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim stands: the exact text, the words that made it a claim, and how it was found.

    ``how`` names the wording or the model ("opposed-to/verb:oppose", "model 0.1"); ``section`` is the part of the
    article, so that a teaser for another article is never taken for the article's own voice.
    """

    article: str
    start: int
    end: int
    text: str
    cue: Span | None = None
    how: str = ""
    section: str = "body"


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement read at one place.

    The subject of ``said-by`` is a :class:`Quote`, every other subject and every object is a :class:`Mention`.
    ``attributed_to`` is who the article says said so, where it does not say it in its own voice.
    ``confidence`` is the probability that a careful reader would agree. ``role`` is the wording of the role in which
    the subject belongs ("president of global affairs").
    """

    relation: str
    subject: Mention | Quote
    object: Mention
    evidence: Evidence
    confidence: float
    polarity: str = "asserted"
    status: str = "current"
    certainty: str = "stated"
    attributed_to: Mention | None = None
    role: str | None = None

    @property
    def id(self) -> str:
        """A hash of the content: relation, spans, article and qualifiers, but not of how sure the reader was."""
        return content_id(
            "c",
            self.evidence.article,
            self.relation,
            *self.subject.span,
            *self.object.span,
            self.polarity,
            self.status,
            self.certainty,
        )


@dataclass(frozen=True, slots=True)
class Dropped:
    """A candidate that did not become a claim, and the step and reason: what ``why-not`` tells."""

    relation: str
    subject: Span
    object: Span
    step: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """All that was read in one article. Tuples are in order of position.

    ``sentences`` are spans with the section each belongs to.
    """

    article: Article
    sentences: tuple[tuple[int, int, str], ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    @cached_property
    def chains(self) -> dict[int, tuple[Mention, ...]]:
        """The coreference chains: number → mentions in order of position."""
        found: dict[int, list[Mention]] = {}
        for mention in sorted(self.mentions):
            found.setdefault(mention.chain, []).append(mention)
        return {number: tuple(mentions) for number, mentions in sorted(found.items())}
