"""Facts about the curves that make confidences true."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.calibration import (
    ENOUGH,
    as_json,
    corrected,
    cross_validated,
    fitted,
    judged_on_gold,
    report,
    uncorrected,
)
from benchmarks.outcome import Verdict
from extract.confidence import along, calibrated, curves, way
from graph.evaluation.calibration import calibration_error, equal_width
from ontology.article import Article
from ontology.reading import Claim, Evidence, Mention, Reading

LEVELS = st.integers(1, 99).map(lambda share: share / 100)
WAYS = st.sampled_from(["member-of/role:head of", "member-of/verb:join"])
VERDICTS = st.lists(st.builds(Verdict, st.sampled_from(["member-of", "opposed-to"]), WAYS, LEVELS, st.booleans()),
                    min_size=1, max_size=40)


@given(VERDICTS)
def test_curves_rise_within_bounds(verdicts: list[Verdict]) -> None:
    """Calibration never turns the order of two claims of one kind round."""
    for points in fitted(verdicts).values():
        assert [*points] == sorted(points) == sorted(points, key=lambda point: point[1])
        assert all(0 <= true <= 1 for _, true in points)


@given(VERDICTS, LEVELS, LEVELS)
def test_interpolation_keeps_the_order(verdicts: list[Verdict], one: float, other: float) -> None:
    """Between the points too."""
    points = next(iter(fitted(verdicts).values()))
    low, high = sorted((one, other))
    assert along(points, low) <= along(points, high) + 1e-9


def test_curves_make_confidences_true() -> None:
    """Claims that say .9 and are right in half the cases say about .5 afterwards."""
    verdicts = [Verdict("member-of", "member-of/role:head of", 0.9, number % 2 == 0) for number in range(200)]
    assert calibration_error(equal_width([one.judged for one in verdicts])) > 0.35
    for after in (corrected(verdicts, fitted(verdicts)), cross_validated(verdicts)):
        assert len(after) == len(verdicts)
        assert calibration_error(equal_width([one.judged for one in after])) < 0.05
    assert len([*report(verdicts, verdicts)]) == 5


def test_a_way_of_reading_with_few_claims_shares_the_curve_of_its_relation() -> None:
    """A curve of its own takes a hundred claims."""
    many = [Verdict("member-of", "member-of/role:head of", 0.9, True)] * ENOUGH
    few = [Verdict("member-of", "member-of/verb:join", 0.9, True)] * (ENOUGH - 1)
    assert [*fitted([*many, *few])] == ["member-of", "member-of/role"]


def test_shipped_curves_rise() -> None:
    """The file has a curve for each relation of the mission, and is what the writer would write."""
    assert {"member-of", "opposed-to", "said-by"} <= {*curves()}
    for points in curves().values():
        assert [*points] == sorted(points) == sorted(points, key=lambda point: point[1])
    assert json.loads(as_json(curves())) == json.loads(json.dumps(curves()))


def test_a_relation_of_ones_own_keeps_its_confidence() -> None:
    """No corpus says anything of it; a known relation changes nothing but the confidence."""
    end = Mention(0, 3, "Ada", "name", "person", 0)
    claim = Claim("acquires", end, end, Evidence("a1", 0, 3, "Ada", how="acquires/verb:buy"), 0.73)
    assert calibrated(claim) == claim
    known = replace(claim, relation="member-of", evidence=replace(claim.evidence, how="member-of/verb:join"))
    assert replace(calibrated(known), confidence=0.73) == known
    assert way("said-by/direct") == "said-by/direct"


def test_curves_are_fitted_on_uncorrected_confidences() -> None:
    """While they are fitted, the shipped ones change nothing; afterwards they do again."""
    end = Mention(0, 3, "Ada", "name", "person", 0)
    claim = Claim("opposed-to", end, end, Evidence("a1", 0, 3, "Ada", how="opposed-to/verb:sue"), 0.5)
    with uncorrected():
        assert calibrated(claim) == claim
    assert calibrated(claim).confidence > claim.confidence


def test_our_own_gold_judges_merged_claims() -> None:
    """A reader that finds nothing has nothing to be judged by."""
    def nothing(article: Article) -> Reading:
        return Reading(article)

    assert judged_on_gold(nothing) == []
