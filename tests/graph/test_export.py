"""The formats that other tools open."""

from __future__ import annotations

import csv
import io
import os
import re
from dataclasses import replace
from pathlib import Path
from threading import Thread
from xml.etree import ElementTree

import networkx
import pytest

from graph.dataset import Dataset
from graph.exports import FORMATS, export
from graph.exports.sheet import COLUMNS, harmless
from graph.rdf import RdfFormat, parse
from graph.triples import merged_graph, quads

HOSTILE = ["<script>alert(1)</script>", "a\x01\x00\x1b\ufffe", "=HYPERLINK(\"http://x\")", "]]>", "\ud800", "n" * 5000,
           "\u202e", '"', "line\nbreak", "+1", "@x", "\t=1"]
GEXF = "{http://www.gexf.net/1.2draft}"


def named(dataset: Dataset, name: str) -> Dataset:
    return replace(dataset, entities=tuple(replace(one, name=name, aliases=(name,)) if one.name == "Google" else one
                                           for one in dataset.entities))


@pytest.mark.parametrize(("format", "syntax"), [("nquads", RdfFormat.N_QUADS), ("trig", RdfFormat.TRIG)])
@pytest.mark.parametrize("name", ["Google", *HOSTILE])
def test_quads_round_trip(dataset, format, syntax, name):
    """Merged graph and named graphs come back as they were."""
    changed = named(dataset, name)
    found = {str(quad) for quad in parse(FORMATS[format](changed), format=syntax)}
    assert found == {str(quad) for quad in quads(changed)}


@pytest.mark.parametrize("name", ["Google", *HOSTILE])
def test_jsonld_round_trips_through_rdflib(dataset, name):
    """The context expands every name, and no triple is lost."""
    from rdflib import Graph

    changed = named(dataset, name)
    read = Graph().parse(data=FORMATS["jsonld"](changed), format="json-ld")
    turtle = Graph().parse(data=FORMATS["turtle"](changed), format="turtle")
    assert set(read) == set(turtle)
    assert len(read) == len(merged_graph(changed))


@pytest.mark.parametrize("name", ["Google", *HOSTILE])
@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_network_files_keep_parallel_claims(dataset, format, name):
    """networkx reads back every thing and every claim, also two claims between one pair."""
    read = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[format]
    options = {"edge_key_type": str} if format == "graphml" else {}
    found = read(io.BytesIO(FORMATS[format](named(dataset, name))), **options)
    assert found.number_of_nodes() == len(dataset.entities) + len(dataset.quotations)
    assert found.number_of_edges() == len(dataset.statements)
    assert {key for *_, key in found.edges(keys=True)} == {one.id for one in dataset.statements}
    pairs = [(one.subject, one.object) for one in dataset.statements]
    assert max(found.number_of_edges(*pair) for pair in pairs) == 2


def test_gexf_is_what_gephi_expects(dataset):
    """Edge ids are unique, every value has a declared attribute, edges have colours, and no clock is in it."""
    root = ElementTree.fromstring(FORMATS["gexf"](dataset))
    ids = [edge.get("id") for edge in root.iter(f"{GEXF}edge")]
    assert len(set(ids)) == len(ids) == len(dataset.statements)
    for kind in ("node", "edge"):
        (block,) = (part for part in root.iter(f"{GEXF}attributes") if part.get("class") == kind)
        declared = {attribute.get("id") for attribute in block}
        used = {value.get("for") for thing in root.iter(f"{GEXF}{kind}") for value in thing.iter(f"{GEXF}attvalue")}
        assert used <= declared
    assert all(edge.find("{http://www.gexf.net/1.2draft/viz}color") is not None for edge in root.iter(f"{GEXF}edge"))
    assert b"lastmodified" not in FORMATS["gexf"](dataset)


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_attributes_have_one_type_each(dataset, format):
    """A confidence of 1.0 is a number like the others."""
    written = FORMATS[format](dataset).decode()
    types = re.findall(r'(?:attr\.name|title)="confidence" (?:attr\.)?type="(\w+)"', written)
    assert len(types) == 1


def sheet(dataset: Dataset) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(FORMATS["csv"](dataset).decode("utf-8-sig"), newline="")))


def test_the_sheet_has_a_row_for_each_claim(dataset):
    """Names, sentence, article, address and date stand beside it."""
    rows = sheet(dataset)
    assert tuple(rows[0]) == COLUMNS and len(rows) == len(dataset.statements)
    (row,) = (row for row in rows if row["relation"] == "opposed-to" and row["status"] == "current")
    assert (row["subject"], row["object"], row["sentence"], row["article"], row["url"], row["published"]) == (
        "Meta", "Google", "Meta opposes Google.", "Friendship versus Google?", "https://example.org/first?a=1&b=2",
        "2023-12-05")


def test_several_sentences_stand_in_lines_that_belong_together(dataset):
    """Line n of sentence, article, address, date and source is one place."""
    (row,) = (row for row in sheet(dataset) if row["articles"] == "2")
    lines = [row[column].split("\n") for column in ("sentence", "article", "url", "published", "source")]
    assert {len(line) for line in lines} == {2}
    assert set(zip(lines[0], lines[4], strict=True)) == {("Intel and IBM joined the AI Alliance.", "seeds/first.txt"),
                                                         ("The AI Alliance includes Intel.", "seeds/second.txt")}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_cell_is_a_formula(dataset, name):
    """A spreadsheet shows a hostile name and computes nothing."""
    for row in sheet(named(dataset, name)):
        assert not [cell for cell in row.values() if cell.strip()[:1] in ("=", "+", "-", "@") and cell.strip()]


@pytest.mark.parametrize("cell", ["", "plain", "a=b", "0.94", "Ünïcode"])
def test_a_harmless_cell_stays_as_it_is(cell):
    """Only what could open a formula is marked."""
    assert harmless(cell) == cell


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_is_written_whole_or_not_at_all(dataset, tmp_path, format):
    """The file is there, and nothing beside it; a folder that is none is an error that leaves nothing."""
    export(dataset, format, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert (tmp_path / "out").read_bytes() == FORMATS[format](dataset)
    with pytest.raises(OSError):
        export(dataset, format, tmp_path / "none" / "out")


@pytest.mark.parametrize("target", ["old", None])
def test_a_link_stays_and_what_it_leads_to_is_replaced(dataset, tmp_path, target):
    """Whether there is a file at its end or not yet."""
    (tmp_path / "there").mkdir()
    if target:
        (tmp_path / "there" / "real").write_text(target)
    (tmp_path / "link").symlink_to(Path("there") / "real")
    export(dataset, "csv", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "real").read_bytes() == FORMATS["csv"](dataset)
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["real"]


def test_a_pipe_is_written_into(dataset, tmp_path):
    """What is no file is not replaced by one: whoever reads at the other end gets the graph."""
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()), daemon=True)
    reader.start()
    export(dataset, "csv", tmp_path / "pipe")
    reader.join(20)
    assert read == [FORMATS["csv"](dataset)]
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_graph_can_be_exported(format):
    """Nothing read is an empty file of the format, not a crash."""
    assert isinstance(FORMATS[format](Dataset()), bytes)
