"""The merged graph as Turtle that a person can read and that is the same bytes for the same dataset."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.dataset import Dataset
from graph.rdf import RdfFormat, Triple, serialize, term
from graph.triples import merged_graph
from ontology.prefixes import PREFIXES

SECTIONS = ("", "Relations", "Entities", "Articles", "Quotations", "Claims", "Evidence", "Places in the articles",
            "Roles and publishers")
"""The headings of the file; what is of no known class stands before the first."""

SECTION: dict[object, int] = {term(name): number for name, number in {
    "rdf:Property": 1, "ng:Entity": 2, "schema:NewsArticle": 3, "schema:Quotation": 4, "ng:Claim": 5, "ng:Evidence": 6,
    "oa:TextPositionSelector": 7, "org:Membership": 8, "org:Role": 8, "schema:NewsMediaOrganization": 8}.items()}
"""Where things of a class stand in the file."""

TYPE = term("rdf:type")
NAMES = tuple(map(term, ("rdfs:label", "skos:prefLabel", "schema:headline", "schema:text", "schema:name")))
"""The properties by which the things of a section are sorted."""

FIRST = (TYPE, *NAMES, *map(term, ("skos:altLabel", "rdf:subject", "rdf:predicate", "rdf:object", "oa:start")))
RANK = {property.value: rank for rank, property in enumerate(FIRST)}
"""The properties that open a description; the others follow in the order of their IRIs."""

UNSEEN = re.compile("[\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Characters that turn or break a line on a screen: written as escapes, so that a file shows what it holds."""


def turtle(dataset: Dataset) -> bytes:
    """The merged graph as UTF-8 Turtle, a section for each kind of thing.

    Oxigraph does the escaping, at thirty times the speed of rdflib; the order and the blank lines are ours.
    """
    return sectioned(merged_graph(dataset))


def sectioned(triples: Iterable[Triple]) -> bytes:
    """Turtle of triples in any order, sorted by section, name and property."""
    things: dict[str, list[Triple]] = {}
    for triple in triples:
        things.setdefault(str(triple.subject), []).append(triple)
    ordered = sorted((_section(about), _name(about), _natural(node), about) for node, about in things.items())
    body = "".join(_section_text(number, [about for place, *_, about in ordered if place == number])
                   for number in range(len(SECTIONS)))
    return (header(body) + body).encode()


def header(body: str) -> str:
    """Declarations of the prefixes that stand in a text."""
    used = set(re.findall(r"\b\w+(?=:)", body))
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items() if prefix in used)


def without_header(written: bytes) -> str:
    """What Oxigraph wrote, without its prefix declarations: their order differs from run to run."""
    return written.decode().split("\n", len(PREFIXES))[-1]


def _section_text(number: int, things: list[list[Triple]]) -> str:
    if not things:
        return ""
    body = without_header(serialize(_in_order(things), format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"")
    # A literal holds no raw line break in Turtle, so a break after " ." always ends a description.
    spaced = UNSEEN.sub(_escaped, body).replace(" .\n", " .\n\n").rstrip("\n")
    return f"\n\n# {SECTIONS[number]}\n\n{spaced}\n" if SECTIONS[number] else f"\n{spaced}\n"


def _escaped(unseen: re.Match[str]) -> str:
    return f"\\u{ord(unseen[0]):04X}"


def _in_order(things: list[list[Triple]]) -> Iterator[Triple]:
    for about in things:
        yield from sorted(about, key=_rank)


def _rank(triple: Triple) -> tuple[int, str, str]:
    property = triple.predicate.value
    return RANK.get(property, len(FIRST)), property, str(triple.object)


def _section(about: list[Triple]) -> int:
    return max((SECTION.get(triple.object, 0) for triple in about if triple.predicate == TYPE), default=0)


def _name(about: list[Triple]) -> str:
    return min((str(triple.object) for triple in about if triple.predicate in NAMES), default="")


def _natural(node: str) -> str:
    """A key that sorts spans by position: 14 before 104."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(9), node)
