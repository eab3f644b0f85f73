"""What goes wrong with a graph or a name, said as a sentence on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from graph.terminal import shown


@contextmanager
def sentences() -> Iterator[None]:
    """Turns an unknown name or input, a broken file and a broken ledger into the sentence that their error holds.

    Names come from articles, so an unknown one is the input's fault; relations are few, and another one is a misuse.
    """
    from graph.deciding import Undecidable
    from graph.inputs import UnknownInput
    from graph.jsonl import BrokenFile
    from graph.ledger import BrokenLedger
    from graph.lookup import UnknownName, UnknownRelation

    try:
        yield
    except UnknownRelation as misuse:
        raise click.UsageError(shown(str(misuse))) from misuse
    except (BrokenFile, BrokenLedger, Undecidable, UnknownInput, UnknownName) as fault:
        raise click.ClickException(shown(str(fault))) from fault
