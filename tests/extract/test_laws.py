"""Laws of reading, over articles mixed at random from the sentences of all tables."""

from __future__ import annotations

from collections.abc import Iterator

from constructs import membership, opposition, speech
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from extract.read import Reader
from ontology.article import Article
from ontology.reading import (
    CERTAINTIES,
    ENTITY_TYPES,
    MENTION_KINDS,
    POLARITIES,
    QUOTE_KINDS,
    SECTIONS,
    STATUSES,
    Reading,
)

SENTENCES = [row.text for table in (membership, opposition, speech) for rows in table.TABLES.values() for row in rows]
ODD = [
    "Read also: ",
    "OSLO (AP) — ",
    "“",
    "”",
    "‘",
    "(",
    "[…] ",
    "<b>",
    "He said.",
    "They did not.",
    "\u00a0",
    "e\u0301 𝔘 👩‍👩‍👧 ",
    "\u202eabc\u202c ",
    "Among them are ",
]
MIXTURES = st.lists(
    st.tuples(st.sampled_from(SENTENCES + ODD), st.sampled_from([" ", "\n", "\n\n", ""])), max_size=9
).map(lambda parts: "".join(part + gap for part, gap in parts))
# Shrinking reads thousands of articles, so a failure shows its mixture as it was found.
FEW = settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def spans(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Every stretch of text that the reading quotes, with what it says stands there."""
    yield from ((mention.start, mention.end, mention.text) for mention in reading.mentions)
    yield from ((quote.start, quote.end, quote.text) for quote in reading.quotes)
    for claim in reading.claims:
        yield from ((each.start, each.end, each.text) for each in (claim.evidence, claim.subject, claim.object))
        yield from ((each.start, each.end, each.text) for each in (claim.attributed_to,) if each)


@FEW
@given(text=MIXTURES)
def test_every_span_slices_back_to_its_text(reader: Reader, text: str) -> None:
    """What is cited stands in the article, letter for letter, where it is said to stand."""
    for start, end, words in spans(reader(Article(text, "mixture"))):
        assert start < end and text[start:end] == words


@FEW
@given(text=MIXTURES)
def test_ends_and_cues_stand_in_the_article(reader: Reader, text: str) -> None:
    """Both ends of a claim are mentions (or quotes) of the reading, and the cue lies in the evidence."""
    reading = reader(Article(text, "mixture"))
    for claim in reading.claims:
        assert claim.subject in (*reading.mentions, *reading.quotes) and claim.object in reading.mentions
        assert claim.evidence.article == reading.article.id
        if claim.evidence.cue:
            start, end = claim.evidence.cue
            assert claim.evidence.start <= start < end <= claim.evidence.end


@FEW
@given(text=MIXTURES)
def test_values_are_of_the_known_ones(reader: Reader, text: str) -> None:
    """Types, kinds, qualifiers and sections are those of the contract; a confidence is a probability."""
    reading = reader(Article(text, "mixture"))
    assert all(mention.type in ENTITY_TYPES and mention.kind in MENTION_KINDS for mention in reading.mentions)
    assert all(quote.kind in QUOTE_KINDS for quote in reading.quotes)
    assert all(section in SECTIONS for _, _, section in reading.sentences)
    for claim in reading.claims:
        assert claim.polarity in POLARITIES and claim.status in STATUSES and claim.certainty in CERTAINTIES
        assert 0 < claim.confidence <= 1


@FEW
@given(text=MIXTURES)
def test_everything_comes_once_and_in_order(reader: Reader, text: str) -> None:
    """Sentences, mentions, quotes and claims are in order of position, and no claim stands twice."""
    reading = reader(Article(text, "mixture"))
    assert list(reading.sentences) == sorted(reading.sentences)
    assert list(reading.mentions) == sorted(set(reading.mentions))
    assert [quote.span for quote in reading.quotes] == sorted(quote.span for quote in reading.quotes)
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)
    assert [claim.evidence.start for claim in reading.claims] == sorted(
        claim.evidence.start for claim in reading.claims
    )


@FEW
@given(text=MIXTURES)
def test_reading_twice_is_reading_once(reader: Reader, text: str) -> None:
    """The same article gives an equal reading, whatever was read in between."""
    first = reader(Article(text, "mixture"))
    reader(Article(text[::-1], "another"))
    assert reader(Article(text, "mixture")) == first


@FEW
@given(text=MIXTURES)
def test_source_does_not_change_what_is_read(reader: Reader, text: str) -> None:
    """Where an article was found is no part of what it says."""
    one, other = reader(Article(text, "here")), reader(Article(text, "there", url="https://example.org/"))
    assert (one.mentions, one.quotes, one.claims) == (other.mentions, other.quotes, other.claims)


@FEW
@given(text=MIXTURES)
def test_no_claim_ties_a_thing_to_itself(reader: Reader, text: str) -> None:
    """Subject and object of a claim are never one."""
    reading = reader(Article(text, "mixture"))
    assert all(claim.subject.span != claim.object.span for claim in reading.claims)
    assert all(getattr(claim.subject, "chain", None) != claim.object.chain for claim in reading.claims)
