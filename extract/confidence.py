"""Confidence that is true: of the claims given 0.9, nine in ten are right.

Rules and model score their claims in their own ways. ``confidence.json`` says, for each relation and way of reading,
what share of the claims with such a score was right on the training parts of public corpora; between its points the
share is interpolated. ``python -m benchmarks.calibration --write`` makes the file.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import replace
from functools import cache
from importlib.resources import files

from ontology.reading import Claim

Points = tuple[tuple[float, float], ...]
"""Raw and true confidence, both rising."""


@cache
def curves() -> dict[str, Points]:
    """The curves by ``relation/way`` and, for other ways, by relation."""
    text = (files("extract") / "confidence.json").read_text(encoding="utf8")
    return {name: tuple((raw, true) for raw, true in points) for name, points in json.loads(text).items()}


def way(how: str) -> str:
    """How a claim was read, without the words: the kind of its wording, or the model.

    >>> way("member-of/role:president of")
    'member-of/role'
    """
    return how.partition(":")[0]


def calibrated(claim: Claim) -> Claim:
    """The claim with its confidence made true; one of a relation that no corpus has stays as it is."""
    points = curves().get(way(claim.evidence.how)) or curves().get(claim.relation)
    return replace(claim, confidence=round(along(points, claim.confidence), 2)) if points else claim


def along(points: Points, raw: float) -> float:
    """The height of a curve at a place; level before its first point and after its last.

    >>> along(((0.6, 0.8), (0.8, 0.9)), 0.7), along(((0.6, 0.8),), 0.9)
    (0.85, 0.8)
    """
    place = bisect_right(points, (raw, 1.0))
    if place in (0, len(points)):
        return points[min(place, len(points) - 1)][1]
    (left, low), (right, high) = points[place - 1 : place + 1]
    return round(low + (high - low) * (raw - left) / (right - left), 12)
