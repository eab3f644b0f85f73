"""``newsgraph view``."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.commands.view import view


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a graph and its page, whose name is no trouble to an address."""
    made = tmp_path / "a folder"
    made.mkdir()
    (made / "claims.jsonl").touch()
    (made / "graph.html").touch()
    return made


def test_it_opens_the_page_in_the_browser(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser is given the page's address."""
    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: not asked.append(address))
    result = CliRunner().invoke(view, [str(folder)])
    assert asked == [(folder / "graph.html").as_uri()]
    assert (result.exit_code, result.output.split()[0]) == (0, "Opened")


def test_without_a_browser_it_says_where_the_page_lies(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be opened, the path is told."""
    monkeypatch.setattr(webbrowser, "open", lambda address: False)
    result = CliRunner().invoke(view, [str(folder)])
    assert result.exit_code == 0
    assert str(folder / "graph.html") in result.output


@pytest.mark.parametrize("missing", ["claims.jsonl", "graph.html"])
def test_what_is_missing_is_said_in_a_sentence(folder: Path, missing: str) -> None:
    """A folder without a graph or without its page is the input's fault."""
    (folder / missing).unlink()
    result = CliRunner().invoke(view, [str(folder)])
    assert result.exit_code == 1
    assert result.output.startswith("Error: There is no ")
