"""``newsgraph sample``: claims drawn for hand-checking, and what the marks say of all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.commands.folder import built
from graph.commands.sentences import sentences
from graph.terminal import counted, shown

if TYPE_CHECKING:
    from graph.dataset import Dataset, Statement


@click.command()
@built
@click.option("-n", "number", type=click.IntRange(min=1), default=50, show_default=True,
              help="How many claims to draw.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another number draws another sample.")
@click.option("--relation", metavar="R", help="Draw claims of this relation only.")
@click.option("-o", "--output", "path", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Where to write the sheet: .tsv with tabs, anything else with commas.")
@click.option("--marked", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
              help="A sheet that you have marked: print the precision that it shows.")
def sample(folder: Path, number: int, seed: int, relation: str | None, path: Path | None, marked: Path | None) -> None:
    """Draw claims of the graph in DIR for hand-checking or, once they are marked, say how good the graph is.

    The sheet has a row for each claim, with its sentences; [ ] are around the two that are tied, * * around the words
    that tie them. Write into the column "right": y, yes, 1 or ✓; n, no, 0 or x; ? where nobody can tell. Claims are
    drawn from every relation and band of confidence, and the figures are weighted back to all claims.

    \b
    Example:
      newsgraph sample output -n 50 -o sample.csv
      newsgraph sample output --marked sample.csv
    """
    from graph.load import load_dataset

    if (path is None) == (marked is None):
        raise click.UsageError("Say where to write the sheet with -o FILE, or which one is marked with --marked FILE.")
    with sentences():
        dataset = load_dataset(folder)
        if path:
            draw(dataset, of_relation(dataset, relation), number, seed, path)
        elif marked:
            tell(dataset, relation, marked)


def of_relation(dataset: Dataset, name: str | None) -> list[Statement]:
    from graph.lookup import relation_called

    wanted = relation_called(dataset, name).name if name else None
    return [statement for statement in dataset.statements if wanted in (None, statement.relation)]


def draw(dataset: Dataset, statements: list[Statement], number: int, seed: int, path: Path) -> None:
    """Write the sheet, but never over one that bears marks."""
    from graph.evaluation.sampling import drawn
    from graph.evaluation.sheet import rows, written

    if not statements:
        raise click.ClickException("There is no such claim in the graph, so there is nothing to draw.")
    spare_marks(path)
    chosen = drawn(statements, number, seed)
    try:
        path.write_bytes(written(rows(dataset, chosen), path.suffix.lower() in (".tsv", ".tab")))
    except OSError as fault:
        raise click.ClickException(f"{shown(str(path))} cannot be written: {fault.strerror or fault}.") from fault
    click.echo(f"Drew {counted(len(chosen), 'claim')} of {len(statements):,}. Mark the column “right” in "
               f"{shown(str(path))}, then: newsgraph sample DIR --marked {shown(str(path))}")


def spare_marks(path: Path) -> None:
    """Refuse to write over a person's work."""
    from graph.evaluation.sheet import read
    from graph.jsonl import BrokenFile

    try:
        at_work = path.is_file() and any(row.get("right", "").strip() for _, row in read(path))
    except (BrokenFile, OSError):
        return
    if at_work:
        raise click.ClickException(f"{shown(str(path))} has been marked; choose another file with -o.")


def tell(dataset: Dataset, relation: str | None, path: Path) -> None:
    """Print what the marks say."""
    from graph.evaluation.marks import marks, report
    from graph.evaluation.sheet import read

    statements = of_relation(dataset, relation)
    rows = [(number, row) for number, row in read(path) if not relation or row.get("relation") == relation]
    for line in report(marks(rows, statements, path.name), statements):
        click.echo(line)
