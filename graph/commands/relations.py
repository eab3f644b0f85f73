"""``newsgraph relations``: which relations are read, and whether their examples hold."""

from __future__ import annotations

import click

from graph.commands.known import known_relations
from graph.terminal import counted
from ontology.relation import Relation


@click.group("relations", invoke_without_command=True)
@known_relations
@click.pass_context
def relations(ctx: click.Context, relations: tuple[Relation, ...]) -> None:
    """List the relations that are read, check their examples, or print their documentation.

    \b
    Example:
      newsgraph relations
      newsgraph relations --relations my-relations check
    """
    ctx.obj = relations
    if ctx.invoked_subcommand is None:
        click.echo("\n".join(map(described, relations)))


@relations.command()
@click.pass_obj
def check(relations: tuple[Relation, ...]) -> None:
    """Read every example and near miss, and say which do not hold.

    \b
    Example:
      newsgraph relations check
    """
    from extract.check import check as failures_of

    failures = failures_of(relations)
    for failure in failures:
        click.echo(str(failure))
    if failures:
        raise click.ClickException(f"{counted(len(failures), 'example')} did not hold.")
    click.echo(f"All {counted(examples(relations), 'example')} of {counted(len(relations), 'relation')} hold.")


@relations.command()
@click.pass_obj
def docs(relations: tuple[Relation, ...]) -> None:
    """Print the relations as a page of documentation, in Markdown.

    \b
    Example:
      newsgraph relations --relations my-relations docs > relations.md
    """
    from graph.relationdocs import documented

    click.echo(documented(relations))


def described(relation: Relation) -> str:
    """A relation on two lines: its direction, and what it means."""
    source, target = relation.direction
    return f"{relation.name}: {source} → {target}\n  {relation.meaning}"


def examples(relations: tuple[Relation, ...]) -> int:
    return sum(len(relation.examples) + len(relation.near_misses) for relation in relations)
