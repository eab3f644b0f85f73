"""What a build keeps so that its graph can be made again, with more articles or fewer, or with other decisions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph.dataset import Listed
from graph.inputs import Inputs, inputs_of
from graph.jsonl import read_values
from graph.ledger import LEDGER
from graph.ledgerfile import Ledger, load_ledger
from graph.load import duplicate, load_listed, load_readings, relation
from graph.recipe import Recipe, load_recipe
from ontology.article import Duplicate, Refusal
from ontology.reading import Reading
from ontology.relation import Relation


@dataclass(frozen=True)
class Kept:
    """Readings, the inputs they came from, and how they were read and judged."""

    readings: tuple[Reading, ...]
    duplicates: tuple[Duplicate, ...]
    refusals: tuple[Refusal, ...]
    relations: tuple[Relation, ...]
    recipe: Recipe
    ledger: Ledger
    listed: tuple[Listed, ...] = ()
    """The rows of the tables that were linked to."""

    @property
    def inputs(self) -> Inputs:
        return inputs_of((*(one.article for one in self.readings), *self.duplicates, *self.refusals))


def load_kept(folder: Path) -> Kept:
    """What a folder keeps. Raises :class:`graph.jsonl.BrokenFile` and :class:`graph.ledger.BrokenLedger`."""
    rows = [*read_values(folder / "articles.jsonl")]
    return Kept(
        load_readings(folder),
        tuple(duplicate(row) for row in rows if row["status"] == "duplicate"),
        tuple(Refusal(row["source"], row["reason"]) for row in rows if row["status"] == "refused"),
        tuple(map(relation, read_values(folder / "relations.jsonl"))),
        load_recipe(folder),
        load_ledger(folder / LEDGER),
        load_listed(folder),
    )
