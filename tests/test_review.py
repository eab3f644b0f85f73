"""Facts about the review: what matters most comes first, each answer is on record at once, one key each."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import RELATIONS, read
from click.testing import CliRunner, Result

from graph.build import build
from graph.cli import main
from graph.contract import write
from graph.ledger import LEDGER, Entry, entries
from graph.load import load_dataset
from graph.review import candidates

READINGS = (
    read("[Ford Motor Company](organization 1) is in the [Pact](organization 2).", ("member-of", "Ford Motor Company",
         "Pact"), source="one.txt"),
    read("[Ford](organization 1) opposes [Pact](organization 2). [Ford](organization 1) fell.",
         ("opposed-to", "Ford", "Pact"), source="two.txt"),
    read("[John Smith](person 1) spoke to [Ann Lee](person 2).", source="three.txt"),
    read("[Smith](person 1) left [Volodymyr Zelensky](person 3).", source="four.txt"),
    read("[Smith](person 1) met [Zelenskiy](person 3) and [Jane Smith](person 4).", source="five.txt"),
    read("[Department of Joy](organization 1), or [DOJ](organization 2)", source="six.txt"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    out.mkdir()
    write(build(READINGS, RELATIONS), READINGS, out)
    return out


def review(folder: Path, keys: str, *words: str) -> Result:
    return CliRunner().invoke(main, ["review", str(folder), "--by", "ann", *words], input=keys, catch_exceptions=False)


def decided(folder: Path) -> list[Entry]:
    path = folder / LEDGER
    return [*entries(path.read_text("utf-8"))] if path.exists() else []


def asked() -> list[tuple[str, str]]:
    found = candidates(build(READINGS, RELATIONS), READINGS)
    return [(one.left.mention.text, one.right.mention.text) for one in found]


def test_near_names_are_asked_about_the_weightiest_first() -> None:
    """A name inside another with claims on both comes before one without; names that share nothing never come."""
    pairs = [{*pair} for pair in asked()]
    assert pairs[0] == {"Ford Motor Company", "Ford"}
    assert {"John Smith", "Smith"} in pairs
    assert {"Ann Lee", "Pact"} not in pairs


def test_two_full_names_of_two_people_are_not_asked_about() -> None:
    """John and Jane share a surname, and that is all."""
    assert {"John Smith", "Jane Smith"} not in [{*pair} for pair in asked()]


def test_a_join_on_less_than_a_name_is_asked_about() -> None:
    """Initials may be those of another name."""
    joined = {one.right.mention.text: one for one in candidates(build(READINGS, RELATIONS), READINGS) if one.joined}
    assert joined["DOJ"].left.mention.text == "Department of Joy"
    assert joined["DOJ"].likeness.speaking_for[0] == '"DOJ" is the initials of "Department of Joy"'


def test_an_answer_is_a_line_at_once_and_the_graph_follows(folder: Path) -> None:
    """Same joins; the sentences and the reasons are shown."""
    result = review(folder, "sq")
    [entry] = decided(folder)
    assert (entry.decision.verdict, {entry.left, entry.right}) == ("same", {"Ford", "Ford Motor Company"})
    assert "“[Ford Motor Company] is in the Pact.”" in " ".join(result.stdout.split())
    assert '+ "Ford" is part of "Ford Motor Company"' in result.stdout
    assert "1 decision in" in result.stdout and " → Ford" in result.stdout
    assert [len(one.mentions) for one in load_dataset(folder).entities if one.name.startswith("Ford")] == [3]


def test_what_was_answered_is_not_asked_again(folder: Path) -> None:
    """Neither in the next session, nor where answers imply it."""
    review(folder, "d")
    assert "Ford Motor Company (organization) " not in review(folder, "q").stdout


def test_undo_asks_again_and_skip_writes_nothing(folder: Path) -> None:
    """The line goes; with nothing answered there is nothing to take back."""
    result = review(folder, "u?duq")
    assert decided(folder) == []
    assert "Nothing has been answered yet." in result.stdout
    assert result.stdout.count("2 of ") == 2
    assert "0 decisions in" in result.stdout


def test_the_end_of_the_input_quits(folder: Path) -> None:
    """Answers may come through a pipe, one a line or in a row; other keys ask again."""
    result = review(folder, "x\nd\n")
    assert result.exit_code == 0
    assert result.stdout.count("── 1 of ") == 2
    assert [one.decision.verdict for one in decided(folder)] == ["different"]


def test_the_number_of_pairs_is_bounded(folder: Path) -> None:
    """-n is how many are shown."""
    assert len(decided(folder)) == 0
    review(folder, "d" * 50, "-n", "2")
    assert len(decided(folder)) == 2


def test_nothing_to_ask_is_a_sentence(tmp_path: Path) -> None:
    """A graph whose names have nothing in common needs no review."""
    readings = [read("[Intel](organization 1) fell.")]
    write(build(readings, RELATIONS), readings, tmp_path)
    assert review(tmp_path, "").stdout == "No pair is left to ask about.\n"


def test_a_kill_keeps_the_answers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is interrupted has lost no answer, and the next command merges by them."""
    monkeypatch.setattr("graph.commands.review.remerged", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    CliRunner().invoke(main, ["review", str(folder), "--by", "ann"], input="s")
    assert len(decided(folder)) == 1
    monkeypatch.undo()
    result = CliRunner().invoke(main, ["merge", str(folder), "Ann Lee", "Volodymyr Zelensky"])
    assert "Ford (organization, 2 mentions) + Ford Motor Company (organization, 1 mention) →" in result.stdout
