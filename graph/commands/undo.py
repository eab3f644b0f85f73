"""``newsgraph undo``: the last decision is taken back."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.folder import built
from graph.commands.judging import judge
from graph.commands.sentences import sentences
from graph.ledger import taken_back, written
from graph.ledgerfile import Ledger
from graph.terminal import shown


@click.command()
@built
def undo(folder: Path) -> None:
    """Take back the last decision about who is who.

    The last line of DIR/ledger.txt that decides something goes, and the graph is to the byte what it was before.

    \b
    Example:
      newsgraph undo output
    """
    with sentences():
        judge(folder, lambda _, ledger: undone(ledger))


def undone(ledger: Ledger) -> tuple[str, list[str]]:
    """The ledger without its last decision, which is told."""
    try:
        text, entry = taken_back(ledger.text)
    except LookupError as fault:
        raise click.ClickException(f"{shown(ledger.source)}: {fault}") from fault
    return text, [f"Took back: {written(entry)}"]
