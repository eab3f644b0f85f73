"""``newsgraph merge``: two entities are one, because a person says so."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.folder import built
from graph.commands.judging import adding, author, by_option, judge, why_option
from graph.commands.sentences import sentences
from graph.dataset import Dataset
from graph.deciding import Author, Undecidable, merging
from graph.ledger import written
from graph.ledgerfile import Ledger, load_ledger


@click.command()
@built
@click.argument("one", metavar="[A]", required=False)
@click.argument("other", metavar="[B]", required=False)
@click.option("--from", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
              help="Bring in the decisions of another ledger, as the page saves one.")
@why_option
@by_option
def merge(folder: Path, one: str | None, other: str | None, file: Path | None, why: str, by: str | None) -> None:
    """Decide that A and B are one.

    A and B are names, aliases or ids of entities in the graph in DIR. The decision becomes a line of DIR/ledger.txt,
    which every build replays and which is stronger than any score. Nothing is read again. Without A and B the ledger is
    replayed as it stands, which is what to do after having edited it.

    \b
    Example:
      newsgraph merge output "Sir Nick" "Nick Clegg" --why "one man"
      newsgraph merge output --from decisions.txt
      newsgraph merge output
    """
    if (file and one) or bool(one) != bool(other):
        raise click.UsageError("Name two entities, or a ledger with --from.")
    with sentences():
        if file:
            judge(folder, lambda _, ledger: brought_in(ledger, load_ledger(file)))
        elif one and other:
            judge(folder, lambda dataset, ledger: merged(dataset, ledger, one, other, author(by, why)))
        else:
            judge(folder, lambda _, ledger: (ledger.text, []))


def merged(dataset: Dataset, ledger: Ledger, one: str, other: str, author: Author) -> tuple[str, list[str]]:
    """The ledger with the line that makes two entities one."""
    from graph.lookup import entity_called

    return adding(merging(entity_called(dataset, one), entity_called(dataset, other), author), ledger)


def brought_in(ledger: Ledger, other: Ledger) -> tuple[str, list[str]]:
    """The ledger with the lines of another one that it lacks."""
    known = {written(entry) for entry in ledger.entries}
    lacking = [entry for entry in other.entries if written(entry) not in known]
    if not lacking:
        raise Undecidable(f"The ledger has every decision of {other.source} already.")
    return adding(lacking, ledger)
