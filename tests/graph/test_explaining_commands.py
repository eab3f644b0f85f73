"""``explain`` and ``why-not`` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import RELATIONS, read, write
from click.testing import CliRunner, Result

from graph.build import build
from graph.commands.explain import explain
from graph.commands.why_not import why_not

READINGS = (
    read("[Intel](organization 1) is in the [AI Alliance](organization 2).\n[We won](quote direct), "
         "[Ann Lee](person 3) said.", ("member-of", "Intel", "AI Alliance"), ("said-by", "We won", "Ann Lee")),
    read("[The AI Alliance](organization 1) grows."),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    write(build(READINGS, RELATIONS), READINGS, folder)
    return folder


def run(command: object, *words: str | Path) -> Result:
    return CliRunner().invoke(command, [*map(str, words)])  # type: ignore[arg-type]


def test_explain_shows_the_sentence_and_the_reason(folder: Path) -> None:
    """What was written is enough to say why."""
    result = run(explain, folder, "Intel", "member-of", "AI Alliance")
    assert result.exit_code == 0
    assert "[Intel] is in the [AI Alliance]." in result.output
    assert '"AI Alliance" and "The AI Alliance" differ only in a leading article' in result.output


def test_why_not_names_the_step(folder: Path) -> None:
    """The answer is a sentence, and no failure."""
    result = run(why_not, folder, "Ann Lee", "member-of", "AI Alliance")
    assert (result.exit_code, result.output) == (
        0, "Ann Lee and AI Alliance stand in one article, but never in one sentence.\n")


@pytest.mark.parametrize(("words", "sentence"), [
    (("Intell",), 'Error: Nothing in the graph is called "Intell". Near it: "Intel".\n'),
    (("\x1b[31m",), 'Error: Nothing in the graph is called "\\x1b[31m".\n'),
])
def test_what_is_not_there_is_a_sentence(folder: Path, words: tuple[str, ...], sentence: str) -> None:
    """The exit code says that the input is at fault."""
    result = run(explain, folder, *words)
    assert (result.exit_code, result.output) == (1, sentence)


def test_why_not_of_an_unknown_name_says_so_with_its_exit_code(folder: Path) -> None:
    """Its sentence is printed as any answer is, and the code is that of explain."""
    result = run(why_not, folder, "Intell", "member-of", "AI Alliance")
    assert (result.exit_code, result.output) == (1, 'Nothing in the graph is called "Intell". Near it: "Intel".\n')


@pytest.mark.parametrize(("command", "words"), [
    (explain, ("Intel", "likes")),
    (why_not, ("Intel", "likes", "Ann Lee")),
])
def test_another_relation_is_a_misuse(folder: Path, command: object, words: tuple[str, ...]) -> None:
    """The relations that there are can be known beforehand."""
    result = run(command, folder, *words)
    assert result.exit_code == 2
    assert 'Error: There is no relation "likes". There are: member-of, opposed-to, said-by.\n' in result.output


@pytest.mark.parametrize("command", [explain, why_not])
def test_the_help_ends_with_an_example(command: object) -> None:
    """One that can be typed."""
    assert "Example:\n    newsgraph " in run(command, "--help").output
