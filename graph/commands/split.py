"""``newsgraph split``: one entity is two, because a person says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.commands.folder import built
from graph.commands.judging import adding, author, by_option, judge, why_option
from graph.commands.sentences import sentences
from graph.dataset import Dataset, Entity, Located
from graph.deciding import Author, cutting, joins_of, mentions_at, place, taking_out
from graph.ledger import quoted, spoken
from graph.marking import plain
from graph.terminal import counted

if TYPE_CHECKING:
    from graph.ledgerfile import Ledger


@click.command()
@built
@click.argument("name", metavar="A")
@click.option("--join", "number", type=int, metavar="N", help="Cut the join of this number.")
@click.option("--mention", "mentions", multiple=True, metavar="ARTICLE:START-END",
              help="Take this mention out. May be repeated: what is taken out at once stays together.")
@why_option
@by_option
def split(folder: Path, name: str, number: int | None, mentions: tuple[str, ...], why: str, by: str | None) -> None:
    """Decide that A is two things.

    Without an option the joins that hold A together are shown, with their numbers, and its mentions; with one, the
    decision becomes a line of DIR/ledger.txt, which every build replays and which nothing overrides.

    \b
    Example:
      newsgraph split output Smith
      newsgraph split output Smith --join 2 --why "father and son"
    """
    if number is not None and mentions:
        raise click.UsageError("Cut a join or take mentions out, one of the two.")
    with sentences():
        if number is None and not mentions:
            click.echo("\n".join(described(folder, name)))
        else:
            judge(folder, lambda dataset, ledger: cut(dataset, ledger, name, number, mentions, author(by, why)))


def cut(dataset: Dataset, ledger: Ledger, name: str, number: int | None, mentions: tuple[str, ...],
        author: Author) -> tuple[str, list[str]]:
    """The ledger with the lines that make an entity two."""
    from graph.lookup import entity_called

    entity = entity_called(dataset, name)
    lines = (taking_out(entity, mentions_at(dataset, entity, mentions), author) if number is None else
             cutting(dataset, entity, number, author))
    return adding(lines, ledger)


def described(folder: Path, name: str) -> Iterator[str]:
    """What holds an entity together, and where it is mentioned."""
    from graph.load import load_dataset
    from graph.lookup import entity_called

    dataset = load_dataset(folder)
    entity = entity_called(dataset, name)
    yield plain(f"{entity.name} ({entity.type}), {entity.id}: {counted(len(entity.mentions), 'mention')}")
    yield from joined(dataset, entity)
    yield "Mentions, to take out with --mention:"
    for located in entity.mentions:
        yield f"  {plain(spoken(place(located), located.mention.text))} {source(dataset, located)}"


def joined(dataset: Dataset, entity: Entity) -> Iterator[str]:
    """The joins of an entity, numbered."""
    found = joins_of(dataset, entity)
    yield "Joins, to cut with --join N:" if found else "No join: its mentions stand in one chain of one article."
    for number, join in enumerate(found, 1):
        left, right = (f"{plain(quoted(one.mention.text))} {source(dataset, one)}" for one in (join.left, join.right))
        yield f"  {number}  {left} = {right}: {plain(join.reason)}"


def source(dataset: Dataset, located: Located) -> str:
    """The article of a mention, in brackets."""
    article = dataset.article.get(located.article)
    return plain(f"({(article.title or article.source) if article else located.article})")
