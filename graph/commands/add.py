"""``newsgraph add``: more articles into a graph, read once and merged with what is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.commands.folder import built
from graph.commands.reading import Harvest, demand_installed, gathered, harvest, report
from graph.commands.remaking import note, written
from graph.commands.sentences import sentences
from graph.inputs import Inputs, corrections, united
from graph.output import replaced
from graph.terminal import counted, shown

if TYPE_CHECKING:
    from graph.kept import Kept


@click.command()
@built
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N",
              help="How many processes read.")
def add(folder: Path, inputs: tuple[str, ...], jobs: int) -> None:
    """Add articles to the graph in DIR; INPUT is what newsgraph build takes.

    Only articles that are not there yet are read, with the options and relations of the build; reading is what takes
    the time. Then all is merged and written anew, which goes through the whole graph once, and the files are those of
    one build of everything. An article that is given again with another text, from the same path or with the same
    address, takes the place of its old self. A kill at any moment leaves the old graph or the new one.

    \b
    Example:
      newsgraph add output articles/today/
    """
    from graph.kept import load_kept

    with sentences():
        kept = load_kept(folder)
        demand_installed(kept.recipe)
        note(differing(kept))
        with replaced(folder) as aside:
            new = gathered(inputs, kept.recipe.max_size)
            every = united(kept.inputs, new)
            report([one for one in new.refusals if one not in every.refusals], len(new.refusals))
            harvested = harvest(every, kept.relations, kept.recipe, jobs, kept.readings, kept.refusals)
            demand_readable(new, harvested)
            if changed := changes(kept, harvested):
                written(harvested, kept.relations, kept.recipe, kept.ledger, aside, kept.listed)
    for before, after in corrections(kept.inputs, new):
        click.echo(f"Replaced {shown(before.source)} ({before.id}) by its new text ({after.id}).")
    click.echo(closing(harvested, folder) if changed else "All of it is in the graph already; nothing was written.")


def differing(kept: Kept) -> list[str]:
    """A note where the graph was read by another version of newsgraph."""
    recipe = kept.recipe
    if recipe.version in ("", recipe.current.version):
        return []
    return [f"This graph was read by newsgraph {recipe.version}, and what is new is read by {recipe.current.version}. "
            "Build it anew to read all alike."]


def demand_readable(new: Inputs, harvested: Harvest) -> None:
    """An addition of which nothing can be read changes nothing."""
    read = {reading.article.id for reading in harvested.readings}
    if not any(article.id in read for article in new.articles):
        raise click.ClickException("Nothing could be read, so nothing was added.")


def changes(kept: Kept, harvested: Harvest) -> bool:
    """Whether the folder's graph is not that of these inputs already."""
    before = ({one.article for one in kept.readings}, {*kept.duplicates}, {*kept.refusals})
    return before != ({one.article for one in harvested.readings}, {*harvested.duplicates}, {*harvested.refusals})


def closing(harvested: Harvest, folder: Path) -> str:
    """What was read, and where to look."""
    known = len(harvested.readings) - harvested.fresh
    return (f"Read {counted(harvested.fresh, 'article')}, merged {'it' if harvested.fresh == 1 else 'them'} with "
            f"{known:,} read before. Look at {shown(str(folder / 'graph.html'))}")
