"""``newsgraph remove``: articles out of a graph, with all that only they supported."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.folder import built
from graph.commands.reading import demand_installed, harvest
from graph.commands.remaking import written
from graph.commands.sentences import sentences
from graph.inputs import Inputs, without
from graph.output import replaced
from graph.terminal import counted, shown


@click.command()
@built
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def remove(folder: Path, articles: tuple[str, ...]) -> None:
    """Withdraw articles from the graph in DIR: what only they supported goes, what others say too stays.

    ARTICLE is the id of an article, the path it was read from, or its address; articles.jsonl lists them. A text that
    was read from several places goes with its last one, and by its id at once. The graph is then that of a build
    without them. Decisions about who is who are kept.

    \b
    Example:
      newsgraph remove output seeds/001_78deb7dddabc3b56.txt
    """
    from graph.kept import load_kept

    with sentences():
        kept = load_kept(folder)
        left = kept.inputs
        for name in articles:
            left = without(left, name)
        if not left.articles:
            raise click.ClickException("Nothing would be left. Delete the folder, or build it from other articles.")
        demand_installed(kept.recipe)
        with replaced(folder) as aside:
            harvested = harvest(left, kept.relations, kept.recipe, before=kept.readings, told=kept.refusals)
            written(harvested, kept.relations, kept.recipe, kept.ledger, aside, kept.listed)
    for source in staying(kept.inputs, left):
        click.echo(f"The text of {shown(source[0])} stays, for it is also that of {shown(source[1])}.")
    removed = counted(len(kept.inputs.articles) - len(left.articles), "article")
    click.echo(f"Removed {removed}, {counted(len(harvested.readings), 'article')} left. "
               f"Look at {shown(str(folder / 'graph.html'))}")


def staying(before: Inputs, left: Inputs) -> list[tuple[str, str]]:
    """The sources that were taken out although their text is still there, each with where it is."""
    there = {one.id: one.source for one in reversed(left.articles)}
    sources = {one.source for one in left.articles}
    return [(one.source, there[one.id]) for one in before.articles if one.source not in sources and one.id in there]
