"""Facts about builds with a ledger: it is replayed wherever the graph is made, and a build never loses a decision."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fake_reader import TEXT, use_fake_reader

from graph.cli import main
from graph.ledger import LEDGER
from graph.load import load_dataset
from graph.store import open_store


@pytest.fixture(autouse=True)
def without_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_fake_reader(monkeypatch)
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name, text in {"a": "Intel joined Alliance", "b": "Chipzilla joined Pact", "c": "Intel joined Club"}.items():
        Path("in", f"{name}.txt").write_text(f"{text}. {TEXT.replace('Intel', 'Sony')}")


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [*map(str, words)], catch_exceptions=False)


def contents(folder: str) -> dict[str, bytes]:
    """Every file, the store by its quads."""
    found = {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir()) if path.is_file()}
    return found | {"store": "\n".join(sorted(map(str, open_store(Path(folder, "store"))))).encode()}


def names(folder: str) -> set[str]:
    return {entity.name for entity in load_dataset(Path(folder)).entities}


def decided() -> str:
    """The ledger of a graph in which Chipzilla is Intel."""
    run("build", "in", "-o", "decided")
    assert run("merge", "decided", "Intel", "Chipzilla", "--by", "ann").exit_code == 0
    return str(Path("decided", LEDGER))


def test_a_build_replays_the_ledger_that_stands_in_its_folder() -> None:
    """And leaves it as it is; moving the articles changes nothing."""
    ledger = Path(decided()).read_bytes()
    before = contents("decided")
    run("build", "in", "-o", "decided")
    assert contents("decided") == before
    Path("in").rename("moved")
    run("build", "moved", "-o", "decided")
    assert Path("decided", LEDGER).read_bytes() == ledger
    assert "Chipzilla" not in names("decided")


def test_a_ledger_from_elsewhere_is_copied_into_the_folder() -> None:
    """The graph is that of the folder it came from."""
    ledger = decided()
    assert run("build", "in", "-o", "out", "--ledger", ledger).exit_code == 0
    assert contents("out") == contents("decided")
    assert run("build", "in", "-o", "out", "--ledger", Path("out", LEDGER)).exit_code == 0


def test_a_ledger_from_elsewhere_never_replaces_decisions_that_it_lacks() -> None:
    """Somebody made them."""
    Path("empty.txt").write_text("# nothing\n")
    before = (decided(), contents("decided"))[1]
    result = run("build", "in", "-o", "decided", "--ledger", "empty.txt")
    assert (result.exit_code, "holds 1 decision that empty.txt lacks." in result.stderr) == (1, True)
    assert contents("decided") == before


@pytest.mark.parametrize(("text", "words"), [
    ("same a1:0-1 x\n", "bad.txt:1: This is no decision."),
    ('same a1:0-1 "x" a2:0-1 "y"\ndifferent a2:0-1 "y" a1:0-1 "x"\n',
     "bad.txt: Line 2 says different, but line 1 says same; take one of them out. These are line 1: same "),
])
def test_a_bad_ledger_is_said_before_anything_is_read(text: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading takes the time; a slip in a line is not to cost it."""
    Path("bad.txt").write_text(text)
    monkeypatch.setattr("graph.commands.build.harvest", None)
    result = run("build", "in", "-o", "out", "--ledger", "bad.txt")
    assert (result.exit_code, words in result.stderr) == (1, True), result.stderr
    assert not Path("out").exists()


def test_what_is_added_and_removed_is_merged_as_decided() -> None:
    """A decision about an article that is removed sleeps, and wakes when the article is back."""
    ledger = Path(decided())
    kept, before = ledger.read_bytes(), contents("decided")
    result = run("remove", "decided", "in/b.txt")
    assert "Note: Line 3 of the ledger is kept, but speaks of nothing that was read now: " in result.stderr
    assert ledger.read_bytes() == kept
    run("add", "decided", "in/b.txt")
    assert contents("decided") == before


def test_the_ledger_and_the_graph_are_never_read_as_articles() -> None:
    """A build into the folder of articles may be repeated after a decision."""
    run("build", "in", "-o", "in")
    run("merge", "in", "Intel", "Chipzilla")
    result = run("build", "in", "-o", "in")
    assert "Read 3 articles" in result.stdout and result.stderr == ""
    assert "Chipzilla" not in names("in")
