"""Facts about the command line: what each command says of itself, and what a build tells and writes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from fake_reader import TEXT, use_fake_reader

from extract.sources.folders import WRITTEN
from graph.cli import COMMANDS, command, main

MADE = WRITTEN - {"ledger.txt"}
"""What a build writes where nobody has decided anything."""

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.fixture(autouse=True)
def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    use_fake_reader(monkeypatch)


def run(*words: object, **options: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False, **options)  # type: ignore[arg-type]


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def every_command() -> Iterator[tuple[str, click.Command]]:
    for name in COMMANDS:
        one = command(name)
        yield name, one
        if isinstance(one, click.Group):
            yield from ((f"{name} {inner}", found) for inner, found in sorted(one.commands.items()))


@pytest.mark.parametrize(("name", "one"), [pytest.param(*pair, id=pair[0]) for pair in every_command()])
def test_help_ends_with_an_example(name: str, one: click.Command) -> None:
    """The text of every help closes with a call of that command."""
    assert one.help is not None
    _, _, example = one.help.partition("Example:")
    assert re.search(rf"^ +(?:\S+ \| )?newsgraph {name.split()[0]}\b", example, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    """The README shows each command."""
    assert re.search(rf"newsgraph {name}\b", README)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    """No option is without its help."""
    options = [param for param in command(name).params if isinstance(param, click.Option)]
    assert all(option.help for option in options)


def test_help_needs_no_heavy_library() -> None:
    """The help of all commands is shown before spaCy or an RDF library would have been imported."""
    code = (
        "import sys; from graph.cli import main; main(['--help'], standalone_mode=False);"
        "print(sorted({'spacy', 'numpy', 'rdflib', 'pyoxigraph', 'pyshacl', 'networkx', 'pyvis'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert told.splitlines()[-1] == "[]"
    assert all(name in told for name in COMMANDS)


def test_build_writes_the_contract(tmp_path: Path) -> None:
    """A build writes every file of the contract, and says in one line what it found and where."""
    (tmp_path / "a.txt").write_text(TEXT)
    result = run("build", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stdout == (
        f"Read 1 article, found 1 member-of, refused 0 inputs. Look at {tmp_path / 'out' / 'graph.html'}\n")
    assert {path.name for path in (tmp_path / "out").iterdir()} == MADE
    [claim] = rows(tmp_path / "out" / "claims.jsonl")
    [evidence] = claim["evidence"]  # type: ignore[misc]
    assert TEXT[evidence["start"]:evidence["end"]] == evidence["text"] == "Intel joined Alliance"  # type: ignore[index]


def test_build_without_input_reads_seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without arguments the folder seeds/ is read and output/ is written."""
    monkeypatch.chdir(tmp_path)
    assert (missing := run("build")).exit_code == 2
    assert "no folder seeds/" in missing.stderr
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TEXT)
    assert run("build").stdout.endswith("Look at output/graph.html\n")


def test_build_reads_standard_input(tmp_path: Path) -> None:
    """JSON lines come through a pipe."""
    result = run("build", "-", "-o", tmp_path, input=json.dumps({"text": TEXT, "title": "T"}) + "\n")
    assert result.exit_code == 0
    assert rows(tmp_path / "articles.jsonl")[0]["title"] == "T"


def test_build_names_copies(tmp_path: Path) -> None:
    """A text given twice is read once, and the copy is on record."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    result = run("build", tmp_path / "a.txt", tmp_path / "b.txt", "-o", tmp_path / "out")
    assert "Read 1 article, found 1 member-of, refused 0 inputs and 1 copy." in result.stdout
    assert [row["status"] for row in rows(tmp_path / "out" / "articles.jsonl")] == ["read", "duplicate"]


def test_build_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """A second build, its inputs in another order, changes no byte."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT + name)
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    run("build", *paths, "-o", tmp_path / "one")
    run("build", *reversed(paths), "-o", tmp_path / "two")
    for name in MADE - {"store"}:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_output_is_never_input(tmp_path: Path) -> None:
    """A build into a folder of articles, or below it, may be repeated: what it wrote is not read."""
    (tmp_path / "a.txt").write_text(TEXT)
    for folder in (tmp_path, tmp_path / "out"):
        for _ in range(2):
            told = run("build", tmp_path, "-o", folder)
            assert "Read 1 article, found 1 member-of, refused 0 inputs." in told.stdout
            assert told.stderr == ""


def test_unknown_pipeline_is_a_sentence(tmp_path: Path) -> None:
    """A model that is not installed is said at once, with the remedy."""
    result = run("build", tmp_path, "--model", "en_no_such_model", "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "python -m spacy download en_no_such_model" in result.stderr


def test_folder_without_a_graph_is_a_sentence(tmp_path: Path) -> None:
    """Commands that open a graph say where there is none."""
    for name in COMMANDS:
        if any(param.name == "folder" and isinstance(param, click.Argument) for param in command(name).params):
            result = run(name, tmp_path, "x", "y", "z")
            assert (result.exit_code, "There is no graph in" in result.stderr) in [(1, True), (2, False)]


def test_relations_are_listed() -> None:
    """Each relation stands with its direction and meaning."""
    told = run("relations").stdout
    assert all(name in told for name in ("member-of", "opposed-to", "said-by"))
