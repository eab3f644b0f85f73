"""Places: no two boxes on top of each other, and the same ones every time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.dataset import Dataset
from graph.page.drawing import drawing
from graph.page.layout import places
from graph.page.spread import Box
from graph.page.springs import Link

SIZES = st.lists(st.builds(Box, st.floats(20, 160), st.floats(20, 80)), max_size=14)


def overlap(one: tuple[int, int], other: tuple[int, int], here: Box, there: Box) -> float:
    """How deep two boxes lie in each other, in pixels."""
    return min((here.width + there.width) / 2 - abs(one[0] - other[0]),
               (here.height + there.height) / 2 - abs(one[1] - other[1]))


@settings(max_examples=40, deadline=None)
@given(boxes=SIZES, pairs=st.lists(st.tuples(st.integers(0, 13), st.integers(0, 13)), max_size=20))
def test_no_two_boxes_overlap_on_a_wide_or_a_tall_screen(boxes: list[Box], pairs: list[tuple[int, int]]) -> None:
    """Whatever is linked to whatever, every name has its own room; whole pixels may cost one."""
    links = [Link(a, b) for a, b in pairs if a < len(boxes) and b < len(boxes) and a != b]
    found = places(boxes, links)
    for one, other in combinations(range(len(boxes)), 2):
        for screen in (0, 1):
            assert overlap(found[one][screen], found[other][screen], boxes[one], boxes[other]) <= 1.5


def test_two_places_are_asked_and_given_twice_the_same(crowded: Callable[[int], Dataset]) -> None:
    """The drawing of a dataset is a function of it."""
    assert drawing(crowded(120)) == drawing(crowded(120))


@pytest.mark.parametrize("count", [0, 1, 2, 3, 95])
def test_any_number_of_nodes_has_places(count: int) -> None:
    """From none, through two, to more than one community's worth."""
    found = places([Box(60, 40)] * count, [Link(number, number // 2) for number in range(1, count)])
    assert len(set(found)) == count


def test_communities_are_kept_together(crowded: Callable[[int], Dataset]) -> None:
    """Of the ten nearest neighbours of a node most belong to its own hub."""
    nodes = drawing(crowded(200))["nodes"]
    spots = {node["label"].split()[-1]: (node["x"], node["y"]) for node in nodes}
    shares = [_own(number, spots) for number in map(str, range(200))]
    assert sum(shares) / len(shares) > 0.6


def _own(number: str, spots: dict[str, tuple[int, int]]) -> float:
    x, y = spots[number]
    near = sorted(spots, key=lambda other: (spots[other][0] - x) ** 2 + (spots[other][1] - y) ** 2)[1:11]
    return sum(int(other) // 25 == int(number) // 25 for other in near) / 10


def test_claims_between_the_same_two_fan_out(quarrel: Dataset) -> None:
    """The three claims between Gannet Oil and the compact run along three different ways."""
    names = {entity.name: entity.id for entity in quarrel.entities}
    ends = {names["Gannet Oil"], names["Coastal Compact"]}
    edges = [edge for edge in drawing(quarrel)["edges"] if {edge["from"], edge["to"]} == ends]
    ways = {_bend(edge, min(ends)) for edge in edges}
    assert len(edges) == len(ways) == 3


def _bend(edge: dict[str, Any], first: str) -> tuple[str, float]:
    if not edge["smooth"]:
        return "straight", 0.0
    clockwise = (edge["smooth"]["type"] == "curvedCW") == (edge["from"] == first)
    return ("right" if clockwise else "left"), edge["smooth"]["roundness"]


def test_qualities_of_a_claim_are_seen_in_its_line(quarrel: Dataset) -> None:
    """Negated lines are dashed, planned ones dotted, asserted ones whole."""
    edges = {edge["id"]: edge for edge in drawing(quarrel)["edges"]}
    for claim in quarrel.statements:
        dashed = edges[claim.id]["dashes"]
        assert bool(dashed) == (claim.polarity == "negated" or claim.status == "planned")


def test_unnamed_things_without_a_claim_are_not_drawn(desk: Callable[..., Any]) -> None:
    """A noun phrase that no claim is about is no node; a name is, so that it can be found."""
    table = desk(unnamed=["researchers"])
    table.name("researchers", "group")
    table.name("Averholm", "place")
    assert [node["label"] for node in drawing(table.dataset())["nodes"]] == ["Averholm"]
