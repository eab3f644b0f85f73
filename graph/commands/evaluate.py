"""``newsgraph evaluate``: a build scored against what a careful reader finds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.commands.folder import built
from graph.commands.sentences import sentences
from graph.terminal import counted, listed

if TYPE_CHECKING:
    from graph.evaluation.facts import Fact
    from graph.evaluation.matching import Pairing


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@built
@click.option("--show", type=click.IntRange(min=1), metavar="N",
              help="List the first N claims that are half right, wrong or missed, each with its sentence.")
@click.option("--overlap", type=click.FloatRange(min=0, min_open=True, max=1), default=0.8, show_default=True,
              help="How much of the longer one two quotations must share to be the same.")
@click.option("--json", "path", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), metavar="FILE",
              help="Write the figures as JSON too, or to standard output for -.")
def evaluate(gold: Path, folder: Path, show: int | None, overlap: float, path: Path | None) -> None:
    """Score the graph in DIR against GOLD, a file of claims that a careful reader finds in its articles.

    GOLD has a line for each claim in the form of claims.jsonl. A line needs relation, subject and object, each a name
    or {"name": …, "aliases": […]}; beside them article or source (which article says it; without one any may), evidence
    with spans, polarity, status, certainty and attributed_to. What a line leaves out is not judged; a line with
    "optional": true is right to find and no fault to leave.
    Only the articles and the relations that GOLD speaks of are judged: it must say all that those articles say of them.

    \b
    Example:
      newsgraph evaluate gold.jsonl output --show 20
    """
    from graph.evaluation.facts import built_facts
    from graph.evaluation.gold import gold_facts, sources
    from graph.evaluation.matching import narrowed, paired

    with sentences():
        wanted = gold_facts(gold, sources(folder))
        found = built_facts(folder)
    if not wanted:
        raise click.ClickException(f"{gold.name} has no claim in it.")
    pairing = paired(wanted, narrowed(wanted, found), overlap)
    if str(path) != "-":
        told(pairing, show, left_out(wanted, found))
    if path:
        written(pairing, path)


def told(pairing: Pairing, show: int | None, note: str) -> None:
    """Print the table and, on demand, the faults."""
    from graph.evaluation.report import listing, table

    for line in (*table(pairing), note, *(listing(pairing, show) if show else ())):
        if line is not note or note:
            click.echo(line.rstrip())


def left_out(wanted: list[Fact], found: list[Fact]) -> str:
    """Which claims of the build the gold cannot judge."""
    from graph.evaluation.matching import narrowed

    names = {fact.relation for fact in wanted}
    others = listed(sorted({fact.relation for fact in found} - names))
    number = len(found) - len(narrowed(wanted, found))
    about = f" (nothing of {others} is in the gold)" if others else ""
    return f"not judged: {counted(number, 'claim')} of which the gold does not speak{about}" if number else ""


def written(pairing: Pairing, path: Path) -> None:
    """Write the figures as JSON."""
    import json

    from graph.evaluation.figures import as_json

    text = json.dumps(as_json(pairing), indent=1, ensure_ascii=False) + "\n"
    try:
        with click.open_file(str(path), "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as fault:
        raise click.ClickException(f"{path} cannot be written: {fault.strerror or fault}.") from fault
