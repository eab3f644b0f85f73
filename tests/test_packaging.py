"""Facts about the package: whatever the program opens at run time is in the wheel, and nothing heavy is demanded."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LARGEST_MODELS = 60_000_000


@pytest.fixture(scope="module")
def wheel() -> set[str]:
    return {Path(one.distribution_path).as_posix() for one in WheelBuilder(str(ROOT)).recurse_included_files()}


@pytest.mark.parametrize("floor", ["graph", "extract", "ontology"])
def test_every_file_of_the_packages_ships(floor: str, wheel: set[str]) -> None:
    """Relations, shapes, questions, the page's parts and the model's weights are in the wheel; git ignores none."""
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / floor).rglob("*") if path.is_file()}
    assert {name for name in files if "__pycache__" not in name} <= wheel


def test_nothing_else_ships(wheel: set[str]) -> None:
    """Tests, seeds, corpora and training are no part of the wheel."""
    assert {name.split("/")[0] for name in wheel} == {"graph", "extract", "ontology"}


@pytest.mark.parametrize("name", ["ontology/relations/member-of.yaml", "ontology/newsgraph.ttl", "ontology/shapes.ttl",
                                  "graph/questions/members.rq"])  # fmt: skip
def test_known_parts_ship(name: str, wheel: set[str]) -> None:
    """The parts that commands open by name are there."""
    assert name in wheel


def test_models_are_small() -> None:
    """All that extract ships, the weights above all, stays within 60 MB."""
    assert sum(path.stat().st_size for path in (ROOT / "extract").rglob("*") if path.is_file()) < LARGEST_MODELS


def test_dependencies_are_bounded_and_without_torch() -> None:
    """Each dependency has a lower and an upper bound."""
    dependencies = [*PROJECT["dependencies"], *chain.from_iterable(PROJECT["optional-dependencies"].values())]
    assert [one for one in dependencies if not re.fullmatch(r"[\w-]+>=[\d.]+,<[\d.]+", one)] == []
    assert not any(one.startswith(("torch", "tensorflow", "transformers")) for one in PROJECT["dependencies"])


def test_lock_fits_the_bounds() -> None:
    """Every dependency is pinned in constraints.txt."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {line.split("==")[0].lower().replace("_", "-") for line in lines}
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]
    assert [one for one in wanted if re.split("[><=]", one)[0].lower() not in pinned] == []
