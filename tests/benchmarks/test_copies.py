"""Copies are told from re-reports, on texts of our own."""

from __future__ import annotations

import pytest

from benchmarks.copies import FLOOR, Pair, alone, pairs, right, together


@pytest.fixture(scope="module")
def found() -> list[Pair]:
    return pairs()


def test_the_set_is_large_and_has_both_sides(found: list[Pair]) -> None:
    """There are at least 200 pairs of copies and 200 of texts that only look alike."""
    assert min(sum(pair.copies for pair in found), sum(not pair.copies for pair in found)) >= 200


@pytest.mark.parametrize("look", [together, alone])
@pytest.mark.parametrize("copies", [True, False])
def test_copies_are_found_and_re_reports_kept_apart(found: list[Pair], look: object, copies: bool) -> None:
    """Of each side at least 98 in 100 come out right, in one look at all texts and pair by pair."""
    hits, number = right(look(found), copies)  # type: ignore[operator]
    assert hits >= FLOOR * number
