"""What ``query`` and ``ask`` share: the store, the formats, and answers that reach a terminal or a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from graph.rdf import Store

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")

format_option = click.option("--format", type=click.Choice(FORMATS), default="table", show_default=True,
                             help="How the answer is written; turtle is for CONSTRUCT and DESCRIBE.")


def answered(folder: Path, format: str, ask: Callable[[Store, int | None], bytes]) -> None:
    """Print what is asked of the store in a folder; whatever is at fault becomes a sentence."""
    from graph.query import QueryFault, QueryMisuse
    from graph.store import open_store

    try:
        answer = ask(open_store(folder / "store"), width())
    except QueryMisuse as misuse:
        raise click.UsageError(str(misuse)) from misuse
    except (QueryFault, OSError) as fault:
        raise click.ClickException(str(fault)) from fault
    printed(answer, format)


def printed(answer: bytes, format: str) -> None:
    """A table goes to a terminal as text, which click can write to any; a file or a pipe gets UTF-8."""
    on_terminal = format == "table" and sys.stdout.isatty()
    click.echo(answer.decode() if on_terminal else answer, nl=False)


def width() -> int | None:
    """How wide a table may be: as the terminal or ``COLUMNS`` says; a file or a pipe may get any width."""
    return get_terminal_size().columns if sys.stdout.isatty() or os.environ.get("COLUMNS") else None
