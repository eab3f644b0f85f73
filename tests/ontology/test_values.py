"""Laws of the exchanged values: ids are content, readings are values."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.article import Article
from ontology.ids import content_id
from ontology.prefixes import PREFIXES, expand, shortened
from ontology.reading import CERTAINTIES, POLARITIES, STATUSES, Claim, Evidence, Mention, Quote, Reading
from ontology.relation import Wording

TEXT = "Norda joined Tavira."
NORDA, TAVIRA = Mention(0, 5, "Norda", "name", "organization", 0), Mention(13, 19, "Tavira", "name", "organization", 1)
CLAIM = Claim("member-of", NORDA, TAVIRA, Evidence("a1", 0, 20, TEXT), confidence=0.8)
ANY = st.text(max_size=30)
PLAIN = ANY.filter(lambda text: "\x1f" not in text)


@given(st.sampled_from("ecqa"), st.lists(ANY, max_size=4))
def test_id_is_a_letter_and_sixteen_digits(prefix: str, parts: list[str]) -> None:
    """Whatever the content, lone surrogates too, the id can stand in an address."""
    assert re.fullmatch(prefix + "[0-9a-f]{16}", content_id(prefix, *parts))


@given(st.lists(PLAIN, min_size=1, max_size=4), st.lists(PLAIN, min_size=1, max_size=4))
def test_ids_agree_where_the_content_does(one: list[str], other: list[str]) -> None:
    """The same parts give one id, and other parts (or the same words parted otherwise) another."""
    assert (content_id("e", *one) == content_id("e", *other)) == (one == other)


def test_numbers_are_parts_by_their_digits() -> None:
    assert content_id("c", 1, 23) == content_id("c", "1", "23") != content_id("c", 12, 3)


@given(ANY, ANY, ANY)
def test_article_is_its_text(text: str, source: str, title: str) -> None:
    """The id does not depend on where the text was found or what is known of it."""
    assert Article(text, source).id == Article(text, "elsewhere", title=title, published="2024-01-01").id


@given(ANY, ANY)
def test_another_text_is_another_article(one: str, other: str) -> None:
    assert (Article(one, "x").id == Article(other, "x").id) == (one == other)


@pytest.mark.parametrize(
    "change",
    [
        *({"polarity": each} for each in POLARITIES[1:]),
        *({"status": each} for each in STATUSES[1:]),
        *({"certainty": each} for each in CERTAINTIES[1:]),
        {"relation": "opposed-to"},
        {"subject": TAVIRA, "object": NORDA},
        {"evidence": Evidence("a2", 0, 20, TEXT)},
    ],
)
def test_claim_that_says_something_else_has_another_id(change: dict[str, object]) -> None:
    """Relation, ends, article, polarity, status and certainty make a claim what it is."""
    assert replace(CLAIM, **change).id != CLAIM.id


@pytest.mark.parametrize(
    "change",
    [
        {"confidence": 0.1},
        {"attributed_to": NORDA},
        {"role": "head"},
        {"evidence": replace(CLAIM.evidence, how="model 0.1")},
    ],
)
def test_claim_keeps_its_id_however_surely_it_was_read(change: dict[str, object]) -> None:
    assert replace(CLAIM, **change).id == CLAIM.id


def test_chains_hold_mentions_in_order_of_position() -> None:
    """Chains come in order of number, mentions in order of place."""
    it = Mention(25, 27, "It", "pronoun", "organization", 0)
    reading = Reading(Article(TEXT, "x"), mentions=(it, TAVIRA, NORDA))
    assert reading.chains == {0: (NORDA, it), 1: (TAVIRA,)}
    assert list(reading.chains) == [0, 1]


def test_readings_of_the_same_are_equal() -> None:
    """A reading is a value: made twice, it is one."""
    assert Reading(Article(TEXT, "x"), claims=(CLAIM,)) == Reading(Article(TEXT, "x"), claims=(replace(CLAIM),))


@pytest.mark.parametrize("value", [NORDA, CLAIM, CLAIM.evidence, Quote(0, 5, "Norda", "direct"), Article(TEXT, "x")])
def test_values_are_frozen(value: object) -> None:
    """What was read is never overwritten."""
    with pytest.raises((FrozenInstanceError, TypeError, AttributeError)):
        value.text = "other"  # type: ignore[attr-defined]


def test_mentions_sort_by_place() -> None:
    assert sorted([TAVIRA, NORDA]) == [NORDA, TAVIRA] and NORDA.span == (0, 5)


@pytest.mark.parametrize(
    ("kind", "phrase", "head", "particle", "preposition"),
    [
        ("verb", "oppose", "oppose", None, None),
        ("verb", "join in", "join", None, "in"),
        ("verb", "speak out against", "speak", "out", "against"),
        ("role", "member of", "member", None, "of"),
        ("contrast", "as opposed to", "as opposed to", None, None),
    ],
)
def test_phrase_is_taken_apart(
    kind: str, phrase: str, head: str, particle: str | None, preposition: str | None
) -> None:
    """Head, particle and preposition of a wording, and the phrase put together again."""
    wording = Wording.parse(kind, phrase)
    assert (wording.head, wording.particle, wording.preposition) == (head, particle, preposition)
    assert wording.phrase == phrase and str(wording) == f"{kind}:{phrase}"


@given(st.sampled_from(sorted(PREFIXES)), st.text(alphabet="abcXYZ0", min_size=1))
def test_prefixed_name_survives_expansion(prefix: str, local: str) -> None:
    assert shortened(expand(f"{prefix}:{local}")) == f"{prefix}:{local}"


def test_unknown_prefix_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match=r"“wrong:thing” is no IRI, and its prefix is none of ng"):
        expand("wrong:thing")
