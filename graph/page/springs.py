"""Components laid out by force: links pull, nodes push; a large component community by community.

The same nodes and links give the same places in any process: nodes are numbered, and every method starts from a seed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, hypot, sin, sqrt
from typing import Any, TypeAlias

from graph.page.spread import Box, Place, spread
from graph.page.stars import reach, ring, stars

Web: TypeAlias = Any
"""A networkx graph of numbered nodes."""

SEED = 7
STEP = 92.0
"""The length of a link at rest, in pixels."""
WHOLE = 90
"""A component of at most so many nodes is laid out at once; a larger one community by community."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two nodes by number."""

    source: int
    target: int


def components(count: int, links: Iterable[Link]) -> list[dict[int, Place]]:
    """The connected components of ``count`` nodes, largest first, each laid out about its own middle and lying flat."""
    import networkx

    whole = networkx.Graph()
    whole.add_nodes_from(range(count))
    whole.add_edges_from((link.source, link.target) for link in links)
    parts = sorted(map(sorted, networkx.connected_components(whole)), key=lambda part: (-len(part), part))
    return [_flat(_centred(_component(_ordered(whole.subgraph(part))))) for part in parts]


def _ordered(part: Web) -> Web:
    """A copy whose nodes and links stand in order of number, so that the seed means the same every time."""
    import networkx

    copy = networkx.Graph()
    copy.add_nodes_from(sorted(part))
    copy.add_edges_from(sorted(map(_rising, part.edges)))
    return copy


def _rising(pair: tuple[int, int]) -> tuple[int, int]:
    return min(pair), max(pair)


def _component(part: Web) -> dict[int, Place]:
    return _starred(part) if len(part) <= WHOLE else _gathered(part)


def _starred(part: Web) -> dict[int, Place]:
    """What is left without the leaves laid out by force, with room around each hub for the ring of its leaves."""
    leaves = stars(part.edges)
    lone = {leaf for around in leaves.values() for leaf in around}
    core = _ordered(part.subgraph(set(part) - lone))
    rooms = [_room(len(leaves.get(hub, ())), core.degree(hub)) for hub in core]
    found = _sprung(core, STEP)
    centres = dict(zip(core, spread([found[hub] for hub in core], rooms), strict=True))
    rings = [ring(centres[hub], [centres[other] for other in core[hub] if other != hub], leaves[hub], STEP)
             for hub in sorted(leaves)]
    return {number: place for places in (centres, *rings) for number, place in places.items()}


def _room(leaves: int, others: int) -> Box:
    side = 2 * reach(leaves, others, STEP) + STEP / 2 if leaves else STEP
    return Box(side, side)


def _sprung(part: Web, step: float) -> dict[int, Place]:
    """A force-directed layout whose links are about ``step`` long."""
    import networkx

    if len(part) < 3:
        return {number: (index * step, 0.0) for index, number in enumerate(part)}
    found = networkx.spring_layout(part, seed=SEED, iterations=150, k=1.6 / sqrt(len(part)))
    return _scaled({number: (float(x), float(y)) for number, (x, y) in found.items()}, part, step)


def _scaled(found: dict[int, Place], part: Web, step: float) -> dict[int, Place]:
    lengths = sorted(_distance(found[a], found[b]) for a, b in part.edges)
    factor = step / max(lengths[len(lengths) // 2], 1e-6) if lengths else step * sqrt(len(found)) / 2
    return {number: (x * factor, y * factor) for number, (x, y) in found.items()}


def _distance(one: Place, other: Place) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _centred(found: dict[int, Place]) -> dict[int, Place]:
    x = sum(place[0] for place in found.values()) / len(found)
    y = sum(place[1] for place in found.values()) / len(found)
    return {number: (place[0] - x, place[1] - y) for number, place in found.items()}


def _flat(found: dict[int, Place]) -> dict[int, Place]:
    """Turned so that the longest way through lies level."""
    across, down = sum(x * x for x, _ in found.values()), sum(y * y for _, y in found.values())
    angle = atan2(2 * sum(x * y for x, y in found.values()), across - down) / 2
    return {number: (x * cos(angle) + y * sin(angle), y * cos(angle) - x * sin(angle))
            for number, (x, y) in found.items()}


def _gathered(part: Web) -> dict[int, Place]:
    """Communities laid out each by itself, then placed as discs by how they are linked."""
    import networkx

    found = networkx.community.louvain_communities(part, seed=SEED)
    groups = sorted(map(sorted, found), key=lambda group: (-len(group), group))
    radii = [STEP * (0.65 * sqrt(len(group)) + 0.5) for group in groups]
    centres = spread(_quotient(part, groups, radii), [Box(2 * radius, 2 * radius) for radius in radii])
    return {number: (x + centre[0], y + centre[1])
            for group, radius, centre in zip(groups, radii, centres, strict=True)
            for number, (x, y) in _disc(_ordered(part.subgraph(group)), radius).items()}


def _disc(group: Web, radius: float) -> dict[int, Place]:
    """A community brought into a disc."""
    found = _centred(_starred(group))
    reach = max(_distance(place, (0.0, 0.0)) for place in found.values())
    shrink = min(1.0, radius / reach) if reach else 1.0
    return {number: (x * shrink, y * shrink) for number, (x, y) in found.items()}


def _quotient(part: Web, groups: Sequence[Sequence[int]], radii: Sequence[float]) -> list[Place]:
    """A place for each community, from the links between communities."""
    import networkx

    home = {number: index for index, group in enumerate(groups) for number in group}
    between = networkx.Graph()
    between.add_nodes_from(range(len(groups)))
    between.add_edges_from(sorted({_rising((home[a], home[b])) for a, b in part.edges if home[a] != home[b]}))
    between.add_edges_from(pairwise(range(len(groups))) if not between.edges else ())
    found = _sprung(between, 2.2 * sum(radii) / len(radii))
    return [found[index] for index in range(len(groups))]
