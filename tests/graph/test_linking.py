"""Entities meet the rows of tables where exactly one fits, and nothing is merged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import RELATIONS, read, write

from graph.build import build
from graph.contract import write_merged
from graph.dataset import Dataset, Entity, Listed
from graph.explain import explain
from graph.files import load_dataset
from graph.linking import linked
from graph.triples import merged_graph

MARKED = ("[Nick Clegg](person 1) joined [Meta](organization 2).\n[Georgia](place 3) sued [Meta](organization 2).\n"
          "[Georgia](person 4) left.")
CLEGG = Listed(("Nick Clegg", "Sir Nicholas Clegg"), ("http://www.wikidata.org/entity/Q10663",), "person", "a.csv", 2)
META = Listed(("META Inc.",), ("https://example.org/meta",), "organization", "a.csv", 3)
READING = read(MARKED, ("member-of", "Nick Clegg", "Meta"), ("opposed-to", "Georgia", "Meta"))


def made(*rows: Listed) -> Dataset:
    return build([READING], RELATIONS, listed=rows)


def same_as(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    return {entity.name: entity.same_as for entity in dataset.entities if entity.same_as}


def entity(id_: str, name: str, type_: str = "person", *aliases: str) -> Entity:
    return Entity(id_, name, type_, True, aliases, ())


def test_a_name_that_one_row_has_is_linked_with_the_reason() -> None:
    """Names are compared as merging does; file and line are on record."""
    dataset = made(CLEGG, META)
    assert same_as(dataset) == {"Nick Clegg": CLEGG.iris, "Meta": META.iris}
    assert [link.reason for link in dataset.links if link.iri == CLEGG.iris[0]] == [
        "the name “Nick Clegg” stands in a.csv, line 2, and both are of type person"]


def test_of_several_rows_none_is_taken() -> None:
    """That it could not be decided is on record; rows that share an IRI are of one thing."""
    other = replace(META, iris=("https://example.org/other",), line=4)
    dataset = made(META, other)
    assert same_as(dataset) == {}
    assert [(link.iri, link.reason) for link in dataset.links] == [
        ("", "“Meta” fits 2 rows: https://example.org/meta (a.csv, line 3), https://example.org/other (a.csv, line 4)")]
    assert "  not linked: “Meta” fits 2 rows" in "\n".join(explain(dataset, "Meta"))
    one = replace(other, iris=(*META.iris, *other.iris))
    assert same_as(made(META, one)) == {"Meta": one.iris}


def test_types_that_contradict_forbid() -> None:
    """A person is no place of the same name; a row without a type contradicts nothing."""
    row = Listed(("Georgia",), ("http://www.wikidata.org/entity/Q230",), "place", "a.csv", 9)
    found = {one.type: one.same_as for one in made(row).entities if one.name == "Georgia"}
    assert found["place"] == row.iris and not found.get("person")
    assert same_as(made(replace(META, type=None))) == {"Meta": META.iris}


def test_two_entities_of_one_row_stay_two() -> None:
    """Linking merges nothing, and says of each that the other has the IRI too."""
    found, links = linked([entity("e1", "Nick Clegg"), entity("e2", "Nick Clegg")], [CLEGG])
    assert [one.same_as for one in found] == [CLEGG.iris, CLEGG.iris]
    assert links[0].reason.endswith("; so is “Nick Clegg” (e2), which the articles keep apart")


def test_the_fuller_name_decides_and_a_bare_surname_nothing() -> None:
    """A person's alias of one word is no ground for a link."""
    surname = Listed(("Clegg",), ("https://example.org/clegg",), None, "a.csv", 5)
    assert linked([entity("e1", "Nick Clegg", "person", "Clegg")], [surname])[1] == ()
    assert linked([entity("e1", "Nicholas Clegg", "person", "Nick Clegg")], [CLEGG])[0][0].same_as == CLEGG.iris


def test_order_of_tables_changes_nothing() -> None:
    """Rows given twice, or the other way round, give the same dataset."""
    assert made(META, CLEGG, META) == made(CLEGG, META)


def test_links_survive_the_files_and_reach_the_graph(tmp_path: Path) -> None:
    """links.jsonl and tables.jsonl keep them; RDF has owl:sameAs with its reason, and the shapes hold."""
    dataset = made(CLEGG, META)
    write(dataset, [READING], tmp_path)
    (tmp_path / "whole").mkdir()
    write_merged(dataset, tmp_path / "whole")
    for name in ("links.jsonl", "tables.jsonl"):
        (tmp_path / name).write_bytes((tmp_path / "whole" / name).read_bytes())
    assert load_dataset(tmp_path) == dataset
    said = {(triple.predicate.value.rpartition("#")[2], triple.object.value) for triple in merged_graph(dataset)}
    assert ("sameAs", CLEGG.iris[0]) in said
    assert any(name == "sameAsReason" and CLEGG.iris[0] in value for name, value in said)


@pytest.mark.parametrize("rows", [(), (CLEGG, META)])
def test_explanations_tell_links(rows: tuple[Listed, ...]) -> None:
    """explain says what a thing is elsewhere, and nothing where no table was given."""
    told = "\n".join(explain(made(*rows), "Nick Clegg"))
    assert ("same as http://www.wikidata.org/entity/Q10663: the name" in told) == bool(rows)
