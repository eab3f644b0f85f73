"""``newsgraph ask``: the questions that are asked most, without SPARQL."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.answers import answered, format_option
from graph.commands.folder import built


@click.command()
@click.option("--list", "listing", is_flag=True, is_eager=True, expose_value=False,
              callback=lambda ctx, param, wanted: list_questions(ctx) if wanted else None,
              help="List the questions and what they ask for.")
@built
@click.argument("question")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@format_option
def ask(folder: Path, question: str, names: tuple[str, ...], format: str) -> None:
    """Ask the graph in DIR one of the known QUESTIONs about the things of these NAMEs.

    Names are compared without case and a leading "the"; aliases count. Each row names its claim, its sentence and its
    article.

    \b
    Example:
      newsgraph ask output members "AI Alliance"
      newsgraph ask --list
    """
    from graph.asking import ask_question

    answered(folder, format, lambda store, width: ask_question(store, question, names, format, width))


def list_questions(ctx: click.Context) -> None:
    """Print each question with its parameters and its help."""
    from graph.asking import questions

    for known in questions().values():
        click.echo(f"{known.name} {' '.join(known.parameters).upper()}\n  {known.help}\n  {known.example}")
    ctx.exit()
