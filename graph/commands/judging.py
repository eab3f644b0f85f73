"""What the commands that decide who is who share: whose decision it is, and the graph that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.commands.remaking import note
from graph.dataset import Dataset
from graph.deciding import Author
from graph.ledger import LEDGER, Entry, appended, written
from graph.ledgerfile import Ledger, save_ledger
from graph.output import replaced
from graph.terminal import shown

if TYPE_CHECKING:
    from graph.kept import Kept

Change = Callable[[Dataset, Ledger], tuple[str, list[str]]]
"""What a command does to a ledger: from the graph and the ledger as they are to its new text, and what to say."""

why_option = click.option("--why", default="", metavar="TEXT", help="The reason, for whoever reads the ledger.")
by_option = click.option("--by", metavar="NAME", help="Who decides; by default the name of the user.")


def author(by: str | None, why: str = "") -> Author:
    """Whoever sits at the keyboard, today."""
    from datetime import date

    return Author(user() if by is None else by, date.today().isoformat(), why)


def user() -> str:
    """The name of the user, or none where the system knows none."""
    from getpass import getuser

    try:
        return getuser()
    except (KeyError, OSError, ImportError):
        return ""


def judge(folder: Path, change: Change) -> None:
    """Change the ledger of a folder, and make its graph anew."""
    from graph.kept import load_kept
    from graph.load import load_dataset

    kept = load_kept(folder)
    old = load_dataset(folder, kept.readings)
    text, told = change(old, kept.ledger)
    remerged(folder, kept, old, Ledger(text, kept.ledger.source), told)


def remerged(folder: Path, kept: Kept, old: Dataset, ledger: Ledger, told: Iterable[str] = ()) -> None:
    """Merge what was read anew, under another ledger, and tell what came of it; nothing is read again."""
    from graph.changes import changes
    from graph.contract import write_merged, write_page
    from graph.remake import judged

    with replaced(folder) as aside:
        new, notes = judged(kept, ledger)
        if new != old:
            write_merged(new, aside)
        write_page(new, kept.readings, aside, ledger.entries)
        if ledger.text != kept.ledger.text:
            save_ledger(aside / LEDGER, ledger.text)
    note(notes)
    for line in (*told, *(changes(old, new) if new != old else ["The graph stays as it is."])):
        click.echo(shown(line))


def adding(entries: Iterable[Entry], ledger: Ledger) -> tuple[str, list[str]]:
    """The ledger with further lines at its end, and these lines."""
    found = list(entries)
    return appended(ledger.text, found), [written(entry) for entry in found]
