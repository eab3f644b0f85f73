"""The option --link: tables of a user's own, read and checked before any article is."""

from __future__ import annotations

from pathlib import Path

import click

from graph.dataset import Listed
from graph.terminal import shown


def read_tables(ctx: click.Context, param: click.Parameter, paths: tuple[Path, ...]) -> tuple[Listed, ...]:
    """The rows of all tables, or the sentence that says which file is wrong, where, and what to do."""
    from graph.listing import read_listing
    from graph.listing_row import BrokenTable

    try:
        return tuple(row for path in paths for row in read_listing(path))
    except BrokenTable as fault:
        raise click.ClickException(shown(str(fault))) from fault
