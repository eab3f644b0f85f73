"""How a graph was read: kept beside it, so that what is added later is read in the same way."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graph.jsonl import BrokenFile

RECIPE = "build.json"
READERS = ("model", "rules")
"""The names of the readers, the default first."""


@cache
def our_version() -> str:
    """The version of newsgraph that runs."""
    try:
        return version("newsgraph")
    except PackageNotFoundError:
        return ""


@dataclass(frozen=True)
class Recipe:
    """The options of a build that change what is read. How many processes read changes nothing."""

    reader: str = READERS[0]
    model: str | None = None
    max_size: int = 1_000_000
    version: str = ""

    @property
    def current(self) -> Recipe:
        """The same, read by the version that runs."""
        return replace(self, version=our_version())


def recipe_text(recipe: Recipe) -> str:
    """What ``build.json`` holds.

    >>> print(recipe_text(Recipe(version="0.1.0")), end="")
    {"reader": "model", "model": null, "max_size": 1000000, "version": "0.1.0"}
    """
    return json.dumps(asdict(recipe)) + "\n"


def load_recipe(folder: Path) -> Recipe:
    """The recipe of a build; the options by default where it kept none. Raises :class:`graph.jsonl.BrokenFile`."""
    try:
        found = json.loads((folder / RECIPE).read_text("utf-8"))
        return Recipe(**{field.name: found[field.name] for field in fields(Recipe) if field.name in found})
    except FileNotFoundError:
        return Recipe()
    except (ValueError, TypeError) as fault:
        raise BrokenFile(f"{RECIPE} is not what a build wrote ({fault}). Build the graph again.") from fault
