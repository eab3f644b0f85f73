"""``newsgraph validate``: whether a graph keeps its own shapes."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.folder import built
from graph.terminal import shown

BREACH = 3
"""The exit code of a graph that breaks its shapes."""


@click.command()
@built
def validate(folder: Path) -> None:
    """Check graph.ttl in DIR against the SHACL shapes that come with newsgraph.

    Each breach is a sentence, and the exit code is then 3.

    \b
    Example:
      newsgraph validate output
    """
    found = breaches_of(folder / "graph.ttl")
    for sentence in found:
        click.echo(shown(sentence))
    if found:
        raise click.exceptions.Exit(BREACH)
    click.echo("The graph keeps all shapes.")


def breaches_of(path: Path) -> list[str]:
    """The breaches in a file; one that cannot be read at all is the input's fault."""
    from graph.validate import breaches

    try:
        return breaches(path.read_bytes())
    except OSError as fault:
        raise click.ClickException(f"{path} cannot be read: {fault.strerror}.") from fault
    except ValueError as fault:
        raise click.ClickException(str(fault)) from fault
