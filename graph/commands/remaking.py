"""What the commands that make a graph anew share: its ledger, its merging, its files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from graph.commands.reading import Harvest
from graph.dataset import Dataset, Listed
from graph.ledger import LEDGER, BrokenLedger
from graph.ledger import written as line_of
from graph.ledgerfile import Ledger, load_ledger
from graph.recipe import Recipe
from graph.terminal import counted, shown
from ontology.relation import Relation


def written(harvested: Harvest, relations: tuple[Relation, ...], recipe: Recipe, ledger: Ledger,
            aside: Path, listed: Iterable[Listed] = ()) -> Dataset:
    """Merge the readings and write all files aside; where nothing could be read nothing is written."""
    from graph.contract import write
    from graph.remake import remade

    if not harvested.readings:
        raise click.ClickException("Nothing could be read, so nothing was written.")
    dataset, notes = remade(harvested.readings, relations, harvested.refusals, harvested.duplicates, ledger, listed)
    note(notes)
    write(dataset, harvested.readings, aside, recipe, ledger.entries)
    return dataset


def note(notes: Iterable[str]) -> None:
    """Say what a user may want to know, and need not act on."""
    for sentence in notes:
        click.echo(f"Note: {shown(sentence)}", err=True)


def chosen_ledger(folder: Path, file: Path | None) -> Ledger:
    """The ledger of a folder, or the one in a file, which is to hold every decision that the folder's has."""
    own = load_ledger(folder / LEDGER)
    ledger = load_ledger(file) if file else own
    kept = {line_of(entry) for entry in ledger.entries}
    lost = [line for entry in own.entries if (line := line_of(entry)) not in kept]
    if lost:
        raise BrokenLedger(f"{own.source} holds {counted(len(lost), 'decision')} that {ledger.source} lacks. Bring "
                           f"them in, or delete the file. The first is: {lost[0]}")
    return ledger
