"""Facts about the names that marked mentions hold."""

from __future__ import annotations

import re

import pytest

from training.reader.marked import named

MARK = re.compile(r"\[([polx]\d) ([^\]]+)\]")


def read(marked: str, places: tuple[str, ...] = ()) -> tuple[list[tuple[str, str]], set[str]]:
    """The names of a text with marks, and which mentions are left open."""
    text, mentions, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at:mark.start()] + mark[2]
        mentions.append((mark[1], (len(text) - len(mark[2]), len(text))))
        at = mark.end()
    text += marked[at:]
    names, unsure = named(text, mentions, places)
    spans = {span for _, span in mentions}
    return [(text[a:b], kind) for a, b, kind in names], {text[a:b] for a, b in unsure if (a, b) in spans}


@pytest.mark.parametrize(("mention", "name"), [
    ("[p1 Chief Prosecutor Radu Bălan]", ("Radu Bălan", "PERSON")),
    ("[p1 the Belgian coach, Luc van den Berg]", ("Luc van den Berg", "PERSON")),
    ("[p1 foreign minister Sattar al-Janabi]", ("Sattar al-Janabi", "PERSON")),
    ("[p1 Mr Rees]", ("Rees", "PERSON")),
    ("[o1 the Union of Port Workers]", ("Union of Port Workers", "ORG")),
    ("[o1 Le Matin]", ("Le Matin", "ORG")),
    ("[l1 downtown Amman]", ("Amman", "LOC")),
])
def test_what_stands_before_a_name_is_none_of_it(mention: str, name: tuple[str, str]) -> None:
    assert read(f"It was said of {mention} again.") == ([name], set())


@pytest.mark.parametrize("mention", [
    "[o1 Fiji's Supreme Court]", "[o1 a court in Palembang]", "[o1 Turkey]", "[o1 the Uzbeks]",
    "[p1 the mayor of Vigo]", "[x1 Kurdish blocs]",
])
def test_what_is_not_clear_is_left_open(mention: str) -> None:
    """More than a name, a state that acts, a people: neither taught nor denied."""
    names, unsure = read(f"It was said of {mention} again.")
    assert not names and len(unsure) == 1


@pytest.mark.parametrize("mention", ["[o1 the board]", "[p1 she]", "[x1 two drivers]"])
def test_what_has_no_capital_is_no_name(mention: str) -> None:
    assert read(f"It was said of {mention} again.") == ([], set())


def test_a_word_that_opens_a_sentence_is_known_by_its_other_places() -> None:
    """"Nair" is a name because it stands inside one elsewhere; of "Unions" nobody can tell."""
    names, unsure = read("[p1 Rukmini Nair] left. [p1 Nair] had no choice. [x1 Unions] wept.")
    assert names == [("Rukmini Nair", "PERSON"), ("Nair", "PERSON")]
    assert unsure == {"Unions"}


def test_a_body_called_like_a_place_is_left_open() -> None:
    assert read("It will play [o1 Zurich] here.", ("Zurich",)) == ([], {"Zurich"})
