"""Questions in SPARQL."""

from __future__ import annotations

import gc
import json
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.query import FORMATS, QueryFault, run_query
from graph.rdf import Literal, Quad, Store, rdflib_graph, term, text, thing
from graph.sparql import disarmed
from graph.store import memory_store


@pytest.fixture(scope="module")
def store(dataset):
    return memory_store(dataset)


MEMBERS = 'SELECT ?name { ?m org:memberOf/skos:prefLabel "AI Alliance" ; skos:prefLabel ?name } ORDER BY ?name'


def test_prefixes_are_known_without_declaring_them(store):
    """ng, nid, the empty prefix and the vocabularies in use can be written at once."""
    everything = ("SELECT * { ?s a ng:Claim, org:Role, schema:Thing, prov:Entity, oa:Choice, skos:Concept, rdf:Bag, "
                  "rdfs:Class, xsd:x, foaf:Agent, nid:a, :b, dcterms:x, owl:Thing }")
    assert run_query(store, everything).decode().endswith("0 rows\n")


def test_a_query_may_declare_a_prefix_of_its_own(store):
    """Its declaration wins over the known one."""
    assert run_query(store, "PREFIX org: <http://x/> ASK { ?s org:memberOf ?o }") == b"no\n"


@pytest.mark.parametrize(("format", "start"), [
    ("table", "name\n─────\nIBM\nIntel\nMeta\n3 rows\n"), ("csv", "name\r\nIBM\r\n"), ("tsv", '?name\n"IBM"\n')])
def test_select_gives_rows(store, format, start):
    """Text formats list the values under their variables."""
    assert run_query(store, MEMBERS, format).decode().startswith(start)


def test_select_gives_json_and_xml(store):
    """Both are the W3C's result formats."""
    rows = json.loads(run_query(store, MEMBERS, "json"))["results"]["bindings"]
    assert [row["name"]["value"] for row in rows] == ["IBM", "Intel", "Meta"]
    found = ElementTree.fromstring(run_query(store, MEMBERS, "xml"))
    assert [literal.text for literal in found.iter("{http://www.w3.org/2005/sparql-results#}literal")] == [
        "IBM", "Intel", "Meta"]


def test_ask_gives_yes_or_no(store):
    """A truth value is a word, or a document of the format."""
    assert run_query(store, "ASK { ?s a ng:Claim }") == b"yes\n"
    assert json.loads(run_query(store, "ASK { ?s a ng:Clam }", "json")) == {"head": {}, "boolean": False}


@pytest.mark.parametrize("text", ["CONSTRUCT { ?s org:memberOf ?o } WHERE { ?s org:memberOf ?o }",
                                  'DESCRIBE ?s { ?s skos:prefLabel "Intel" }'])
def test_construct_and_describe_give_triples(store, text):
    """Turtle is what a terminal shows too; JSON-LD and RDF/XML are there for programs."""
    assert len(rdflib_graph(run_query(store, text, "turtle"))) >= 4
    assert run_query(store, text, "table") == run_query(store, text, "turtle")
    assert json.loads(run_query(store, text, "json"))
    assert ElementTree.fromstring(run_query(store, text, "xml")) is not None


@pytest.mark.parametrize(("text", "format", "sentence"), [
    ("SELECT ?s { ?s foo:x ?o }", "table", "line 1, column 21, near “foo:x ?o }”: the prefix before it is not known"),
    ("SELECT ?s {\n  ?s ng:x ?o", "table", "line 2"),
    ("", "table", "line 1, column 1, where the text ends"),
    ("DELETE WHERE { ?s ?p ?o }", "table", "cannot be read"),
    ("LOAD <http://localhost/>", "table", "cannot be read"),
    ("SELECT ?s ?s2 (COUNT(*) AS ?n) { ?s ?p ?s2 }", "table", "neither grouped nor aggregated"),
    ("SELECT ?s { ?s ?p ?o }", "turtle", "Turtle is for triples"),
    ("DESCRIBE ng:x", "csv", "which csv cannot hold"),
    ("SELECT ?s { SERVICE <http://localhost/> { ?s ?p ?o } }", "table", "never uses the network"),
    ("SELECT ?s { SERVICE SILENT ?x { ?s ?p ?o } }", "table", "never uses the network"),
])
def test_a_fault_is_a_sentence_with_its_place(store, text, format, sentence):
    """Who mistypes is told where, and what is wrong where that is known."""
    with pytest.raises(QueryFault) as fault:
        run_query(store, text, format)
    assert sentence in str(fault.value) and str(fault.value).endswith(".")


@pytest.fixture
def server():
    """An address, and the calls that arrive there."""
    calls: list[str] = []

    class Counting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            calls.append(self.path)
            self.send_error(404)

        do_POST = do_GET

        def log_message(self, format: str, *args: object) -> None:
            pass

    gc.collect()  # Oxigraph's answers may not be freed by another thread.
    listening = HTTPServer(("127.0.0.1", 0), Counting)
    Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_port}/", calls
    listening.shutdown()
    listening.server_close()


def test_oxigraph_alone_would_call_a_server(server):
    """The danger is real: without our guard the call arrives."""
    address, calls = server
    with pytest.raises(OSError):
        list(Store().query(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}"))
    assert calls


@pytest.mark.parametrize("text", [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "SELECT * { service<URL>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p true.SERVICE<URL>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER(?o<?p)SERVICE#>\n<URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o .#'\nSERVICE <URL> { ?s ?p ?o } #'\n}",
    "SELECT * { ?s ?p '\\'' SERVICE <URL> { ?s ?p ?o } #'\n}",
    "SELECT * { { SELECT * { S\\u0045RVICE <URL> { ?s ?p ?o } } } }",
    "SELECT * { VALUES ?x { <URL> } SERVICE ?x { ?s ?p ?o } }",
    "PREFIX x: <URL> SELECT * { SERVICE x: { ?s ?p ?o } }",
    "PREFIX x: <URL> SELECT * { ?s ?p x:SERVICE x:y { ?s ?p ?o } }",
    "SELECT * FROM <URL> { ?s ?p ?o }",
    "SELECT * FROM NAMED <URL> { GRAPH <URL> { ?s ?p ?o } }",
    "LOAD <URL>",
])
def test_no_query_reaches_the_network(server, text):
    """However SERVICE is written, no request leaves."""
    address, calls = server
    one = Store()
    one.add(Quad(thing("a"), term("ng:how"), Literal("b")))
    with suppress(QueryFault):
        run_query(one, text.replace("URL", address), "csv")
    assert not calls


def test_the_word_service_may_be_asked_for(store):
    """Names, variables and prefixed names that hold the word are no keyword."""
    asked = ("SELECT ?service ?secret_service { BIND('Secret Service' AS ?service) BIND(\"a \\\"service\\\"\" AS "
             "?secret_service) BIND(ng:service AS ?x) BIND(<http://x/service#Service> AS ?y) }")
    assert run_query(store, asked, "csv").decode() == 'service,secret_service\r\nSecret Service,"a ""service"""\r\n'


@given(st.text(alphabet="SERVICEservice<>?$:#'\"\\ {}\n1ſ_", max_size=40))
def test_the_keyword_never_survives(text):
    """What is left of the word follows a sign of a variable or a colon, where the grammar has no keyword."""
    import re

    kept = re.sub(r"[?$][A-Za-z0-9_]+|[A-Za-z][\w-]*:[\w-]*", "", disarmed(text), flags=re.ASCII)
    assert "SERVICE" not in kept.upper().replace("\\U0053ERVICE", "").replace("\\U0073ERVICE", "")


def test_a_table_drives_no_terminal():
    """Control characters of an article's name never reach the screen."""
    one = Store()
    one.add(Quad(thing("e1"), term("skos:prefLabel"), text("\x1b]0;owned\x07\u202e\n\ud800")))
    for width in (None, 20, 80):
        shown = run_query(one, "SELECT * { ?s ?p ?o }", width=width).decode()
        assert not set("\x1b\x07\u202e") & set(shown)


def test_xml_holds_no_illegal_character():
    """A control character in a name becomes U+FFFD, so that the document parses."""
    one = Store()
    one.add(Quad(thing("e1"), term("skos:prefLabel"), text("a\x01\x00\ufffe")))
    assert ElementTree.fromstring(run_query(one, "SELECT * { ?s ?p ?o }", "xml")) is not None


@pytest.mark.parametrize("width", [30, 60, 100, 200])
def test_a_table_keeps_to_its_width(store, width):
    """No line is wider than the terminal, as a table or, where that is too narrow, as paragraphs."""
    asked = "SELECT ?c ?x ?l { ?c ng:evidence/oa:hasSelector/oa:exact ?x ; rdfs:label ?l }"
    shown = run_query(store, asked, width=width)
    assert max(map(len, shown.decode().splitlines())) <= max(width, 30)


def test_every_format_is_offered_by_the_commands():
    """The command's choices are the formats there are."""
    from graph.commands import answers

    assert answers.FORMATS == FORMATS


def test_graph_asks_what_one_article_says(store):
    """The default graph is the merged one; each article answers to GRAPH under its own IRI."""
    asked = """SELECT (COUNT(?c) AS ?n) { ?a dcterms:source "seeds/second.txt" GRAPH ?a { ?c a ng:Claim } }"""
    assert run_query(store, asked, "csv") == b"n\r\n4\r\n"
