"""``newsgraph build``: articles in, every file of the contract out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from graph.commands.known import known_relations
from graph.commands.reading import Harvest, demand_installed, harvest
from graph.dataset import Dataset
from graph.output import replaced
from graph.terminal import counted, listed, shown
from ontology.relation import Relation

SEEDS = Path("seeds")
MEGABYTE = 1_000_000


@click.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("output"), show_default=True,
              metavar="DIR", help="Where the graph is written; files of other names stay.")
@known_relations
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N",
              help="How many processes read.")
@click.option("--model", metavar="NAME", help="An installed spaCy pipeline in place of the one that comes along.")
@click.option("--max-size", type=click.FloatRange(min=0, min_open=True), default=1.0, show_default=True, metavar="MB",
              help="The largest text that is read.")
def build(inputs: tuple[str, ...], folder: Path, relations: tuple[Relation, ...], jobs: int, model: str | None,
          max_size: float) -> None:
    """Read articles and write their graph.

    INPUT is a text file, a saved web page, a file of JSON lines, a folder of these, or - for JSON lines on standard
    input (keys: text, url, title, published, publisher). Without INPUT the folder seeds/ is read.

    \b
    Example:
      newsgraph build articles/ more.jsonl -o output
    """
    if model:
        demand_installed(model)
    given = inputs or default_inputs()
    with replaced(folder) as aside:
        harvested = harvest(given, relations, model, jobs, int(max_size * MEGABYTE))
        dataset = written(harvested, relations, aside)
    click.echo(closing(dataset, folder))


def default_inputs() -> tuple[str, ...]:
    """The folder ``seeds``, where there is one."""
    if not SEEDS.is_dir():
        raise click.UsageError("There is no INPUT, and no folder seeds/ here. Name a file or a folder of articles.")
    return (str(SEEDS),)


def written(harvested: Harvest, relations: tuple[Relation, ...], aside: Path) -> Dataset:
    """Merge the readings and write all files aside; where nothing could be read nothing is written."""
    from graph.build import build as merged
    from graph.contract import write

    if not harvested.readings:
        raise click.ClickException("Nothing could be read, so nothing was written.")
    dataset = merged(harvested.readings, relations, harvested.refusals, harvested.duplicates)
    write(dataset, harvested.readings, aside)
    return dataset


def closing(dataset: Dataset, folder: Path) -> str:
    """What was read, found and refused, and where to look."""
    found = Counter(statement.relation for statement in dataset.statements)
    claims = listed([f"{number:,} {name}" for name, number in sorted(found.items())])
    refused = counted(len(dataset.refusals), "input") + copies(len(dataset.duplicates))
    read = counted(len(dataset.articles), "article")
    return f"Read {read}, found {claims or 'no claim'}, refused {refused}. Look at {shown(str(folder / 'graph.html'))}"


def copies(number: int) -> str:
    return f" and {counted(number, 'copy', 'copies')}" if number else ""
