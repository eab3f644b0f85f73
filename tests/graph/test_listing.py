"""Tables of names and identifiers: what is taken from them, and the sentences where nothing can be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identifiers import UnknownIdentifier, identifier_iri
from graph.listing import LONGEST_LINE, read_listing
from graph.listing_row import BrokenTable

WIKIDATA = "http://www.wikidata.org/entity/"


def table(folder: Path, text: str | bytes, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_columns_are_known_by_their_header(tmp_path: Path) -> None:
    """In any order and case, with a mark at the beginning, and with aliases in one cell."""
    text = "\ufeffQID,Type,Label,Aliases,born\r\nQ10663,Person,Nick Clegg,Clegg; Nicholas Clegg|Sir Nick,1967\r\n"
    (row,) = read_listing(table(tmp_path, text))
    assert row.names == ("Nick Clegg", "Clegg", "Nicholas Clegg", "Sir Nick")
    assert (row.iris, row.type, row.file, row.line) == ((WIKIDATA + "Q10663",), "person", "people.csv", 2)


@pytest.mark.parametrize("between", [";", "\t"])
def test_other_delimiters_are_read(tmp_path: Path, between: str) -> None:
    """Semicolons and tabs part cells where the header has them; a row without an identifier says nothing."""
    lines = (("name", "id", "wikidata"), ("Intel", "https://intel.example", "Q248"), ("AMD", "", ""))
    (row,) = read_listing(table(tmp_path, "\n".join(between.join(cells) for cells in lines), "t.tsv"))
    assert row.iris == ("https://intel.example", WIKIDATA + "Q248") and row.type is None


def test_the_simple_table_of_opensanctions_is_read(tmp_path: Path) -> None:
    """Its ids are those of its register, whatever source they came from; a schema that is not known gives no type."""
    text = ('"id","schema","name","aliases","dataset"\n"NK-a1","Person","Jo Doe","J. Doe;Doe, Jo","x"\n'
            '"ofac-12","CryptoWallet","W1","","x"\n"Q42","LegalEntity","Universe","","x"\n')
    rows = read_listing(table(tmp_path, text))
    assert [row.iris[0].rpartition("/")[2] for row in rows] == ["NK-a1", "ofac-12", "Q42"]
    assert [row.type for row in rows] == ["person", None, None] and rows[0].names == ("Jo Doe", "J. Doe", "Doe, Jo")


def test_lines_are_counted_through_cells_of_several_lines(tmp_path: Path) -> None:
    """A row is named by its first line."""
    rows = read_listing(table(tmp_path, 'name,id\n"A\nB",Q1\nC,Q2\n'))
    assert [(row.names, row.line) for row in rows] == [(("A B",), 2), (("C",), 4)]


def test_entities_of_followthemoney_are_read(tmp_path: Path) -> None:
    """The schema gives the type; weak aliases and records without a name count for nothing."""
    person = {"id": "NK-x1", "schema": "Person", "properties": {
        "name": ["Nick Clegg"], "alias": ["N. Clegg"], "weakAlias": ["Nick"], "wikidataId": ["Q10663"]}}
    bare = {"id": "Q1", "schema": "LegalEntity", "properties": {"name": ["Universe Ltd"]}}
    owns = {"id": "own-1", "schema": "Ownership", "properties": {"owner": ["NK-x1"]}}
    path = table(tmp_path, "".join(json.dumps(value) + "\n" for value in (person, bare, owns)), "x.ftm.json")
    one, other = read_listing(path)
    assert (one.names, one.type) == (("Nick Clegg", "N. Clegg"), "person")
    assert one.iris == (WIKIDATA + "Q10663", "https://www.opensanctions.org/entities/NK-x1")
    assert (other.iris, other.type) == ((WIKIDATA + "Q1",), None)


def test_items_of_wikidata_are_read(tmp_path: Path) -> None:
    """Labels and aliases of all languages; P31 in full or short gives the type; a dump's brackets are passed over."""
    snak = {"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}
    person = {"id": "Q10663", "labels": {"en": {"value": "Nick Clegg"}, "ru": {"value": "Ник Клегг"}},
              "aliases": {"en": [{"value": "Nicholas Clegg"}]}, "claims": {"P31": [snak]}}
    party = {"id": "Q9624", "labels": {"en": {"value": "Liberal Democrats"}}, "claims": {"P31": ["Q7278"]}}
    one, other = read_listing(table(tmp_path, f"[\n{json.dumps(person)},\n{json.dumps(party)}\n]\n", "dump"))
    assert one.names == ("Nick Clegg", "Ник Клегг", "Nicholas Clegg") and one.type == "person" and one.line == 2
    assert (other.iris, other.type) == ((WIKIDATA + "Q9624",), "organization")


@pytest.mark.parametrize(("text", "line", "why"), [
    ("name,id\nA,javascript:alert(1)\n", 2, "is no identifier that is known. Write an http or https address"),
    ("name,id\nA,Q1\nB,file:///etc/passwd\n", 3, "is no identifier"),
    ("name,id\nA,https://a b\n", 2, "is no identifier"),
    ("name,id\nA,Q0\n", 2, "is no identifier"),
    ("name,id\n=cmd|' /C calc'!A0,Q1\n", 2, "is a formula and no name"),
    ("name,id\nA,\"=HYPERLINK(\"\"x\"\")\"\n", 2, "is no identifier"),
    ("name,id,type\nA,Q1,animal\n", 2, "“animal” is no type that is known"),
    ("name,born\nA,1\n", 1, "no column of ids. Call one of them id or uri"),
    ("", 1, "no column of names"),
    ('name,id\n"A,Q1\n' + "x,Q2\n" * 3, 5, "Is a quotation mark missing?"),
    (b"name,id\nA\x00,Q1\n", 2, "this is binary and not text"),
    (b"name,id\nNu\xf1ez,Q1\n", 2, "this is not UTF-8"),
    (b"PK\x03\x04\x00\x00", 1, "this is binary"),
    ("x" * (LONGEST_LINE + 1), 1, "the line is longer than"),
    ("name,id\n" + "x" * 200_000 + ",Q1\n", 2, "Is a quotation mark missing?"),
    ("name,id\n" + "x" * 2_000 + ",Q1\n", 2, "a name of 2,000 characters is none"),
])
def test_what_cannot_be_used_is_a_sentence(tmp_path: Path, text: str | bytes, line: int, why: str) -> None:
    """It names the file, the line and what to do."""
    with pytest.raises(BrokenTable) as fault:
        read_listing(table(tmp_path, text))
    assert str(fault.value).startswith(f"people.csv, line {line}: ") and why in str(fault.value)


@pytest.mark.parametrize("text", ['{"id": 1}', "[1]", "{", '{"properties": {}}', "[" * 100_000])
def test_json_that_is_no_entity_is_a_sentence(tmp_path: Path, text: str) -> None:
    """Line and remedy are named here too."""
    with pytest.raises(BrokenTable, match=r"x\.jsonl, line 1: this is no"):
        read_listing(table(tmp_path, text, "x.jsonl"))


def test_a_table_without_rows_is_a_sentence(tmp_path: Path) -> None:
    """A header alone links nothing."""
    with pytest.raises(BrokenTable, match=r"people.csv holds no row with a name and an identifier\."):
        read_listing(table(tmp_path, "name,id\n"))


@pytest.mark.parametrize(("text", "iri"), [
    ("Q42", WIKIDATA + "Q42"), ("WD:Q42", WIKIDATA + "Q42"), ("orcid:0000-0001", "https://orcid.org/0000-0001"),
    ("https://example.org/a#b", "https://example.org/a#b")])
def test_identifiers_become_iris(text: str, iri: str) -> None:
    """Q-numbers, known registers and addresses."""
    assert identifier_iri(text) == iri


@given(st.text(max_size=30))
def test_an_iri_is_fit_for_a_graph(text: str) -> None:
    """Whatever is taken begins with http and holds no character that ends an IRI."""
    try:
        iri = identifier_iri(text)
    except UnknownIdentifier:
        return
    assert iri.lower().startswith("http") and not set(iri) & set(' <>"{}|\\^`\n')


@given(st.binary(max_size=200), st.sampled_from(["t.csv", "t.jsonl", "t"]))
def test_any_bytes_are_rows_or_a_sentence(tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str) -> None:
    """No table, however broken, is an error of another kind."""
    path = table(tmp_path_factory.mktemp("any"), content, name)
    try:
        assert read_listing(path)
    except BrokenTable as fault:
        assert name in str(fault)
