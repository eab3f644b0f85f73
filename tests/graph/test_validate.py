"""The shapes that every graph keeps."""

from __future__ import annotations

import pytest

from graph.dataset import Dataset
from graph.rdf import rdflib_graph, shipped
from graph.turtle import turtle
from graph.validate import breaches


def test_a_graph_keeps_its_shapes(dataset):
    """What we write conforms, and so does a graph of nothing."""
    assert breaches(turtle(dataset)) == [] == breaches(turtle(Dataset()))


@pytest.mark.parametrize(("right", "wrong", "sentence"), [
    ("ng:polarity ng:negated", "ng:polarity ng:perhaps", "must have one polarity, ng:asserted or ng:negated (found"),
    ('skos:prefLabel "IBM" ;', "", "must have one name that is not empty."),
    ('skos:prefLabel "IBM" ;', 'skos:prefLabel "" ;', "must have one name that is not empty"),
    ("ng:confidence 0.9", "ng:confidence 1.5", "must have one confidence, a decimal from 0 to 1 (found: 1.5)."),
    ("ng:confidence 0.9", 'ng:confidence "high"', "must have one confidence"),
    ("2023-12-05", "2023-13-05", "must have at most one date, and that a valid one (found: 2023-13-05)."),
    ("https://example.org/first", "javascript:x", "and that an http address"),
    ("oa:start 14 ", "oa:start 99 ", "must have one start, a whole number from 0 up to its end"),
    ("ng:section ng:body", "ng:section ng:footer", "must stand in one section"),
    ("ng:quoteKind ng:direct", "ng:quoteKind ng:loud", "must be of one kind"),
    ('oa:exact "joined"', 'oa:prefix "joined"', "must give its exact words once"),
    ("org:role nid:", "org:rule nid:", "must have one role"),
    ("a rdf:Statement , ng:Claim ;", "a ng:Claim ; ng:evidence [] ;", "blank nodes"),
])
def test_a_breach_is_a_sentence(dataset, right, wrong, sentence):
    """Each says which thing is at fault, and what it must be."""
    written = turtle(dataset).decode()
    assert right in written
    found = breaches(written.replace(right, wrong, 1).encode())
    assert any(sentence in breach for breach in found), found
    assert all(breach.endswith(".") for breach in found) and found == sorted(found)


def test_a_file_that_is_no_turtle_is_a_sentence():
    """It says where the file breaks."""
    with pytest.raises(ValueError, match=r"The graph is no Turtle: .*line 1"):
        breaches(b"<http://x> nonsense")


def test_shapes_and_vocabulary_are_turtle():
    """Both ship and parse."""
    assert len(rdflib_graph(shipped("newsgraph.ttl"))) > 100
    assert len(rdflib_graph(shipped("shapes.ttl"))) > 100
