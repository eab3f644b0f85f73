"""The option --relations: folders of the user's own, loaded and checked before anything else is done."""

from __future__ import annotations

from pathlib import Path

import click

from ontology.relation import Relation


def loaded(ctx: click.Context, param: click.Parameter, folders: tuple[Path, ...]) -> tuple[Relation, ...]:
    """All relations, or the sentence that says which file is wrong and how."""
    from ontology.load import load_relations

    try:
        return load_relations(folders)
    except ValueError as fault:
        raise click.ClickException(str(fault)) from fault


known_relations = click.option(
    "--relations", "relations", multiple=True, metavar="DIR", callback=loaded,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with relations of your own, beside the built-in ones. May be repeated.",
)  # fmt: skip
"""Decorates a command that needs relations: its parameter ``relations`` holds built-in and own ones, loaded."""
