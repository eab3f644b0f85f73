"""Laws of decisions: what is taken back was never there, and the order of lines is for the reader."""

from __future__ import annotations

from collections.abc import Iterable

from builders import RELATIONS, read
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.dataset import Dataset
from graph.deciding import Author, Undecidable, anchor, cutting, entry, merging, taking_out
from graph.files import claims_lines, entities_lines, merges_lines
from graph.ledger import BrokenLedger, Entry, appended, taken_back
from graph.ledgerfile import Ledger
from graph.remake import remade
from ontology.reading import Reading

NAMES = ("Jane Smith", "John Smith", "Smith", "Intel", "Intel Corp.", "DOJ", "Department of Joy", "—")
TYPES = ("person", "organization")
articles = st.lists(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(TYPES), st.integers(0, 2)), min_size=2,
                             max_size=4), min_size=1, max_size=3)
moves = st.lists(st.tuples(st.sampled_from(("merge", "cut", "take", "pair")), st.integers(0, 9), st.integers(0, 9)),
                 max_size=4)


def drafts(contents: list[list[tuple[str, str, int]]]) -> list[Reading]:
    return [read(" and ".join(f"[{name}]({type_} {chain})" for name, type_, chain in names) + f" met {number}.",
                 ("opposed-to", names[0][0], names[1][0])) for number, names in enumerate(contents)]


def made(readings: Iterable[Reading], text: str) -> Dataset:
    return remade(readings, RELATIONS, (), (), Ledger(text))[0]


def bytes_of(dataset: Dataset) -> str:
    return "".join((*claims_lines(dataset), *entities_lines(dataset), *merges_lines(dataset)))


def lines(dataset: Dataset, kind: str, one: int, other: int) -> list[Entry]:
    """The lines of a person's next decision, whatever the graph holds by then."""
    author = Author("ann", "2026-11-22", "because")
    left, right = (dataset.entities[number % len(dataset.entities)] for number in (one, other))
    if kind == "merge":
        return merging(left, right, author)
    if kind == "cut":
        return cutting(dataset, left, other, author)
    if kind == "take":
        return taking_out(left, [left.mentions[other % len(left.mentions)]], author)
    return [entry("different", anchor(left), anchor(right), author)] if left != right else []


def played(readings: list[Reading], decisions: list[tuple[str, int, int]]) -> list[str]:
    """The ledger after each decision that could be made, the empty one first."""
    texts = [""]
    for kind, one, other in decisions:
        try:
            added = lines(made(readings, texts[-1]), kind, one, other)
            text = appended(texts[-1], added)
            made(readings, text)
        except (Undecidable, BrokenLedger):
            continue
        if len(added) == 1:
            texts.append(text)
    return texts


@settings(max_examples=40, deadline=None)
@given(articles, moves)
def test_every_decision_can_be_undone_to_the_same_bytes(contents: list[list[tuple[str, str, int]]],
                                                        decisions: list[tuple[str, int, int]]) -> None:
    """One after the other, back to the graph before any."""
    readings = drafts(contents)
    texts = played(readings, decisions)
    graphs = [bytes_of(made(readings, text)) for text in texts]
    text = texts[-1]
    for before in reversed(graphs[:-1]):
        text, _ = taken_back(text)
        assert bytes_of(made(readings, text)) == before


@settings(max_examples=40, deadline=None)
@given(articles, moves, st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(contents: list[list[tuple[str, str, int]]],
                                            decisions: list[tuple[str, int, int]], random: st.DataObject) -> None:
    """Nor does the order of articles."""
    readings = drafts(contents)
    text = played(readings, decisions)[-1]
    shuffled = text.splitlines()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert bytes_of(made(readings[::-1], "\n".join(shuffled))) == bytes_of(made(readings, text))


@settings(max_examples=40, deadline=None)
@given(articles, moves)
def test_what_is_decided_holds(contents: list[list[tuple[str, str, int]]],
                               decisions: list[tuple[str, int, int]]) -> None:
    """Two mentions said to be the same are in one entity, and two said to be different never are."""
    readings = drafts(contents)
    text = played(readings, decisions)[-1]
    assume(text)
    home = {(one.article, *one.mention.span): entity.id for entity in made(readings, text).entities
            for one in entity.mentions}
    for line in Ledger(text).entries:
        left, right = ((place.article, place.start, place.end) for place in (line.decision.left, line.decision.right))
        assert (home[left] == home[right]) == (line.decision.verdict == "same")
