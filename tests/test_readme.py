"""Facts about the README: what it shows is what happens."""

from __future__ import annotations

import doctest
import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PYTHON = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


@pytest.fixture
def refresh() -> ModuleType:
    """The script that runs the tour."""
    spec = importlib.util.spec_from_file_location("refresh_readme", ROOT / "docs" / "refresh_readme.py")
    assert spec
    assert spec.loader
    refresh = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(refresh)
    return refresh


@pytest.mark.parametrize("command", ["false", "echo partly; exit 3", "false | cat"])
def test_command_that_fails_fails_the_refresh(
    refresh: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """An error never becomes the tour: the script ends with it, and the README stays."""
    tour = tmp_path / "README.md"
    tour.write_text(f"```console\n$ {command}\n```\n")
    monkeypatch.setattr(refresh, "README", tour)
    with pytest.raises(SystemExit, match=r"It failed with exit code [13]\."):
        refresh.main()
    assert tour.read_text() == f"```console\n$ {command}\n```\n"


def test_tour_shows_real_output(refresh: ModuleType, tmp_path: Path) -> None:
    """Every command of the tour prints what the README says (refresh it: python docs/refresh_readme.py)."""
    assert refresh.refreshed(README, tmp_path) == README


def test_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The six lines of Python do what the README says."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    [example] = PYTHON.findall(README)
    assert example.count(">>> ") + example.count("... ") <= 6
    parsed = doctest.DocTestParser().get_doctest(example, {}, "README.md", "README.md", 0)
    told: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(parsed, out=told.append)
    assert result.failed == 0, "".join(told)


def test_links_lead_somewhere() -> None:
    """Every file that the README links to or shows is in the repository."""
    targets = re.findall(r"\]\((?!https?://|#)([^)#]+)", README)
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_ci_runs_the_commands_of_the_readme() -> None:
    """The two commands stand in the README once each, each on a line of its own, where .ci/run takes them from."""
    lines = README.splitlines()
    assert sum(line.startswith("python3 -m venv") and line.endswith("newsgraph build") for line in lines) == 1
    assert sum(line.startswith("python3 -m venv") and line.endswith("pytest") for line in lines) == 1
