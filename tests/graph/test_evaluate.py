"""Facts about ``newsgraph evaluate``: gold files as a person writes them, and the figures of a build."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from builders import RELATIONS, read, write
from click.testing import CliRunner, Result

from graph.build import build
from graph.cli import main
from graph.evaluation.intervals import resampled_f1, wilson
from graph.evaluation.scores import Score

READINGS = (
    read("[Intel](organization 1) is in the [AI Alliance](organization 2). [It](organization 1 pronoun) left.\n"
         "[We won the cup](quote direct), [Ann Lee](person 3) of the [League](organization 4) said.",
         ("member-of", "Intel", "AI Alliance"), ("said-by", "We won the cup", "Ann Lee"),
         ("member-of", "Ann Lee", "League", {"attributed_to": "Ann Lee", "certainty": "hedged"}),
         source="news/one.txt"),
    read("[IBM](organization 1) opposes [Meta](organization 2).", ("opposed-to", "IBM", "Meta"), source="two.txt",
         url="https://example.org/two"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    write(build(READINGS, RELATIONS), READINGS, folder)
    return folder


def scored(folder: Path, tmp_path: Path, *lines: dict[str, Any] | str, options: tuple[str, ...] = ()) -> Result:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in lines), "utf-8")
    return CliRunner().invoke(main, ["evaluate", str(gold), str(folder), *options])


def figures(folder: Path, tmp_path: Path, *lines: dict[str, Any]) -> Any:
    result = scored(folder, tmp_path, *lines, options=("--json", "-"))
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def counts(found: Any, relation: str) -> tuple[int, int, int]:
    return tuple(found["relations"][relation][name] for name in ("right", "found", "wanted"))  # type: ignore[return-value]


def membership(**more: Any) -> dict[str, Any]:
    return {"relation": "member-of", "subject": "Intel", "object": "the AI Alliance", **more}


def test_a_build_scored_against_itself_is_right(folder: Path) -> None:
    """The exchange format of claims is a gold file."""
    result = CliRunner().invoke(main, ["evaluate", str(folder / "claims.jsonl"), str(folder), "--json", "-"])
    found = json.loads(result.output)
    assert {name: one["with_qualifiers"]["f1"] for name, one in found["relations"].items()} == {
        "member-of": 1.0, "opposed-to": 1.0, "said-by": 1.0}
    assert all(one["right"] == one["of"] for one in found["accuracy"].values())
    assert found["calibration"] == {"claims": 4, "error": 0.2}


@pytest.mark.parametrize("place", [{"source": "news/one.txt"}, {"source": "one.txt"}, {"article": "one.txt"}, {},
                                   {"article": READINGS[0].article.id}, {"evidence": [{"source": "one.txt"}]}])
def test_three_names_are_a_gold_line(folder: Path, tmp_path: Path, place: dict[str, Any]) -> None:
    """The article is given as its id, path or file name, or left out; what else is left out is not judged."""
    found = figures(folder, tmp_path, membership(**place))
    assert counts(found, "member-of") == (1, 2, 1)
    assert found["accuracy"]["polarity"]["of"] == found["accuracy"]["attribution"]["of"] == 0


def test_an_end_may_be_a_place(folder: Path, tmp_path: Path) -> None:
    """A span stands for whatever the build mentions there, a pronoun too."""
    start = READINGS[0].article.text.index("It left")
    pointed = {"relation": "member-of", "object": "AI Alliance",
               "evidence": [{"source": "one.txt", "subject": [start, start + 2]}]}
    assert counts(figures(folder, tmp_path, pointed), "member-of") == (1, 2, 1)


def test_a_quotation_may_be_its_words(folder: Path, tmp_path: Path) -> None:
    """Four fifths of the words are enough, and the speaker is scored apart."""
    found = figures(folder, tmp_path, {"relation": "said-by", "subject": "we  won the cup", "object": "Bo"})
    assert counts(found, "said-by") == (1, 1, 1)
    assert found["accuracy"]["speaker"]["right"] == 0


def test_qualifiers_that_are_given_are_judged(folder: Path, tmp_path: Path) -> None:
    """Certainty and attribution too."""
    league = {"relation": "member-of", "subject": "Ann Lee", "object": "League", "certainty": "stated",
              "attributed_to": ["Ann Lee"], "polarity": "negated"}
    found = figures(folder, tmp_path, league)
    assert {name: (one["right"], one["of"]) for name, one in found["accuracy"].items() if one["of"]} == {
        "polarity": (0, 1), "where negated": (0, 1), "certainty": (0, 1), "attribution": (1, 1),
        "where somebody's": (1, 1)}
    assert found["relations"]["member-of"]["with_qualifiers"]["right"] == 0


def test_only_what_the_gold_speaks_of_is_judged(folder: Path, tmp_path: Path) -> None:
    """Other articles and relations are left out, and the command says so."""
    result = scored(folder, tmp_path, membership(source="one.txt"), options=("--show", "1"))
    assert "not judged: 2 claims of which the gold does not speak (nothing of opposed-to and said-by is in the gold)" \
        in result.output
    assert "WRONG member-of: Ann Lee → League" in result.output


def test_faults_are_capped(folder: Path, tmp_path: Path) -> None:
    """--show says how many more there are."""
    gone = [membership(subject=name) for name in ("A", "B", "C")]
    assert "… and 2 more: MISSED" in scored(folder, tmp_path, *gone, options=("--show", "1")).output


@pytest.mark.parametrize(("line", "sentence"), [
    ("{", "gold.jsonl:2: this is no JSON"),
    ("[]", "gold.jsonl:2: a line is an object"),
    (membership(relation="likes"), 'gold.jsonl:2: the relation "likes" is unknown; known are member-of, opposed-to'),
    (membership(source="three.txt"), "gold.jsonl:2: the article “three.txt” is not in the build"),
    (membership(polarity="no"), 'gold.jsonl:2: polarity is "no"; it is one of asserted, negated, or left out.'),
    (membership(subject=None), "gold.jsonl:2: the subject has neither a name nor a place"),
    (membership(subject=7), "gold.jsonl:2: 7 is no person or thing"),
    (membership(subject={"name": "A", "aliases": [1]}), "its name and aliases are words."),
    ("[" * 100_000, "gold.jsonl:2: this is nested too deeply."),
    (membership(evidence=[{"subject": [5, 3]}]), "gold.jsonl:2: the span of the subject is [5, 3]"),
    (membership(evidence=["a"]), "gold.jsonl:2: evidence is a list of objects"),
    (membership(source="\x1b[31m"), "the article “\\x1b[31m” is not in the build"),
])
def test_a_broken_line_is_named(folder: Path, tmp_path: Path, line: Any, sentence: str) -> None:
    """The error has the file, the number of the line and the remedy."""
    result = scored(folder, tmp_path, membership(), line)
    assert result.exit_code == 1
    assert sentence in result.output


def test_an_alias_of_the_gold_is_a_name(folder: Path, tmp_path: Path) -> None:
    """One is as good as several."""
    assert counts(figures(folder, tmp_path, membership(subject={"name": "X", "aliases": "intel"})), "member-of")[0] == 1


def test_gold_in_another_encoding_is_an_error(folder: Path, tmp_path: Path) -> None:
    """The sentence says which one is read."""
    (tmp_path / "gold.jsonl").write_bytes(b'{"relation": "\xff"}')
    result = CliRunner().invoke(main, ["evaluate", str(tmp_path / "gold.jsonl"), str(folder)])
    assert result.output == "Error: gold.jsonl is not UTF-8 text; save it as such.\n"


def test_an_empty_gold_is_an_error(folder: Path, tmp_path: Path) -> None:
    """Nothing can be scored against nothing."""
    assert scored(folder, tmp_path, "").output == "Error: gold.jsonl has no claim in it.\n"


def test_intervals_hold_their_share() -> None:
    """An interval is within 0 and 1 and around the figure; nothing known is everything possible."""
    assert wilson(0, 0) == resampled_f1([Score(1, 1, 1)]) == (0.0, 1.0)
    low, high = resampled_f1([Score(1, 2, 2), Score(2, 2, 2), Score(0, 1, 2)])
    assert 0 <= low < Score(3, 5, 6).f1 < high <= 1
