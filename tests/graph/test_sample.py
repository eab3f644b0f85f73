"""Facts about ``newsgraph sample``: what is drawn, a sheet that computes nothing, and what marks say."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from builders import RELATIONS, read, write
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from graph.build import build
from graph.cli import main
from graph.dataset import Dataset
from graph.evaluation.marks import MEANING, marks, weighted
from graph.evaluation.sampling import drawn, shared_out, stratum
from graph.evaluation.sheet import harmless, restored, written
from graph.evaluation.sheet import read as read_sheet

MEMBERS = tuple(
    read(f"[Person {number}](person 1) is in the [=SUM(A1) League](organization 2).",
         ("member-of", f"Person {number}", "=SUM(A1) League", {"confidence": 0.95 if number < 20 else 0.55}),
         source=f"{number}.txt")
    for number in range(24))
READINGS = (*MEMBERS, read("[@home](organization 1) opposes [Meta](organization 2), they said.",
                           ("opposed-to", "@home", "Meta", {"polarity": "negated", "status": "former"}),
                           source="o.txt"))


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return build(READINGS, RELATIONS)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, dataset: Dataset) -> Path:
    folder = tmp_path_factory.mktemp("built")
    write(dataset, READINGS, folder)
    return folder


def run(*words: object) -> Result:
    return CliRunner().invoke(main, ["sample", *map(str, words)])


def cells(path: Path) -> list[list[str]]:
    return [*csv.reader(StringIO(path.read_text("utf-8-sig"), newline=""))]


def marked_sheet(folder: Path, path: Path, how: list[str], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """The sheet of all claims with marks in turn, as another program saves it."""
    assert run(folder, "-n", 99, "-o", path).exit_code == 0
    first, *rest = cells(path)
    for number, row in enumerate(rest):
        row[0] = how[number % len(how)]
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows([first, *rest])
    path.write_bytes(text.getvalue().encode(encoding, "replace"))
    return path


def test_every_kind_of_claim_is_drawn(dataset: Dataset) -> None:
    """A small sample has claims of each relation and band, none twice, and the same at every call."""
    chosen = drawn(dataset.statements, 6, seed=0)
    assert {stratum(one) for one in chosen} == {stratum(one) for one in dataset.statements}
    assert len({one.id for one in chosen}) == 6
    assert chosen == drawn(reversed(dataset.statements), 6, seed=0) != drawn(dataset.statements, 6, seed=1)


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 50), max_size=6), st.integers(1, 200))
def test_seats_are_shared_out(sizes: dict[str, int], number: int) -> None:
    """All seats are given as long as there are claims, and no stratum gets more than it has."""
    seats = shared_out(sizes, number)
    assert sum(seats.values()) == min(number, sum(sizes.values()))
    assert all(seats[key] <= sizes[key] for key in sizes)


def test_the_sheet_can_be_judged_blindly(folder: Path, tmp_path: Path) -> None:
    """A row has the claim in words, its sentence with marks, and no confidence; the mark is yet to come."""
    run(folder, "--relation", "opposed-to", "-o", tmp_path / "s.csv")
    header, row = cells(tmp_path / "s.csv")
    assert header == ["right", "claim", "sentences", "article", "relation", "id"]
    assert row[:3] == ["", "'@home – opposed to – Meta (denied, former)", "[@home] opposes [Meta], they said."]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12), min_size=6,
                max_size=6))
def test_no_cell_is_a_formula_and_all_come_back(tmp_path_factory: pytest.TempPathFactory, row: list[str]) -> None:
    """Whatever a cell holds, a spreadsheet shows it, and reading the sheet gives it back."""
    assert all(not harmless(cell).lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in row)
    assert [restored(harmless(cell)) for cell in row] == row
    path = tmp_path_factory.getbasetemp() / "hostile.tsv"
    row[0] = "y"
    path.write_bytes(written([row], tabs=True))
    assert [[*found.values()] for _, found in read_sheet(path)] == [row]


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16")])
def test_marks_survive_other_programs(folder: Path, tmp_path: Path, delimiter: str, encoding: str) -> None:
    """Spreadsheets save semicolons, tabs and old encodings; an unmarked row and a doubt are counted and said."""
    sheet = marked_sheet(folder, tmp_path / "s.csv", ["Y", "no", "", "?", "1"], delimiter, encoding)
    told = run(folder, "--marked", sheet)
    assert told.exit_code == 0, told.output
    assert "15 claims marked, 5 not yet, 5 with “?”." in told.output
    assert "expected calibration error" in told.output


def test_figures_are_weighted_back(dataset: Dataset) -> None:
    """Two marks in a stratum of twenty count ten times as much as four in a stratum of four."""
    sure, unsure = ([one for one in dataset.statements if one.relation == "member-of" and one.confidence == level]
                    for level in (0.95, 0.55))
    rows = [(2 + number, {"right": mark, "id": one.id})
            for number, (one, mark) in enumerate([*zip(sure[:2], "yn", strict=True), *((one, "n") for one in unsure)])]
    judged = weighted(marks(rows, dataset.statements, "s.csv"), dataset.statements)
    assert sorted(one.weight for _, one in judged) == [1, 1, 1, 1, 10, 10]
    assert sum(one.weight * one.right for _, one in judged) / sum(one.weight for _, one in judged) == 10 / 24


def test_every_kind_of_mark_is_known() -> None:
    """Yes and no in the ways that people write them."""
    assert [MEANING[mark] for mark in ("y", "yes", "1", "✓")] == [True] * 4
    assert [MEANING[mark] for mark in ("n", "no", "0", "x")] == [False] * 4


def test_an_unknown_mark_is_named(folder: Path, tmp_path: Path) -> None:
    """The error has the row and the marks that are known."""
    told = run(folder, "--marked", marked_sheet(folder, tmp_path / "s.csv", ["perhaps"]))
    assert (told.exit_code, "s.csv, row 2: the mark “perhaps” is unknown. Write y, yes, 1 or ✓" in told.output) == (
        1, True)


def test_a_sheet_of_something_else_is_named(folder: Path, tmp_path: Path) -> None:
    """A file without the two columns was not written by this command."""
    (tmp_path / "s.csv").write_text("a,b\n1,2\n")
    told = run(folder, "--marked", tmp_path / "s.csv")
    assert (told.exit_code, "has no columns “right” and “id”" in told.output) == (1, True)


def test_a_sheet_that_no_program_wrote_is_named(folder: Path, tmp_path: Path) -> None:
    """A cell of endless length is an error in a sentence."""
    (tmp_path / "s.csv").write_text("right,id\ny," + "c" * 200_000 + "\n")
    told = run(folder, "--marked", tmp_path / "s.csv")
    assert (told.exit_code, "s.csv is no sheet" in told.output) == (1, True)


def test_claims_that_are_gone_are_said(dataset: Dataset) -> None:
    """A graph built anew may no longer make a claim that was marked."""
    assert marks([(2, {"right": "y", "id": "c0"})], dataset.statements, "s.csv").gone == 1


def test_marks_are_never_written_over(folder: Path, tmp_path: Path) -> None:
    """A sheet that bears marks is a person's work."""
    sheet = marked_sheet(folder, tmp_path / "s.csv", ["y"])
    told = run(folder, "-o", sheet)
    assert (told.exit_code, "has been marked; choose another file" in told.output) == (1, True)


@pytest.mark.parametrize("words", [(), ("-o", "a.csv", "--marked", __file__)])
def test_either_draw_or_tell(folder: Path, words: tuple[str, ...]) -> None:
    """Both at once, or neither, is a misuse."""
    assert run(folder, *words).exit_code == 2


def test_an_unknown_relation_is_a_misuse(folder: Path, tmp_path: Path) -> None:
    """The sentence names those that there are."""
    told = run(folder, "--relation", "likes", "-o", tmp_path / "s.csv")
    assert (told.exit_code, 'There is no relation "likes".' in told.output) == (2, True)
