"""``newsgraph build``: articles in, every file of the contract out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from graph.commands.known import known_relations
from graph.commands.linking import read_tables
from graph.commands.reading import demand_installed, gathered, harvest
from graph.commands.remaking import chosen_ledger, written
from graph.commands.sentences import sentences
from graph.dataset import Dataset, Listed
from graph.ledger import LEDGER
from graph.ledgerfile import save_ledger
from graph.output import replaced
from graph.recipe import READERS, Recipe
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
@click.option("--reader", type=click.Choice(READERS), default=READERS[0], show_default=True,
              help="Who reads: the trained model with rules beside it, or the rules alone.")
@click.option("--model", metavar="NAME", help="An installed spaCy pipeline for syntax in place of ours.")
@click.option("--max-size", type=click.FloatRange(min=0, min_open=True), default=1.0, show_default=True, metavar="MB",
              help="The largest text that is read.")
@click.option("--ledger", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
              help="Decisions about who is who, in place of those in DIR/ledger.txt; copied there.")
@click.option("--link", "tables", multiple=True, metavar="FILE", callback=read_tables,
              type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A table of names, aliases and identifiers (CSV, FollowTheMoney or Wikidata as JSON lines): adds "
                   "who is who elsewhere, and merges nothing. May be repeated.")
def build(inputs: tuple[str, ...], folder: Path, relations: tuple[Relation, ...], jobs: int, reader: str,
          model: str | None, max_size: float, file: Path | None, tables: tuple[Listed, ...]) -> None:
    """Read articles and write their graph.

    INPUT is a text file, a saved web page, a file of JSON lines, a folder of these, or - for JSON lines on standard
    input (keys: text, url, title, published, publisher). Without INPUT the folder seeds/ is read. What people decided
    about who is who (newsgraph merge, split, review) lies in DIR/ledger.txt and is replayed.

    \b
    Example:
      newsgraph build articles/ more.jsonl -o output
      newsgraph build articles/ --link people.csv
    """
    recipe = Recipe(reader, model, int(max_size * MEGABYTE)).current
    demand_installed(recipe)
    given = inputs or default_inputs()
    with sentences(), replaced(folder) as aside:
        ledger = chosen_ledger(folder, file)
        harvested = harvest(gathered(given, recipe.max_size), relations, recipe, jobs)
        dataset = written(harvested, relations, recipe, ledger, aside, tables)
        if file:
            save_ledger(aside / LEDGER, ledger.text)
    click.echo(closing(dataset, folder))


def default_inputs() -> tuple[str, ...]:
    """The folder ``seeds``, where there is one."""
    if not SEEDS.is_dir():
        raise click.UsageError("There is no INPUT, and no folder seeds/ here. Name a file or a folder of articles.")
    return (str(SEEDS),)


def closing(dataset: Dataset, folder: Path) -> str:
    """What was read, found and refused, and where to look."""
    found = Counter(statement.relation for statement in dataset.statements)
    claims = listed([f"{number:,} {name}" for name, number in sorted(found.items())])
    refused = counted(len(dataset.refusals), "input") + copies(len(dataset.duplicates))
    read = counted(len(dataset.articles), "article")
    return f"Read {read}, found {claims or 'no claim'}, refused {refused}. Look at {shown(str(folder / 'graph.html'))}"


def copies(number: int) -> str:
    return f" and {counted(number, 'copy', 'copies')}" if number else ""
