"""The argument DIR: a folder that a build has written."""

from __future__ import annotations

from pathlib import Path

import click

from graph.output import finish
from graph.terminal import shown


def opened(ctx: click.Context, param: click.Parameter, folder: Path) -> Path:
    """A folder that holds a graph; a build that was killed at its last step is finished here."""
    if folder.is_dir():
        settle(folder)
    if not (folder / "claims.jsonl").is_file():
        name = shown(str(folder))
        raise click.ClickException(f"There is no graph in {name}. Make one: newsgraph build INPUT -o {name}")
    return folder


def settle(folder: Path) -> None:
    """Finish a killed build where that is allowed; where it is not, what stands is read."""
    try:
        finish(folder)
    except OSError:
        return


built = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path), callback=opened)
"""Decorates a command that opens a graph: its parameter ``folder`` is a Path."""
