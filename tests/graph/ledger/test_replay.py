"""Facts about replaying: a decision outlives names of files and a reader that draws its spans otherwise."""

from __future__ import annotations

from dataclasses import replace

from builders import read

from graph.decisions import Decision, Place
from graph.ledger import Entry
from graph.replay import replayed
from ontology.reading import Mention, Reading

FIRST = read("[Intel](organization 1) fell and [Intel](organization 1) rose.")
OTHER = read("Then [Intel Corp.](organization 1) rested.")
HERE, THERE = Place(FIRST.article.id, 0, 5), Place(OTHER.article.id, 5, 16)
ENTRY = Entry(Decision("same", HERE, THERE, "ann", "one firm", 7), "Intel", "Intel Corp.")


def moved(reading: Reading, *spans: tuple[int, int]) -> Reading:
    mentions = (Mention(*span, reading.article.text[slice(*span)], "name", "organization", 1) for span in spans)
    return replace(reading, mentions=tuple(mentions))


def test_a_mention_that_stands_is_found() -> None:
    """The span of the decision is that of the mention."""
    assert replayed([ENTRY], [FIRST, OTHER]).decisions == (ENTRY.decision,)


def test_a_mention_of_another_reader_is_found_by_what_overlaps() -> None:
    """A later model reads "Corp" without its stop, and the decision follows."""
    [decision] = replayed([ENTRY], [FIRST, moved(OTHER, (5, 15))]).decisions
    assert decision.right == Place(OTHER.article.id, 5, 15)


def test_a_mention_that_is_read_elsewhere_is_found_by_its_words() -> None:
    """Where nothing was read at the place, the same words in the same article stand for it."""
    [decision] = replayed([ENTRY], [moved(FIRST, (15, 20)), OTHER]).decisions
    assert decision.left == Place(FIRST.article.id, 15, 20)


def test_a_decision_about_what_is_gone_is_a_note() -> None:
    """An article that was removed, or a name that is read no more, leaves the line without effect."""
    for readings in ([FIRST], [FIRST, moved(OTHER, (17, 23))]):
        replay = replayed([ENTRY], readings)
        assert replay.decisions == ()
        assert replay.notes == (f'Line 7 of the ledger is kept, but speaks of nothing that was read now: '
                                f'{OTHER.article.id}:5-16 "Intel Corp.".',)
