"""What a person decides about who is who holds, whatever the evidence says."""

from __future__ import annotations

from itertools import combinations

import pytest
from builders import find, read
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.dataset import Entity, Located
from graph.decisions import Contradiction, Decision, Place, Verdict
from graph.linker import Linker, link
from ontology.reading import Mention, Reading


def place(reading: Reading, words: str) -> Place:
    return Place(reading.article.id, *find(reading, words).span)


def decided(verdict: Verdict, left: tuple[Reading, str], right: tuple[Reading, str], line: int = 1) -> Decision:
    return Decision(verdict, place(*left), place(*right), "ann", "she knows", line)


def texts(linker: Linker) -> list[list[str]]:
    return sorted(sorted(located.mention.text for located in entity.mentions) for entity in linker.entities)


def holder(linker: Linker, at: Place) -> Entity:
    return next(entity for entity in linker.entities for located in entity.mentions
                if (located.article, *located.mention.span) == (at.article, at.start, at.end))


def test_same_joins_by_force_and_says_who_decided() -> None:
    """Two names that no rule would join are one entity, and the join names its line."""
    first, second = read("[J. K. Rowling](person 1) wrote."), read("[Robert Galbraith](person 1) wrote too.")
    linker = link([first, second], [decided("same", (first, "J. K. Rowling"), (second, "Robert Galbraith"), 4)])
    assert len(linker.entities) == 1
    assert [join.reason for join in linker.joins] == ["decided by ann: she knows"]


def test_same_of_two_mentions_joins_all_that_go_by_their_names() -> None:
    """One line suffices for two names, however many articles have them."""
    crowd = [read(f"[{name}](person 1) did {deed}.") for name in ("Joanne Rowling", "Robert Galbraith")
             for deed in ("write", "win", "leave")]
    linker = link(crowd, [decided("same", (crowd[1], "Joanne Rowling"), (crowd[5], "Robert Galbraith"))])
    assert len(linker.entities) == 1


def test_different_bars_what_every_rule_would_join() -> None:
    """Two articles name one name, and a decision keeps them apart, also through a third article."""
    first, second, third = (read(f"[John Cornyn](person 1) {deed}.") for deed in ("spoke", "left", "won"))
    decision = decided("different", (first, "John Cornyn"), (second, "John Cornyn"))
    linker = link([first, second, third], [decision])
    assert len(linker.entities) == 2
    assert holder(linker, decision.left) != holder(linker, decision.right)


def test_different_splits_a_chain() -> None:
    """Names go to the side that shares their words, the rest to the nearer side."""
    wrong = read("[Ann Lee](person 1) met [Bo Ray](person 1).\n[He](person 1 pronoun) told [Ms. Lee](person 1) so.")
    linker = link([wrong], [decided("different", (wrong, "Ann Lee"), (wrong, "Bo Ray"))])
    assert texts(linker) == [["Ann Lee", "Ms. Lee"], ["Bo Ray", "He"]]


def test_a_chain_is_split_by_what_its_mentions_are_elsewhere() -> None:
    """One mention is the same as a third one, from which the other is held apart."""
    wrong, other = read("[Ann Lee](person 1) met [Bo Ray](person 1)."), read("[Bo Ray](person 1) left.")
    ruled = [decided("same", (wrong, "Bo Ray"), (other, "Bo Ray")),
             decided("different", (wrong, "Ann Lee"), (other, "Bo Ray"))]
    assert texts(link([wrong, other], ruled)) == [["Ann Lee"], ["Bo Ray", "Bo Ray"]]


def test_a_claim_finds_the_part_that_its_mention_went_to() -> None:
    """Every mention of a split chain has the id of its own side."""
    wrong = read("[Ann Lee](person 1) met [Bo Ray](person 1) here.")
    linker = link([wrong], [decided("different", (wrong, "Ann Lee"), (wrong, "Bo Ray"))])
    ids = {linker.ids[Located(wrong.article.id, mention)] for mention in wrong.mentions}
    assert len(ids) == 2


def test_a_place_that_no_mention_has_goes_to_the_one_that_overlaps_it_most() -> None:
    """A reader that draws a mention's bounds anew loses no decision; a place without any is handed back."""
    first, second = read("[Sen. Ann Lee](person 1) met [Bo](person 2)."), read("[Lee](person 1) left.")
    id_ = first.article.id
    near = Decision("same", Place(id_, 5, 16), place(second, "Lee"), line=1)
    nowhere = Decision("same", Place(id_, 13, 16), Place("a0", 0, 4), line=2)
    linker = link([first, second], [near, nowhere])
    assert ["Lee", "Sen. Ann Lee"] in texts(linker)
    assert linker.unmatched == (nowhere,)


def test_what_cannot_all_hold_is_an_error_that_names_the_lines() -> None:
    """A is B, B is C, and A is not C: the sentence names all three lines."""
    one, two, three = (read(f"[{name}](person 1) spoke.") for name in ("Ann", "Bo", "Cy"))
    ruled = [decided("same", (one, "Ann"), (two, "Bo"), 2), decided("same", (two, "Bo"), (three, "Cy"), 5),
             decided("different", (one, "Ann"), (three, "Cy"), 9)]
    with pytest.raises(Contradiction, match="Line 9 says different, but lines 2 and 5 together say same"):
        link([one, two, three], ruled)


def test_a_nameless_mention_may_be_decided_on() -> None:
    """A noun phrase is what a person says it is."""
    one = read("[The senator](person 1 nominal) spoke.\n[Ann Lee](person 2) left.")
    assert texts(link([one], [decided("same", (one, "The senator"), (one, "Ann Lee"))])) == [["Ann Lee", "The senator"]]


NAMES = ("Jane Smith", "John Smith", "Smith", "Mr. Smith", "DOJ", "Department of Justice", "AI Alliance", "Open AI",
         "OpenAI", "Sony", "Sony Group")
TYPES = ("person", "organization", "other")
articles = st.lists(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(TYPES), st.integers(1, 3)),
                             min_size=1, max_size=5), min_size=1, max_size=5)


def drafts(contents: list[list[tuple[str, str, int]]]) -> list[Reading]:
    marked = [" ".join(f"[{name}]({type_} {chain})" for name, type_, chain in names) for names in contents]
    return [read(f"Article {number}.\n{text}") for number, text in enumerate(marked)]


def drawn(readings: list[Reading], draw: st.DataObject) -> list[Decision]:
    """Decisions that do not contradict: each pair is judged by a hidden truth."""
    places = [(one.article.id, mention) for one in readings for mention in one.mentions]
    truth = {spot: draw.draw(st.integers(0, 2)) for spot in places}
    pairs = draw.draw(st.lists(st.sampled_from([*combinations(places, 2)]), max_size=6)) if len(places) > 1 else []
    return [Decision("same" if truth[left] == truth[right] else "different", spot(*left), spot(*right), line=number)
            for number, (left, right) in enumerate(pairs, 1)]


def spot(article: str, mention: Mention) -> Place:
    return Place(article, *mention.span)


@settings(deadline=None)
@given(articles, st.data())
def test_decisions_always_hold(contents: list[list[tuple[str, str, int]]], draw: st.DataObject) -> None:
    """Whatever the names, ``same`` is one entity, ``different`` is two, and every mention is in exactly one."""
    readings = drafts(contents)
    ruled = drawn(readings, draw)
    linker = link(readings, ruled)
    for decision in ruled:
        one = holder(linker, decision.left) == holder(linker, decision.right)
        assert one is (decision.verdict == "same")
    everyone = sorted((located.article, located.mention) for entity in linker.entities for located in entity.mentions)
    assert everyone == sorted((one.article.id, mention) for one in readings for mention in one.mentions)
    assert len({entity.id for entity in linker.entities}) == len(linker.entities)


@settings(deadline=None)
@given(articles, st.data(), st.randoms())
def test_a_decision_added_and_taken_away_leaves_no_trace(
        contents: list[list[tuple[str, str, int]]], draw: st.DataObject, random: object) -> None:
    """The linker is a function of the set of articles and the set of decisions."""
    readings = drafts(contents)
    ruled = drawn(readings, draw)
    before = link(readings, ruled[:-1])
    link(readings, ruled)
    shuffled = [*ruled[:-1]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert link(reversed(readings), shuffled) == before
