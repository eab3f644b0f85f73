"""What the page asks about who is who: the pairs that matter most, as text, and why each entity is one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from builders import RELATIONS
from near_names import READINGS, hostile

from graph.build import build
from graph.dataset import Dataset
from graph.ledger import Entry, entries
from graph.page.contents import contents
from graph.page.joins import IN_ALL, MOST, joins, telling
from graph.page.pairs import pairs, weightiest
from graph.review import candidates


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return build(READINGS, RELATIONS)


def names(found: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["left"]["spot"][3], one["right"]["spot"][3]) for one in found["pairs"]]


def ledger(dataset: Dataset, verdict: str) -> tuple[Entry, ...]:
    """A line about the first pair."""
    pair = candidates(dataset, READINGS)[0]
    places = [f'{one.article}:{one.mention.start}-{one.mention.end} "x"' for one in (pair.left, pair.right)]
    return entries(f"{verdict} {places[0]} {places[1]} by ann")


def test_the_pairs_are_those_of_the_review_in_its_order(dataset: Dataset) -> None:
    """The same question in the terminal and on the page."""
    wanted = [(one.left.mention.text, one.right.mention.text) for one in candidates(dataset, READINGS)]
    assert names(pairs(dataset, READINGS, ())) == wanted
    assert pairs(dataset, READINGS, ())["more"] is False


def test_a_pair_says_what_a_person_needs(dataset: Dataset) -> None:
    """Names, types, at most two sentences each with the mention marked, and reasons."""
    for pair in pairs(dataset, READINGS, ())["pairs"]:
        assert pair["for"] or pair["against"]
        for side in (pair["left"], pair["right"]):
            assert side["name"] and side["type"] and 1 <= len(side["passages"]) <= 2
            marked = [text for text, letters in side["passages"][0]["pieces"] if letters == "m"]
            assert "".join(marked) == side["spot"][3]


def test_of_many_pairs_the_weightiest_stand_in_the_page(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the page says that there are others."""
    every = names(pairs(dataset, READINGS, ()))
    monkeypatch.setattr("graph.page.pairs.MOST", 2)
    found = pairs(dataset, READINGS, ())
    assert names(found) == every[:2] and found["more"] is True


def test_of_very_many_entities_the_weightiest_are_asked_about(dataset: Dataset,
                                                              monkeypatch: pytest.MonkeyPatch) -> None:
    """Those with most claims, and then with most mentions."""
    monkeypatch.setattr("graph.page.pairs.WEIGHTY", 2)
    assert len(weightiest(dataset).entities) == 2
    assert "Coastal Compact" in {one.name for one in weightiest(dataset).entities}
    assert pairs(dataset, READINGS, ())["pairs"] is not None


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_what_the_ledger_holds_is_not_asked_again(dataset: Dataset, verdict: str) -> None:
    """And the page shows the line where it shows the entity."""
    lines = ledger(dataset, verdict)
    found = contents(dataset, READINGS, lines)
    assert names(found["review"]) == names(pairs(dataset, READINGS, ()))[1:]
    assert [one["verdict"] for one in found["ledger"]] == [verdict]
    assert all(found["ledger"][0]["ends"])


def test_the_order_of_the_ledger_changes_nothing(dataset: Dataset) -> None:
    """Lines are told in order of place."""
    one, other = ledger(dataset, "same")[0], entries('same a9:0-2 "x" a8:0-2 "y"')[0]
    assert contents(dataset, READINGS, (one, other)) == contents(dataset, READINGS, (other, one))


def test_nothing_is_asked_without_readings(quarrel: Dataset) -> None:
    """The page alone cannot know what speaks for and against."""
    assert contents(quarrel)["review"] == {"pairs": [], "more": False}


def test_an_entity_is_one_for_its_reasons(dataset: Dataset) -> None:
    """Each with the words on both sides; different reasons come first, and there are only so many."""
    by_name = {one.name: one.id for one in dataset.entities}
    found = joins(dataset)
    [join] = found[by_name["Department of Tides"]]["joins"]
    assert join["reason"] == '"DOT" is the initials of "Department of Tides"'
    assert (join["left"]["spot"][3], join["right"]["spot"][3]) == ("Department of Tides", "DOT")
    assert found[by_name["Coastal Compact"]]["count"] == 3
    assert all(len(one["joins"]) <= MOST for one in found.values())
    assert sum(len(one["joins"]) for one in found.values()) <= IN_ALL
    reordered = telling([*dataset.joins, *dataset.joins])
    assert len({one.reason for one in reordered[:3]}) == 3


def test_hostile_words_are_lost_neither_here_nor_there() -> None:
    """What stands in a line is what was written."""
    readings = hostile()
    found = contents(build(readings, RELATIONS), readings)
    texts = {reading.article.id: reading.article.text for reading in readings}
    assert len(found["review"]["pairs"]) > 5
    for pair in json.loads(json.dumps(found["review"]))["pairs"]:
        for article, start, end, words in (pair["left"]["spot"], pair["right"]["spot"]):
            assert texts[article][start:end] == words
