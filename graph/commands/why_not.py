"""``newsgraph why-not``: the step at which a claim was dropped."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.folder import built
from graph.commands.sentences import sentences


@click.command("why-not")
@built
@click.argument("subject", metavar="A")
@click.argument("relation")
@click.argument("object_", metavar="B")
def why_not(folder: Path, subject: str, relation: str, object_: str) -> None:
    """Say at which step the claim "A RELATION B" was dropped.

    Where the graph holds nothing of one of the names, the exit code is 1.

    \b
    Example:
      newsgraph why-not output OpenAI member-of "AI Alliance"
    """
    from graph.load import load_dataset, load_readings
    from graph.whynot import why_not as answered

    with sentences():
        answer = answered(load_dataset(folder), load_readings(folder), subject, relation, object_)
        click.echo("\n".join(answer.lines))
    if answer.step == "name":
        raise click.exceptions.Exit(1)
