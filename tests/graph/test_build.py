"""From readings to statements."""

from __future__ import annotations

import pytest
from builders import RELATIONS, read
from hypothesis import given
from hypothesis import strategies as st

from graph.build import build
from graph.dataset import Dataset, Statement
from graph.variants import alike, content
from ontology.article import Duplicate, Refusal
from ontology.reading import Reading

INTEL = "[Intel](organization 1) is in the [AI Alliance](organization 2)."
JOINS = ("member-of", "Intel", "AI Alliance")
CLEGG_1 = ("We believe it's better when artificial intelligence is developed openly so more people can access the "
           "benefits, create innovative products and work on safety")
CLEGG_2 = ("It’s better when AI is developed openly — more people can access its benefits, create innovative products "
           "and work in security.")


def made(*readings: Reading) -> Dataset:
    return build(readings, RELATIONS)


def only(dataset: Dataset) -> Statement:
    (statement,) = dataset.statements
    return statement


def test_two_articles_that_agree_make_one_statement_with_two_evidences() -> None:
    """Evidence adds up; confidence is that at least one is right."""
    statement = only(made(read(INTEL, (*JOINS, {"confidence": 0.8})),
                          read("The " + INTEL, (*JOINS, {"confidence": 0.5}))))
    assert len(statement.articles) == 2 and statement.confidence == 0.9


def test_two_sentences_of_one_article_are_no_independent_sources() -> None:
    """Of one article the best evidence counts."""
    twice = read(INTEL + "\n[Intel Corp.](organization 1) joined the [Alliance](organization 2).",
                 (*JOINS, {"confidence": 0.8}), ("member-of", "Intel Corp.", "Alliance", {"confidence": 0.5}))
    statement = only(made(twice))
    assert len(statement.evidence) == 2 and statement.confidence == 0.8


def test_nothing_is_certain() -> None:
    """Confidence is capped."""
    readings = [read(f"{INTEL} {number}", (*JOINS, {"confidence": 0.95})) for number in range(5)]
    assert only(made(*readings)).confidence == 0.99


@pytest.mark.parametrize("qualifier", [{"polarity": "negated"}, {"status": "former"}, {"certainty": "hedged"},
                                       {"attributed_to": "IBM"}])
def test_contradictions_stand_side_by_side(qualifier: dict[str, str]) -> None:
    """What is said otherwise is another statement."""
    other = read(f"[IBM](organization 3) doubts: {INTEL}", (*JOINS, qualifier))
    assert len(made(read(INTEL, JOINS), other).statements) == 2


def test_what_ties_a_thing_to_itself_is_left_out() -> None:
    """A pair that merging makes one is no claim."""
    assert not made(read("[Sony](organization 1) joined [Sony Group](organization 2).",
                         ("member-of", "Sony", "Sony Group"))).statements


def test_a_text_read_twice_is_one_article_and_a_copy() -> None:
    """The second source is on record as a duplicate."""
    dataset = made(read(INTEL, JOINS, source="b.txt"), read(INTEL, JOINS, source="a.txt"))
    assert [article.source for article in dataset.articles] == ["a.txt"]
    assert dataset.duplicates == (Duplicate("b.txt", dataset.articles[0].id),)
    assert len(only(dataset).evidence) == 1


def test_roles_are_on_record() -> None:
    """Each wording of a role is kept."""
    marked = "[Nick Clegg](person 1) of [Meta](organization 2)"
    roles = ("president of global policy", "president of global affairs")
    readings = [read(f"{marked}: {role}", ("member-of", "Nick Clegg", "Meta", {"role": role})) for role in roles]
    assert only(made(*readings)).roles == tuple(sorted(roles))


def test_two_wordings_of_one_utterance_are_variants() -> None:
    """Near-identical words of one speaker in two articles are linked, and stay two quotations."""
    first = read(f"[{CLEGG_1}](quote direct), said [Nick Clegg](person 1).", ("said-by", CLEGG_1, "Nick Clegg"))
    second = read(f"[Nick Clegg](person 1): [{CLEGG_2}](quote direct)", ("said-by", CLEGG_2, "Nick Clegg"))
    one, other = made(first, second).quotations
    assert one.variants == (other.id,) and other.variants == (one.id,)


def test_other_speakers_and_other_words_are_no_variants() -> None:
    """The same words of somebody else, or another thought of the same speaker, are not linked."""
    first = read(f"[{CLEGG_1}](quote direct), said [Ann Lee](person 1).", ("said-by", CLEGG_1, "Ann Lee"))
    second = read(f"[Nick Clegg](person 1): [{CLEGG_2}](quote direct)", ("said-by", CLEGG_2, "Nick Clegg"))
    assert not any(quotation.variants for quotation in made(first, second).quotations)
    assert not alike(content(CLEGG_1), content("We want more people to work on new products before others do"))


def test_a_speaker_whom_nobody_names_is_kept() -> None:
    """"A spokesman" is an entity of the dataset, unnamed."""
    dataset = made(read("[We won](quote direct), [a spokesman](person 1 nominal) said.",
                        ("said-by", "We won", "a spokesman")))
    assert [(entity.name, entity.named) for entity in dataset.entities] == [("a spokesman", False)]


def test_merging_edits_no_claim() -> None:
    """The evidence of statements are the very claims that were read."""
    readings = [read(INTEL, JOINS), read(INTEL.replace("AI", "The AI"), ("member-of", "Intel", "The AI Alliance"))]
    before = [claim for reading in readings for claim in reading.claims]
    assert sorted(map(repr, only(made(*readings)).evidence)) == sorted(map(repr, before))


def test_ids_do_not_change() -> None:
    """Ids are content: these stood in the files of the first release."""
    statement = only(made(read(INTEL, JOINS)))
    assert (statement.id, statement.subject, statement.object) == (
        "c89889a6b0aed244e", "ec56ba7fa7729be6a", "e4a5c807b0b73b9bf")


words = st.sampled_from(("Intel", "INTEL", "IBM", "Ann Lee", "Bob Lee", "Lee", "The AI Alliance", "AI Alliance"))
claims = st.tuples(st.sampled_from(("member-of", "opposed-to")), words, words,
                   st.sampled_from(("asserted", "negated")), st.floats(0.1, 1))


def draft(number: int, contents: list[tuple[str, str, str, str, float]]) -> Reading:
    names = sorted({name for _, one, other, _, _ in contents for name in (one, other)})
    marked = " ".join(f"[{name}]({'person' if 'Lee' in name else 'organization'} {index})"
                      for index, name in enumerate(names))
    return read(f"Article {number}: {marked}", *((relation, one, other, {"polarity": polarity, "confidence": sure})
                                                 for relation, one, other, polarity, sure in contents))


readings = st.lists(st.lists(claims, max_size=5), max_size=5).map(
    lambda contents: [draft(number, found) for number, found in enumerate(contents)])


@given(readings, st.randoms())
def test_the_order_of_readings_changes_nothing(found: list[Reading], random: object) -> None:
    """A dataset is a function of the set of readings."""
    refusals = [Refusal("x.txt", "It is empty."), Refusal("a.txt", "It is binary.")]
    shuffled = [*found]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert build(shuffled, RELATIONS, refusals) == build(found, RELATIONS[::-1], refusals[::-1])


@given(readings)
def test_reading_twice_adds_nothing(found: list[Reading]) -> None:
    """The same readings again are the same graph."""
    assert build([*found, *found], RELATIONS).statements == build(found, RELATIONS).statements


@given(readings)
def test_every_statement_stands_on_claims_that_were_read(found: list[Reading]) -> None:
    """No claim is edited or invented, and only self-ties are lost."""
    every = {id(claim) for reading in found for claim in reading.claims}
    dataset = build(found, RELATIONS)
    assert all(id(claim) in every for statement in dataset.statements for claim in statement.evidence)
    assert all(statement.subject != statement.object and 0 <= statement.confidence <= 0.99
               for statement in dataset.statements)
