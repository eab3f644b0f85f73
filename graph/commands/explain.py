"""``newsgraph explain``: the sentences behind a name or a claim."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.folder import built
from graph.commands.sentences import sentences
from graph.ledger import LEDGER


@click.command()
@built
@click.argument("name")
@click.argument("relation", required=False)
@click.argument("other", required=False)
def explain(folder: Path, name: str, relation: str | None, other: str | None) -> None:
    """Show the sentences behind NAME, and why its mentions are one thing.

    What holds them together is told as a short chain: names, words read as one, roles, company, and the lines of the
    ledger that people wrote. With RELATION only the claims of that relation, with OTHER only those that tie the two.

    \b
    Example:
      newsgraph explain output Intel member-of "AI Alliance"
    """
    from graph.explain import explain as explained
    from graph.ledgerfile import load_ledger
    from graph.load import load_dataset

    with sentences():
        ledger = load_ledger(folder / LEDGER).entries
        click.echo("\n".join(explained(load_dataset(folder), name, relation, other, ledger)))
