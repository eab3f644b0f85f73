"""``newsgraph why-not``: the step at which a claim was dropped."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.folder import built
from graph.commands.sentences import sentences
from graph.ledger import LEDGER


@click.command("why-not")
@built
@click.argument("subject", metavar="A")
@click.argument("relation")
@click.argument("object_", metavar="B")
def why_not(folder: Path, subject: str, relation: str, object_: str) -> None:
    """Say at which step the claim "A RELATION B" was dropped.

    With same-as for RELATION: what keeps A and B from being one entity; they may be given by their ids. Where the
    graph holds nothing of one of the names, the exit code is 1.

    \b
    Example:
      newsgraph why-not output OpenAI member-of "AI Alliance"
      newsgraph why-not output "European AI Alliance" same-as "AI Alliance"
    """
    from graph.ledgerfile import load_ledger
    from graph.load import load_dataset, load_readings
    from graph.oneness import RELATION, why_two
    from graph.whynot import why_not as answered

    with sentences():
        readings = load_readings(folder)
        dataset = load_dataset(folder, readings)
        if relation == RELATION:
            answer = why_two(dataset, readings, load_ledger(folder / LEDGER).entries, subject, object_)
        else:
            answer = answered(dataset, readings, subject, relation, object_)
        click.echo("\n".join(answer.lines))
    if answer.step == "name":
        raise click.exceptions.Exit(1)
