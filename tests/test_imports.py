"""Facts about the house: imports point down, heavy libraries have one door, and the packages are ours."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import extract
import graph
import ontology

ROOT = Path(__file__).parents[1]
ROOF = ("graph/cli.py", "graph/commands/")
MAY_IMPORT = {"ontology": {"ontology"}, "extract": {"extract", "ontology"}, "graph": {"graph", "ontology"}}
FOREIGN = {
    "ontology": {"spacy", "rdflib", "pyoxigraph", "pyshacl", "networkx", "pyvis", "click"},
    "extract": {"rdflib", "pyoxigraph", "pyshacl", "networkx", "pyvis", "click"},
    "graph": {"spacy", "thinc"},
}
"""What a floor has never heard of."""

DOORS = {
    "pyoxigraph": {"graph/rdf.py"},
    "pyshacl": {"graph/validate.py"},
    "rdflib": {"graph/rdf.py", "graph/validate.py"},
}
"""Libraries, and the only modules that import them: pySHACL speaks rdflib."""

HEAVY = {"spacy", "thinc", "rdflib", "pyoxigraph", "pyshacl", "networkx", "pyvis", "numpy", "trafilatura"}

MODULES = sorted(path.relative_to(ROOT).as_posix() for floor in MAY_IMPORT for path in (ROOT / floor).rglob("*.py"))


def imports(nodes: Iterator[ast.AST] | list[ast.stmt]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""


def roots(module: str) -> set[str]:
    """The top-level packages that a module imports anywhere."""
    return {name.split(".")[0] for name in imports(ast.walk(ast.parse((ROOT / module).read_text("utf-8"))))}


@pytest.mark.parametrize("package", [graph, extract, ontology])
def test_packages_are_ours(package: object) -> None:
    """No foreign package of the same name is in the way."""
    assert Path(str(package.__file__)).parent.parent == ROOT  # type: ignore[attr-defined]


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down(module: str) -> None:
    """Only the roof sees both halves; no floor imports what it has never heard of."""
    floor = module.split("/")[0]
    floors = roots(module) & set(MAY_IMPORT)
    assert module.startswith(ROOF) or floors <= MAY_IMPORT[floor]
    assert not roots(module) & FOREIGN[floor] or module.startswith(ROOF)


@pytest.mark.parametrize("library", DOORS)
def test_library_comes_in_by_its_door(library: str) -> None:
    """A foreign library's names come from the module that is its door."""
    assert {module for module in MODULES if library in roots(module)} <= DOORS[library]


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith(ROOF)])
def test_commands_import_nothing_heavy_at_the_top(module: str) -> None:
    """The help of all commands is shown without a heavy library."""
    top = {name.split(".")[0] for name in imports(ast.parse((ROOT / module).read_text("utf-8")).body)}
    assert not top & HEAVY


def test_tests_are_no_packages() -> None:
    """A package under tests/ would stand in the way of the package of its name."""
    assert not list((ROOT / "tests").rglob("__init__.py"))
