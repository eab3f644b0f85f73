"""Wordings of one utterance are found without comparing all pairs."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from graph.dataset import Quotation
from graph.variants import alike, candidates, content, variants
from ontology.reading import Quote

words = st.frozensets(st.sampled_from("abcdefghijkl"), max_size=10)


@given(st.lists(words, max_size=12))
def test_no_pair_that_is_alike_is_missed(contents: list[frozenset[str]]) -> None:
    """The blocked search finds exactly what comparing all pairs does, and each pair once."""
    found = [tuple(sorted(pair)) for pair in candidates(contents) if alike(*(contents[at] for at in pair))]
    every = [pair for pair in combinations(range(len(contents)), 2) if alike(*(contents[at] for at in pair))]
    assert sorted(found) == every


def test_few_of_many_pairs_are_looked_at() -> None:
    """Of wordings with words in common, only those are compared that share a rare one."""
    contents = [frozenset([*"abcdef", *(f"{number}-{part}" for part in range(6))]) for number in range(200)]
    assert not [*candidates(contents)]


def test_the_two_wordings_of_clegg_are_variants() -> None:
    """A translation and a trim of one sentence meet, and only across articles."""
    one = ("We believe it's better when artificial intelligence is developed openly so more people can access the "
           "benefits, create innovative products and work on safety")
    other = ("It’s better when AI is developed openly — more people can access its benefits, create innovative "
             "products and work in security.")
    assert alike(content(one), content(other))
    said = [Quotation(f"q{at}", article, Quote(0, len(text), text, "direct"))
            for at, (article, text) in enumerate((("a", one), ("b", other), ("a", other)))]
    assert {frozenset(pair) for pair in variants(said)} == {frozenset(("q0", "q1")), frozenset(("q1", "q2"))}
