"""The graph of readings and a ledger: what every command that changes a graph ends with."""

from __future__ import annotations

from collections.abc import Iterable

from graph.build import build
from graph.dataset import Dataset, Listed
from graph.decisions import Contradiction
from graph.kept import Kept
from graph.ledgerfile import Ledger, contradicted
from graph.replay import replayed
from ontology.article import Duplicate, Refusal
from ontology.reading import Reading
from ontology.relation import Relation


def remade(readings: Iterable[Reading], relations: Iterable[Relation], refusals: Iterable[Refusal],
           duplicates: Iterable[Duplicate], ledger: Ledger,
           listed: Iterable[Listed] = ()) -> tuple[Dataset, tuple[str, ...]]:
    """The merged graph, and notes on lines of the ledger that speak of nothing.

    Raises :class:`graph.ledger.BrokenLedger`, also where decisions cannot all hold.
    """
    known = tuple(readings)
    replay = replayed(ledger.entries, known)
    try:
        return build(known, relations, refusals, duplicates, replay.decisions, listed), replay.notes
    except Contradiction as fault:
        raise contradicted(ledger.source, fault, ledger.entries) from fault


def judged(kept: Kept, ledger: Ledger) -> tuple[Dataset, tuple[str, ...]]:
    """The graph of what is kept under another ledger: nothing is read for it."""
    return remade(kept.readings, kept.relations, kept.refusals, kept.duplicates, ledger, kept.listed)
