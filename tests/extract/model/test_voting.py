"""Votes on names: what is sure in one place of a text decides what is unsure in another."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from extract.model.lattice import best, likely
from extract.model.viterbi import log_softmax, spans
from extract.model.voting import voted

Scores = NDArray[np.float32]
KINDS = ("PERSON", "ORG", "LOC")
TAGS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BIES"))
Leaning = dict[str, float]
"""How far the scores of some tags stand above those of all others."""


def scores(*words: Leaning) -> Scores:
    rows = np.zeros((len(words), len(TAGS)), dtype=np.float32)
    for row, leaning in zip(rows, words, strict=True):
        for tag, amount in leaning.items():
            row[TAGS.index(tag)] = amount
    return rows


def found(text: str, *leanings: Leaning, said: tuple[tuple[int, int, str], ...] = ()) -> list[tuple[str, str]]:
    words = text.split()
    return [(" ".join(words[name.first : name.last + 1]), name.kind)
            for name in voted(scores(*leanings), words, KINDS, said)]


OUT: Leaning = {"O": 12}


def test_sure_place_decides_an_unsure_one() -> None:
    """A word that is surely a name once is one where the network leans the other way by a little."""
    unsure = {"O": 5.5, "S-ORG": 5}
    assert found("Tessaro met us", unsure, OUT, OUT) == []
    assert found("Tessaro met Tessaro", unsure, OUT, {"S-ORG": 12}) == [("Tessaro", "ORG")] * 2


def test_capital_that_no_sentence_asks_for_helps() -> None:
    """Within a sentence an unsure word with a capital is a name; the first word has its capital anyway."""
    unsure = {"O": 3, "S-PERSON": 2.5}
    assert found("said Orvell today", OUT, unsure, OUT) == [("Orvell", "PERSON")]
    assert found("Orvell spoke today", unsure, OUT, OUT) == found("said orvell today", OUT, unsure, OUT) == []


def test_places_of_one_spelling_have_one_kind() -> None:
    """Two sure places outvote a third that leans to another kind."""
    place, company = {"S-LOC": 12}, {"S-ORG": 7, "S-LOC": 6}
    assert found("Orvell Orvell Orvell", place, place, company) == [("Orvell", "LOC")] * 3


def test_surname_of_a_person_named_in_full_is_a_person() -> None:
    """The full name votes for its last word."""
    full = ({"B-PERSON": 12}, {"E-PERSON": 12})
    unsure = {"S-ORG": 7, "S-PERSON": 6}
    assert found("Ada Brink met Brink", *full, OUT, unsure) == [("Ada Brink", "PERSON"), ("Brink", "PERSON")]
    assert found("Ada Solheim met Brink", *full, OUT, unsure) == [("Ada Solheim", "PERSON"), ("Brink", "ORG")]


def test_part_of_a_longer_name_has_no_vote() -> None:
    """A place within the name of a university is neither made a name there nor asked for its kind."""
    long = ({"B-ORG": 12}, {"E-ORG": 12})
    assert found("Orvell University in Orvell", *long, OUT, {"S-LOC": 12}) == [
        ("Orvell University", "ORG"), ("Orvell", "LOC")]


def test_common_word_is_not_outvoted() -> None:
    """A word without a capital does not become a name because one with a capital is."""
    assert found("Unity wants unity", {"S-ORG": 12}, OUT, {"O": 6, "S-ORG": 5}) == [("Unity", "ORG")]


def test_capitals_are_one_spelling() -> None:
    """A name in capitals, as in a headline, is voted for by the same name below."""
    assert found("TESSARO grows , Tessaro says", {"O": 5.2, "S-ORG": 5}, OUT, OUT, {"S-ORG": 12}, OUT) == [
        ("TESSARO", "ORG"), ("Tessaro", "ORG")]


def test_two_names_that_stand_alone_elsewhere_are_two() -> None:
    """ "Orvell and Tavira" is one name only where its halves are none; "Procter and Procter" has but one half."""
    joined: tuple[Leaning, ...] = ({"B-ORG": 9}, {"I-ORG": 9}, {"E-ORG": 9})
    alone: tuple[Leaning, ...] = ({"S-ORG": 12}, OUT, {"S-ORG": 12}, OUT)
    assert found("Orvell met Tavira . Orvell and Tavira", *alone, *joined)[2:] == [("Orvell", "ORG"), ("Tavira", "ORG")]
    assert found("It met them . Orvell and Tavira", *[OUT] * 4, *joined) == [("Orvell and Tavira", "ORG")]
    twice = found("Procter met it . Procter and Procter", {"S-ORG": 12}, *[OUT] * 3, *joined)
    assert twice[1:] == [("Procter and Procter", "ORG")]


def test_what_hardly_looks_like_a_name_is_none_whatever_is_said_elsewhere() -> None:
    """Votes tip what is doubtful; a word that leans far the other way where it stands stays no name."""
    doubtful, hardly = {"O": 5.5, "S-ORG": 5}, {"O": 6, "S-ORG": 3}
    sure = {"S-ORG": 12}
    assert len(found("Orvell met Orvell", sure, OUT, doubtful)) == 2
    assert len(found("Orvell met Orvell", sure, OUT, hardly)) == 1


def test_other_finder_has_a_say_and_not_the_last_word() -> None:
    """Another finder tips what is unsure, and changes nothing where the network is sure or knows no such kind."""
    unsure = {"O": 5.5, "S-LOC": 5}
    assert found("Tessaro", unsure, said=((0, 0, "LOC"),)) == [("Tessaro", "LOC")]
    assert found("Tessaro", unsure, said=((0, 0, "TIME"),)) == []
    assert found("Tessaro", {"S-ORG": 12}, said=((0, 0, "LOC"),)) == [("Tessaro", "ORG")]


@given(st.integers(1, 12), st.integers(0, 2**16))
def test_without_votes_the_lattice_finds_what_viterbi_finds(length: int, seed: int) -> None:
    """The best path over likely spans is the best path over tags, where no tag is unlikely."""
    rows = np.random.default_rng(seed).normal(0, 0.3, (length, len(TAGS))).astype(np.float32)
    found = [(KINDS.index(span.kind), span.first, span.last) for span in spans(rows, KINDS)]
    logs = log_softmax(rows)
    assert [(kind, first, last) for first, last, kind in best(logs, likely(logs))] == found


def test_empty_stretch_has_no_names() -> None:
    """A stretch without words is no error."""
    assert voted(np.zeros((0, len(TAGS)), dtype=np.float32), [], KINDS) == []
