"""``newsgraph export``: the graph in the formats of other tools."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.commands.folder import built
from graph.terminal import shown

if TYPE_CHECKING:
    from graph.dataset import Dataset

SUFFIXES = {"turtle": ".ttl", "nquads": ".nq", "trig": ".trig", "jsonld": ".jsonld", "graphml": ".graphml",
            "gexf": ".gexf", "csv": ".csv"}


@click.command()
@built
@click.option("--format", type=click.Choice(tuple(SUFFIXES)), help="The format; by default what FILE's ending says.")
@click.option("-o", "--output", "path", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), required=True,
              metavar="FILE", help="Where to write, or - for standard output.")
def export(folder: Path, format: str | None, path: Path) -> None:
    """Write the graph in DIR for Protégé (turtle, jsonld), a triple store (nquads, trig), Gephi (graphml, gexf) or a
    spreadsheet (csv).

    nquads and trig hold a graph for each article; graphml and gexf an edge for each claim; csv a row for each claim.

    \b
    Example:
      newsgraph export output --format gexf -o alliance.gexf
    """
    from graph.exports import FORMATS
    from graph.exports import export as exported

    chosen = format or by_suffix(path)
    dataset = opened(folder)
    try:
        if str(path) == "-":
            click.echo(FORMATS[chosen](dataset), nl=False)
        else:
            exported(dataset, chosen, path)
    except OSError as fault:
        raise click.ClickException(unwritten(path, fault)) from fault


def opened(folder: Path) -> Dataset:
    """The graph in a folder; one that is broken or closed is a sentence of its own."""
    from graph.files import load_dataset

    try:
        return load_dataset(folder)
    except ValueError as fault:
        raise click.ClickException(shown(str(fault))) from fault
    except OSError as fault:
        raise click.ClickException(f"{shown(str(folder))} cannot be read: {fault.strerror or fault}.") from fault


def unwritten(path: Path, fault: OSError) -> str:
    """What the system's refusal means, as a sentence with what to do about it."""
    place = "standard output" if str(path) == "-" else shown(str(path))
    if fault.errno == errno.ENOSPC:
        return f"The disk is full: the graph was not written to {place}. Make room, or choose another file with -o."
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        return f"There is no permission to write to {place}. Choose another file with -o."
    return f"{place} cannot be written: {fault.strerror or fault}."


def by_suffix(path: Path) -> str:
    """The format that a file's ending stands for."""
    found = [name for name, suffix in SUFFIXES.items() if suffix == path.suffix.lower()]
    if not found:
        raise click.UsageError(f"Say in which --format to write; “{path}” ends like none of them.")
    return found[0]
