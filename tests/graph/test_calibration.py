"""Facts about calibration: bins hold every claim once, and true confidences have no error."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.evaluation.calibration import Judged, calibration_error, equal_mass, equal_width, reliability

JUDGED = st.lists(st.builds(Judged, st.integers(0, 100).map(lambda share: share / 100), st.booleans()), max_size=80)


@given(JUDGED)
def test_every_claim_is_in_one_bin(judged: list[Judged]) -> None:
    """Both ways of binning keep all claims, ten bins at most, and an error between 0 and 1."""
    for bins in (equal_width(judged), equal_mass(judged)):
        assert sum(one.number for one in bins) == len(judged)
        assert len(bins) <= 10
        assert 0 <= calibration_error(bins) <= 1
        assert all(one.low <= one.said + 1e-9 and one.said <= one.high + 1e-9 for one in bins)


def test_claims_of_one_confidence_share_a_bin() -> None:
    """However many they are, they are not parted."""
    assert [one.number for one in equal_mass([Judged(0.8, True)] * 30 + [Judged(0.9, True)])] == [30, 1]


def test_true_confidences_have_no_error() -> None:
    """Nine in ten of those given 0.9 are right; weights count as claims do."""
    judged = [Judged(0.9, True)] * 9 + [Judged(0.9, False)]
    assert calibration_error(equal_width(judged)) == 0
    assert calibration_error(equal_width([Judged(0.9, True, 9), Judged(0.9, False)])) == 0
    assert calibration_error(equal_width([Judged(0.9, True), Judged(0.9, False)])) == 0.4


def test_the_table_says_what_was_said_and_what_was_right() -> None:
    """One line a bin, below a heading."""
    assert [*reliability(equal_width([Judged(0.9, True), Judged(0.94, False)]))] == [
        "confidence     claims    said   right", "0.90–0.94           2    0.92    0.50"]
