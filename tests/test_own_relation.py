"""A relation of a user's own: one YAML file in a folder, and claims, RDF, page, questions and listings know it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.page.colors import on_light

FOLDER = Path(__file__).parent / "own_relations"
ARTICLE = (
    "Halcyon Motors buys Volta Systems\n\n"
    "Halcyon Motors has acquired Volta Systems, the two companies said on Monday.\n\n"
    "Volta Systems was founded in Bergen in 2011. Halcyon Motors did not acquire Kestrel Energy.\n"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of one article with the folder of own relations."""
    place = tmp_path_factory.mktemp("own")
    (place / "article.txt").write_text(ARTICLE, encoding="utf8")
    arguments = ["build", str(place / "article.txt"), "-o", str(place / "out"), "--relations", str(FOLDER)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return place / "out"


def rows(built: Path) -> list[dict]:
    lines = (built / "claims.jsonl").read_text(encoding="utf8").splitlines()
    return [row for row in map(json.loads, lines) if row["relation"] == "acquires"]


def test_own_relation_becomes_claims(built: Path) -> None:
    """The purchase is claimed and the denial is claimed as denied."""
    found = {(row["subject"]["name"], row["object"]["name"], row["polarity"]) for row in rows(built)}
    assert found == {
        ("Halcyon Motors", "Volta Systems", "asserted"),
        ("Halcyon Motors", "Kestrel Energy", "negated"),
    }


def test_evidence_names_the_wording(built: Path) -> None:
    """Each claim says which wording of the user's file read it."""
    assert {item["how"] for row in rows(built) for item in row["evidence"]} <= {
        "acquires/verb:acquire",
        "acquires/verb:buy",
    }


def test_own_relation_stands_in_the_rdf(built: Path) -> None:
    """The property is declared and used in Turtle, and SPARQL finds it with the prefix known."""
    turtle = (built / "graph.ttl").read_text(encoding="utf8")
    assert "ng:acquires" in turtle
    question = "SELECT ?name WHERE { ?buyer ng:acquires/skos:prefLabel ?name }"
    result = CliRunner().invoke(main, ["query", str(built), question, "--format", "csv"])
    assert result.exit_code == 0, result.output
    assert result.output.split() == ["name", "Volta", "Systems"]


def test_own_relation_stands_on_the_page(built: Path) -> None:
    """The page draws it in the colour of the file and names it in the legend."""
    page = (built / "graph.html").read_text(encoding="utf8")
    assert on_light("#7a4fa3") in page
    assert "acquires" in page


def test_graph_with_own_relation_keeps_the_shapes(built: Path) -> None:
    """A build with an own relation is valid."""
    result = CliRunner().invoke(main, ["validate", str(built)])
    assert result.exit_code == 0, result.output


def test_own_relation_is_listed_and_checked() -> None:
    """Listing shows its meaning, checking runs its examples."""
    listed = CliRunner().invoke(main, ["relations", "--relations", str(FOLDER)])
    assert "acquires: buyer → what is bought" in listed.output
    checked = CliRunner().invoke(main, ["relations", "--relations", str(FOLDER), "check"])
    assert checked.exit_code == 0, checked.output


def test_question_about_own_relation_is_answered(built: Path) -> None:
    """What ties two names includes the own relation, with its sentence."""
    result = CliRunner().invoke(main, ["ask", str(built), "between", "Halcyon Motors", "Volta Systems"])
    assert "acquire" in result.output, result.output
    assert "the two companies said on Monday" in " ".join(result.output.split())


def test_own_relation_is_documented() -> None:
    """The page of documentation is made from the file: meaning, property, wordings, example and near miss."""
    page = CliRunner().invoke(main, ["relations", "--relations", str(FOLDER), "docs"]).output
    section = page.split("## acquires")[1]
    parts = "buys the object", "ng:acquires", "`take over`", "Halcyon Motors → Volta Systems", "praise is no purchase"
    assert [part for part in parts if part not in section] == []


def test_shipped_relations_are_documented() -> None:
    """``docs/relations.md`` is what the command prints (refresh it: newsgraph relations docs > docs/relations.md)."""
    page = CliRunner().invoke(main, ["relations", "docs"]).output
    assert (Path(__file__).parents[1] / "docs/relations.md").read_text(encoding="utf8") == page
