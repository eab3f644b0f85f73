"""The commands that open a built graph: query, ask, export, validate."""

from __future__ import annotations

import errno
import os
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from graph.dataset import Dataset
from graph.exports import FORMATS
from graph.files import articles_lines, claims_lines, entities_lines, merges_lines, relations_lines
from graph.readings import readings_lines
from graph.store import create_store
from graph.turtle import turtle
from ontology.reading import Reading

COMMANDS = ("query", "ask", "export", "validate")


def command(name: str) -> click.Command:
    return getattr(import_module(f"graph.commands.{name}"), name)


def written(dataset: Dataset, folder: Path) -> Path:
    """A build's folder without its page."""
    claims = [claim for statement in dataset.statements for claim in statement.evidence]
    readings = [Reading(article, claims=tuple(claim for claim in claims if claim.evidence.article == article.id))
                for article in dataset.articles]
    files = {"claims": claims_lines(dataset), "entities": entities_lines(dataset), "articles": articles_lines(dataset),
             "merges": merges_lines(dataset), "relations": relations_lines(dataset),
             "readings": readings_lines(readings)}
    for name, lines in files.items():
        (folder / f"{name}.jsonl").write_text("".join(line.rstrip("\n") + "\n" for line in lines), "utf-8")
    (folder / "graph.ttl").write_bytes(turtle(dataset))
    create_store(dataset, folder / "store")
    return folder


@pytest.fixture(scope="module")
def folder(dataset, tmp_path_factory):
    return written(dataset, tmp_path_factory.mktemp("built"))


def run(name: str, *arguments: object, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(command(name), [str(argument) for argument in arguments], input=input)


QUERY = 'SELECT (COUNT(?m) AS ?n) { ?m org:memberOf/skos:prefLabel "AI Alliance" }'


def test_a_query_is_given_as_text_file_or_standard_input(folder, tmp_path):
    """All three give the same answer, also from a file that an editor has marked as UTF-8."""
    (tmp_path / "q.rq").write_text(QUERY, "utf-8-sig")
    answers = {run("query", folder, QUERY).stdout, run("query", folder, "-f", tmp_path / "q.rq").stdout,
               run("query", folder, "-", input=QUERY).stdout}
    assert answers == {"n\n─\n3\n1 row\n"}


@pytest.mark.parametrize(("name", "arguments", "code", "sentence"), [
    ("query", ["SELECT"], 1, "Error: The query cannot be read at line 1"),
    ("query", [], 2, "one of the two"),
    ("query", ["ASK {}", "--format", "pdf"], 2, "'pdf'"),
    ("query", ["-f", "none.rq"], 1, "Error: The query file none.rq cannot be read: No such file or directory."),
    ("query", ["SELECT * { SERVICE <http://x> {} }"], 1, "never uses the network"),
    ("ask", ["members", "Nobody"], 1, "Error: Nothing in the graph is called “Nobody”."),
    ("ask", ["friends", "Meta"], 2, "There is no question “friends”"),
    ("ask", ["members"], 2, "was given nothing"),
    ("query", ["ASK {}", "--format", "turtle"], 2, "Turtle is for triples"),
    ("query", ["CONSTRUCT WHERE { ?s ?p ?o }", "--format", "csv"], 2, "which csv cannot hold"),
    ("export", ["-o", "x.foo"], 2, "Say in which --format"),
    ("export", ["-o", "none/x.ttl"], 1, "cannot be written: No such file or directory."),
])
def test_a_fault_is_a_sentence_and_an_exit_code(folder, tmp_path, monkeypatch, name, arguments, code, sentence):
    """1 where the input is at fault, 2 where the command is misused."""
    monkeypatch.chdir(tmp_path)
    found = run(name, folder, *arguments)
    assert found.exit_code == code and sentence in found.stderr and "Traceback" not in found.output


@pytest.mark.parametrize(("number", "sentence"), [
    (errno.ENOSPC, "The disk is full: the graph was not written to out.csv. Make room, or choose another file with "
                   "-o."),
    (errno.EACCES, "There is no permission to write to out.csv. Choose another file with -o."),
])
def test_a_refusal_of_the_disk_is_a_sentence_and_leaves_the_old_file(folder, tmp_path, monkeypatch, number, sentence):
    """It says what to do, and what stood there stands."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out.csv").write_text("old")

    def refused(path: Path, written: bytes) -> int:
        with path.open("wb") as half:
            half.write(written[:10])
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "write_bytes", refused)
    found = run("export", folder, "-o", "out.csv")
    assert (found.exit_code, found.stderr) == (1, f"Error: {sentence}\n")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("out.csv", "old")]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_without_a_graph_is_a_sentence(name, tmp_path):
    """It says how to make one."""
    arguments = {"query": ["ASK {}"], "ask": ["members", "x"], "export": ["-o", "-", "--format", "csv"]}.get(name, [])
    found = run(name, tmp_path, *arguments)
    assert found.exit_code == 1 and "newsgraph build" in found.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_help_ends_with_an_example(name):
    """Whoever asks for help is shown a call that works."""
    documented = command(name).help or ""
    assert "Example:" in documented and f"newsgraph {name} " in documented.rsplit("Example:", 1)[1]


def test_ask_answers_and_lists(folder):
    """A question by its name; the list names every question and what it asks for."""
    assert "joined the AI Alliance." in run("ask", folder, "members", "AI Alliance").stdout
    listed = run("ask", "--list")
    assert listed.exit_code == 0 and "members ORGANIZATION" in listed.stdout


@pytest.mark.parametrize("format", FORMATS)
def test_export_writes_what_the_dataset_holds(folder, dataset, tmp_path, format):
    """Read back from its folder, a graph is exported to the same bytes; - is standard output."""
    from graph.commands.export import SUFFIXES

    path = tmp_path / f"out{SUFFIXES[format]}"
    assert run("export", folder, "-o", path).exit_code == 0
    assert path.read_bytes() == FORMATS[format](dataset)
    assert run("export", folder, "--format", format, "-o", "-").stdout_bytes == FORMATS[format](dataset)
    assert list(SUFFIXES) == list(FORMATS)


def test_validate_counts_breaches_with_exit_code_three(folder, dataset, tmp_path):
    """A sound graph is 0, a broken one 3 with its sentences, a file that is no Turtle 1."""
    assert (run("validate", folder).exit_code, run("validate", folder).stdout) == (0, "The graph keeps all shapes.\n")
    broken = written(dataset, tmp_path)
    sound = (broken / "graph.ttl").read_text("utf-8")
    (broken / "graph.ttl").write_text(sound.replace("ng:negated", "ng:perhaps"), "utf-8")
    found = run("validate", broken)
    assert found.exit_code == 3 and "must have one polarity" in found.stdout
    (broken / "graph.ttl").write_text("no turtle", "utf-8")
    assert run("validate", broken).exit_code == 1


def test_a_table_follows_the_width_that_is_set(folder, monkeypatch):
    """COLUMNS narrows what a pipe gets."""
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(len, run("ask", folder, "members", "AI Alliance").stdout.splitlines())) <= 60


def test_a_table_on_a_pipe_caps_its_cells_and_other_formats_do_not(folder, monkeypatch):
    """One long text does not pad every row to its length, and whoever wants it whole has csv."""
    monkeypatch.delenv("COLUMNS", raising=False)
    long = 'SELECT ?n { VALUES ?n { "%s" } }' % ("word " * 500)
    table = run("query", folder, long).stdout
    assert max(map(len, table.splitlines())) == 300 and "…" in table
    assert "word " * 500 in run("query", folder, long, "--format", "csv").stdout


def test_a_table_of_a_set_width_shows_cells_whole(folder, monkeypatch):
    """A terminal wraps them."""
    monkeypatch.setenv("COLUMNS", "80")
    table = run("query", folder, 'SELECT ?n { VALUES ?n { "%s" } }' % ("word " * 500)).stdout
    assert table.split().count("word") == 500


def test_a_graph_that_cannot_be_read_is_not_said_to_be_unwritable(folder, tmp_path, monkeypatch):
    """Which of the two is at fault is told."""

    def closed(folder: Path) -> Dataset:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("graph.files.load_dataset", closed)
    found = run("export", folder, "-o", tmp_path / "out.csv")
    assert (found.exit_code, found.stderr) == (1, f"Error: {folder} cannot be read: Permission denied.\n")
