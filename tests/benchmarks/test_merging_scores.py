"""The scorer of merging counts as its authors do, and the cases of names that mislead are whole."""

from __future__ import annotations

import pytest

from benchmarks.coreference import b_cubed, both_ways, ceaf_e, measured, muc, pairs
from benchmarks.homonyms import FOLDER, cases
from benchmarks.merging_gold import chain_of, head, kind

GOLD = [frozenset("abc"), frozenset("de"), frozenset("fghij")]
FOUND = [frozenset("abc"), frozenset("defghij")]


@pytest.mark.parametrize(("measure", "precision", "recall"), [(muc, 7 / 8, 1.0), (b_cubed, 0.714286, 1.0)])
def test_a_measure_gives_what_its_authors_compute(measure: object, precision: float, recall: float) -> None:
    """Two chains made one: B³ after Bagga and Baldwin (3·1 + 2·2/7 + 5·5/7, over 10)."""
    found = both_ways(measure, GOLD, FOUND)  # type: ignore[arg-type]
    assert found.precision == pytest.approx(precision, abs=1e-4) and found.recall == recall


def test_chains_are_paired_at_their_best() -> None:
    """CEAF-e pairs {d…j} with {f…j}, its likest: (1 + 10/12) of three gold chains and of two found."""
    found = both_ways(ceaf_e, GOLD, FOUND)
    assert found.recall == pytest.approx((1 + 10 / 12) / 3) and found.precision == pytest.approx((1 + 10 / 12) / 2)


def test_what_is_found_right_scores_one() -> None:
    """Gold against itself."""
    assert {figure.f1 for figure in measured(GOLD, GOLD).values()} == {1.0}


def test_pairs_count_across_articles_alone() -> None:
    """Two names of one article are no pair; one of the two pairs said is right."""
    gold, found = [frozenset({"1a", "2a"}), frozenset({"1b"})], [frozenset({"1a", "2a", "1b"})]
    figure = pairs(gold, found, lambda mention: str(mention)[0])
    assert (figure.precision, figure.recall) == (0.5, 1.0)


def test_instances_of_meantime_are_one_chain_however_they_are_marked() -> None:
    """The number after the type names the instance."""
    assert chain_of({"chain": "cross_ORG7"}) == chain_of({"chain": "cross_intra_ORG7"}) == "ORG7"


def test_heads_and_kinds_are_found_by_text_alone() -> None:
    """What follows the head, and a capital on a role, mislead nobody."""
    phrase = "the Chief Executive Officer of General Motors"
    assert phrase[slice(*head(phrase))] == "Officer" and kind(phrase) == "nominal"


@pytest.mark.parametrize(("name", "least"), [("apart", 60), ("same", 40)])
def test_there_are_cases_enough_and_each_marks_two_places(name: str, least: int) -> None:
    """A case without two marks cannot be read."""
    assert len([*cases(FOLDER / f"{name}.txt")]) >= least
