"""The picture: which nodes and edges there are, how large, how curved, with which arrow, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from graph.dataset import Dataset, Entity, Quotation, Statement
from graph.page.layout import places
from graph.page.names import label
from graph.page.spread import Box
from graph.page.springs import Link
from graph.page.visjs import Record, network

ARROWS = {"opposed-to": "bar", "said-by": "circle"}
"""Heads that say what the line means; a relation that is not here has the plain arrow."""

DASHES = {(True, False): (9, 6), (False, True): (2, 6), (True, True): (9, 5, 2, 5)}
"""By (negated, planned)."""

OPTIONS: Record = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": False, "selectable": False, "dragNodes": True, "multiselect": False, "zoomSpeed": 0.7},
    "nodes": {"shape": "dot", "borderWidth": 0, "color": {"background": "rgba(0,0,0,0)", "border": "rgba(0,0,0,0)"}},
    "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0, "arrowStrikethrough": False},
}


def drawing(dataset: Dataset) -> Record:
    """The vis-network nodes, edges and options of a dataset."""
    ties = _ties(dataset.statements)
    things: list[Entity | Quotation] = [*_shown(dataset), *dataset.quotations]
    things.sort(key=lambda thing: (ties.get(thing.id, ""), thing.id))
    number = {thing.id: index for index, thing in enumerate(things)}
    drawn = [claim for claim in dataset.statements if claim.subject in number and claim.object in number]
    degrees = _degrees(drawn)
    nodes = [_node(thing, degrees.get(thing.id, 0)) for thing in things]
    links = [Link(number[claim.subject], number[claim.object]) for claim in drawn if claim.subject != claim.object]
    found = places([_box(node) for node in nodes], links)
    placed = [node | {"x": x, "y": y, "tall": tall} for node, ((x, y), tall) in zip(nodes, found, strict=True)]
    return network(placed, _edges(drawn), OPTIONS)


def _shown(dataset: Dataset) -> list[Entity]:
    """Entities that take part in a claim, and names that take part in none; never a nominal that is in no claim."""
    tied = {end for claim in dataset.statements for end in (claim.subject, claim.object, *claim.attributed_to)}
    return [entity for entity in dataset.entities if entity.named or entity.id in tied]


def _ties(claims: Iterable[Statement]) -> dict[str, str]:
    """How each thing is tied, in words that sort: things tied alike stand side by side around a hub."""
    ties: dict[str, set[str]] = {}
    for claim in claims:
        for end in (claim.subject, claim.object):
            ties.setdefault(end, set()).add(f"{claim.relation} {claim.polarity} {claim.status}")
    return {thing: ", ".join(sorted(words)) for thing, words in ties.items()}


def _degrees(claims: Iterable[Statement]) -> dict[str, int]:
    degrees: dict[str, int] = {}
    for claim in claims:
        for end in {claim.subject, claim.object}:
            degrees[end] = degrees.get(end, 0) + 1
    return degrees


def _node(thing: Entity | Quotation, degree: int) -> Record:
    if isinstance(thing, Quotation):
        return {"id": thing.id, "label": label(f"“{thing.quote.text}”"), "shape": "dot", "size": 9}
    return {"id": thing.id, "label": label(thing.name), "shape": "dot",
            "size": round(min(9 + 3.2 * sqrt(degree), 30), 1)}


def _box(node: Record) -> Box:
    """Room for the sign, and below it for the name."""
    rows = node["label"].split("\n")
    letter = 7 if node["size"] < 16 else 8.4
    return Box(max(2 * node["size"], letter * max(map(len, rows))) + 12, 2 * (node["size"] + 16 * len(rows)) + 8)


def _edges(claims: Sequence[Statement]) -> list[Record]:
    """One edge a claim; those between the same two nodes fan out, however they point."""
    between: dict[tuple[str, str], list[Statement]] = {}
    for claim in claims:
        between.setdefault((min(claim.subject, claim.object), max(claim.subject, claim.object)), []).append(claim)
    return [_edge(claim, index - (len(group) - 1) / 2)
            for group in between.values() for index, claim in enumerate(group)]


def _edge(claim: Statement, aside: float) -> Record:
    turned = aside if claim.subject <= claim.object else -aside
    dashes = DASHES.get((claim.polarity == "negated", claim.status == "planned"))
    width = min(1.6 + 0.7 * (len(claim.articles) - 1), 5)
    return {"source": claim.subject, "dest": claim.object, "id": claim.id, "width": round(width, 1),
            "dashes": list(dashes) if dashes else False, "smooth": _curve(turned), "arrows": _arrow(claim.relation),
            "arrowStrikethrough": head(claim.relation) == "bar"}


def _curve(aside: float) -> Record | bool:
    if not aside:
        return False
    return {"enabled": True, "type": "curvedCW" if aside > 0 else "curvedCCW", "roundness": min(0.18 * abs(aside), 0.9)}


def head(relation: str) -> str:
    """The vis-network arrow type of a relation."""
    return ARROWS.get(relation, "triangle")


def _arrow(relation: str) -> Record:
    return {"to": {"enabled": True, "type": head(relation), "scaleFactor": 0.4 if head(relation) == "circle" else 0.55}}
