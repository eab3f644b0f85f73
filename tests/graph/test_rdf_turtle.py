"""Turtle and the store: what goes in comes out, as the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.dataset import Dataset
from graph.exports import FORMATS
from graph.rdf import Quad, RdfFormat, moment, parse, rdflib_graph, text
from graph.store import create_store, open_store
from graph.triples import merged_graph, quads
from graph.turtle import sectioned, turtle

HOSTILE = ['<script>alert("x")</script>', "a\x00\x01\x1b[31m\x7f\x85", "\u202eRTL\u200f", "lone \ud800", "\ufffe\uffff",
           "n" * 5000, '""" . <x> <y> <z> .', "back\\slash\\u0041", "line\nbreak .\n\n# no comment", "é e\u0301 😀",
           " .\n"]


def named(dataset: Dataset, name: str) -> Dataset:
    """The dataset with one entity and one title renamed."""
    first, *others = dataset.entities
    article, *rest = dataset.articles
    return replace(dataset, entities=(replace(first, name=name, aliases=(name + "’s",)), *others),
                   articles=(replace(article, title=name, source=name), *rest))


def read_back(written: bytes) -> set[str]:
    return {f"{quad.subject} {quad.predicate} {quad.object}" for quad in parse(written, format=RdfFormat.TURTLE)}


def said(dataset: Dataset) -> set[str]:
    return {f"{part.subject} {part.predicate} {part.object}" for part in merged_graph(dataset)}


@settings(deadline=None, max_examples=60)
@given(name=st.text())
@example(name=HOSTILE[1])
@example(name=HOSTILE[3])
@example(name=HOSTILE[-1])
def test_turtle_round_trips(dataset, name):
    """Read back, the file holds the triples that were written: there are no blank nodes, so sets compare."""
    changed = named(dataset, name)
    assert read_back(turtle(changed)) == said(changed)


@pytest.mark.parametrize("name", HOSTILE)
def test_rdflib_reads_the_same(dataset, name):
    """The other widely used parser finds every name too."""
    from rdflib import SKOS, Literal

    found = rdflib_graph(turtle(named(dataset, name)))
    assert len(found) == len(merged_graph(named(dataset, name)))
    assert (None, SKOS.prefLabel, Literal(text(name).value)) in found


def test_a_lone_surrogate_becomes_the_replacement_character(dataset):
    """Nothing can encode it, and the rest of the name survives."""
    assert 'skos:prefLabel "lone \ufffd"' in turtle(named(dataset, "lone \ud800")).decode()


def test_characters_that_turn_text_are_shown_as_escapes(dataset):
    """A right-to-left override in a name cannot make the file look like another."""
    written = turtle(named(dataset, "\u202eevil")).decode()
    assert "\u202e" not in written and r"\u202Eevil" in written


def test_things_stand_in_sections_by_name(dataset):
    """A person finds relations, then entities in the order of their names, then what was said of them."""
    written = turtle(dataset).decode()
    places = [written.index(words) for words in ("# Relations", "# Entities", 'prefLabel "AI Alliance"',
                                                 'prefLabel "Google"', "# Articles", "# Quotations", "# Claims",
                                                 "# Evidence", "# Places", "# Roles")]
    assert places == sorted(places)


def test_turtle_does_not_depend_on_the_order_of_triples(dataset):
    """The same triples in any order give the same bytes."""
    forward = merged_graph(dataset)
    assert sectioned(forward) == sectioned(reversed(forward)) == turtle(dataset)


def test_an_empty_graph_is_turtle():
    """Nothing read is nothing said, and still a file."""
    assert len(rdflib_graph(turtle(Dataset()))) == 0


@pytest.mark.parametrize("format", FORMATS)
def test_two_processes_write_the_same_bytes(format):
    """No hash seed, clock or memory address shows in any format."""
    code = ("import sys, runpy; from graph.exports import FORMATS; "
            "sys.stdout.buffer.write(FORMATS[sys.argv[2]](runpy.run_path(sys.argv[1])['alliance']()))")
    command = [sys.executable, "-c", code, str(Path(__file__).with_name("conftest.py")), format]
    one, other = (subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": seed},
                                 capture_output=True).stdout for seed in "12")
    assert one == other != b""


def test_the_store_holds_every_quad(dataset, tmp_path):
    """Merged graph and named graphs are on disk, and a second build replaces the first."""
    create_store(dataset, tmp_path / "store")
    create_store(dataset, tmp_path / "store")
    found = open_store(tmp_path / "store")
    assert {str(quad) for quad in found.quads_for_pattern(None, None, None, None)} == set(map(str, quads(dataset)))
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_two_readers_open_one_store(dataset, tmp_path):
    """Reading locks nobody out and writes nothing."""
    create_store(dataset, tmp_path / "store")
    before = sorted(path.name for path in (tmp_path / "store").iterdir())
    one, other = open_store(tmp_path / "store"), open_store(tmp_path / "store")
    assert len(one) == len(other) > 0
    assert sorted(path.name for path in (tmp_path / "store").iterdir()) == before


def test_a_reader_cannot_write(dataset, tmp_path):
    """The store is opened for reading only."""
    create_store(dataset, tmp_path / "store")
    with pytest.raises(RuntimeError, match="read-write"):
        open_store(tmp_path / "store").add(Quad(*next(iter(merged_graph(dataset)))))


def test_a_missing_store_is_a_sentence(tmp_path):
    """Who asks where nothing was built is told what to do."""
    with pytest.raises(FileNotFoundError, match="make one with"):
        open_store(tmp_path / "store")


@pytest.mark.parametrize(("published", "lexical"), [
    ("2023-12-05", "2023-12-05"), ("20231205", "2023-12-05"), ("2023-12-05T23:05:00Z", "2023-12-05T23:05:00+00:00"),
    ("2023-13-05", None), ("December 5", None), ("", None), ("2023-12-05T23:05:00+23:00", None), ("2023", None)])
def test_dates_are_typed_only_where_they_are_dates(published, lexical):
    """XML Schema's form of what is a date; nothing of what is not."""
    found = moment(published)
    assert (found and found.value) == lexical
