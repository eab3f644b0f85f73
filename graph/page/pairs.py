"""The pairs that a person is asked about on the page: those of ``newsgraph review``, of what matters most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.beside import shown_first, shown_part
from graph.dataset import Dataset, Entity, Located
from graph.decisions import Decision
from graph.page.passage import cut_out
from graph.page.visjs import Record
from graph.prospects import claims_of
from graph.review import Candidate, candidates
from ontology.reading import Reading

MOST = 100
"""So many pairs stand in the page; the others are left to the command."""
WEIGHTY = 5000
"""Pairs are looked for among so many entities, those with most claims and mentions: a page is made with every build."""


def pairs(dataset: Dataset, readings: Sequence[Reading], decisions: Sequence[Decision]) -> Record:
    """The weightiest pairs with sentences and reasons, and whether there are more."""
    found = candidates(weightiest(dataset), readings, decisions, MOST + 1) if readings else []
    known = {reading.article.id: reading for reading in readings}
    stakes = claims_of(dataset)
    return {"pairs": [_pair(one, stakes, known) for one in found[:MOST]], "more": len(found) > MOST}


def weightiest(dataset: Dataset) -> Dataset:
    """The dataset without the entities on which least hangs, where there are very many."""
    if len(dataset.entities) <= WEIGHTY:
        return dataset
    stakes = claims_of(dataset)
    ranked = sorted(dataset.entities, key=lambda one: (-stakes[one.id], -len(one.mentions), one.id))[:WEIGHTY]
    kept = {one.id for one in ranked}
    return replace(dataset, entities=tuple(one for one in dataset.entities if one.id in kept),
                   joins=tuple(join for join in dataset.joins if join.entity in kept))


def _pair(pair: Candidate, stakes: Mapping[str, int], known: Mapping[str, Reading]) -> Record:
    return {"joined": pair.joined, "chance": round(pair.likeness.chance, 2),
            "left": _side(pair.left, pair.one, pair.joined, stakes, known),
            "right": _side(pair.right, pair.other, pair.joined, stakes, known),
            "for": list(pair.likeness.speaking_for), "against": list(pair.likeness.against)}


def _side(anchor: Located, entity: Entity, joined: bool, stakes: Mapping[str, int],
          known: Mapping[str, Reading]) -> Record:
    """One of the two: of a joined one, the chain that the mention stands in."""
    mentions = [one for one in entity.mentions
                if not joined or (one.article, one.mention.chain) == (anchor.article, anchor.mention.chain)]
    return {"entity": entity.id, "name": anchor.mention.text if joined else entity.name,
            "type": anchor.mention.type if joined else entity.type, "mentions": len(mentions),
            "claims": None if joined else stakes[entity.id], "spot": spot(anchor),
            "passages": [_passage(one, known[one.article]) for one in shown_first(anchor, mentions)]}


def spot(located: Located) -> list[str | int]:
    """A place of a ledger with the words that stand there: article, start, end, words."""
    return [located.article, *located.mention.span, located.mention.text]


def _passage(located: Located, reading: Reading) -> Record:
    sentence, shown = shown_part(located, reading)
    return {"article": located.article,
            "pieces": cut_out(reading.article.text, "m", located.mention.span, sentence, shown)}
