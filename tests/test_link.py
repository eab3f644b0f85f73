"""Facts about ``build --link``: tables are kept with the graph, so that what is added later is linked as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fake_reader import TEXT, use_fake_reader

from graph.cli import main
from graph.store import open_store


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_fake_reader(monkeypatch)
    monkeypatch.chdir(tmp_path)
    for name, text in {"a.txt": TEXT, "b.txt": f"NASA joined Alliance. {TEXT}"}.items():
        Path(name).write_text(text, "utf-8")
    Path("bodies.csv").write_text("name,id\nNASA,Q23548\nAlliance,https://example.org/alliance\n", "utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file, the store by its quads."""
    found = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    return found | {"store": "\n".join(sorted(map(str, open_store(folder / "store")))).encode()}


def test_what_is_added_is_linked_as_by_one_build() -> None:
    """The rows of the tables stay with the graph; the bytes are those of one build."""
    assert run("build", "a.txt", "-o", "one", "--link", "bodies.csv").exit_code == 0
    assert b"Q23548" not in Path("one/links.jsonl").read_bytes()
    assert run("add", "one", "b.txt").exit_code == 0
    run("build", "a.txt", "b.txt", "-o", "two", "--link", "bodies.csv")
    assert contents(Path("one")) == contents(Path("two"))
    assert b"http://www.wikidata.org/entity/Q23548" in Path("one/links.jsonl").read_bytes()


def test_a_build_without_a_table_links_nothing() -> None:
    """Links of an earlier build do not linger."""
    run("build", "a.txt", "-o", "one", "--link", "bodies.csv")
    run("build", "a.txt", "-o", "one")
    assert Path("one/links.jsonl").read_bytes() == Path("one/tables.jsonl").read_bytes() == b""


def test_a_table_at_fault_is_a_sentence_before_anything_is_read() -> None:
    """It names file and line, and nothing is written."""
    Path("bad.csv").write_text("name,id\nNASA,mailto:nasa\n", "utf-8")
    outcome = run("build", "a.txt", "-o", "one", "--link", "bodies.csv", "--link", "bad.csv")
    assert outcome.exit_code == 1 and "bad.csv, line 2: “mailto:nasa” is no identifier" in outcome.output
    assert not Path("one").exists()
