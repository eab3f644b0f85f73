"""What the graph says in RDF."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.dataset import Dataset
from graph.rdf import NamedNode, Triple, rdflib_graph, shipped, term, thing
from graph.store import memory_store
from graph.triples import article_graph, merged_graph, quads
from graph.triples.entities import CLASSES
from ontology import reading
from ontology.article import Article
from ontology.prefixes import NG


def sparql(dataset: Dataset, text: str) -> list[str]:
    from graph.query import run_query

    return run_query(memory_store(dataset), text, "csv").decode().split("\r\n")[1:-1]


def triple(dataset: Dataset, subject: str, property: str, object: str) -> Triple:
    by_name = {entity.name: entity.id for entity in dataset.entities}
    return Triple(thing(by_name[subject]), term(property), thing(by_name[object]))


def test_a_count_of_members_is_right(dataset):
    """Counting through org:memberOf and skos:prefLabel finds the three current members, and neither the one denied."""
    asked = 'SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m org:memberOf ?o . ?o skos:prefLabel "AI Alliance" }'
    assert sparql(dataset, asked) == ["3"]


def test_no_thing_is_a_blank_node(dataset):
    """Every subject, and every object that is no literal, has an IRI."""
    assert all(isinstance(part.subject, NamedNode) for part in merged_graph(dataset))
    assert {type(part.object).__name__ for part in merged_graph(dataset)} == {"NamedNode", "Literal"}


@pytest.mark.parametrize(("subject", "property", "object", "stands"), [
    ("Meta", "org:memberOf", "AI Alliance", True),
    ("Google", "org:memberOf", "AI Alliance", False),
    ("Meta", "ng:opposedTo", "Google", True),
    ("IBM", "ng:opposedTo", "Google", False),
    ("Google", "ng:acquires", "Intel", False),
])
def test_the_plain_triple_stands_for_what_is_asserted_and_current(dataset, subject, property, object, stands):
    """A denied, former or planned claim is a claim and no triple."""
    assert (triple(dataset, subject, property, object) in merged_graph(dataset)) is stands


def test_what_a_teaser_alone_says_gives_no_plain_triple(dataset):
    """The claim stays, marked with its section."""
    statement = next(one for one in dataset.statements if one.relation == "opposed-to" and one.plain)
    claim = statement.evidence[0]
    teased = replace(statement, evidence=(replace(claim, evidence=replace(claim.evidence, section="teaser")),))
    changed = replace(dataset, statements=tuple(teased if one is statement else one for one in dataset.statements))
    assert triple(changed, "Meta", "ng:opposedTo", "Google") not in merged_graph(changed)
    assert Triple(thing(statement.id), term("rdf:type"), term("ng:Claim")) in merged_graph(changed)
    assert sparql(changed, "SELECT (COUNT(?e) AS ?n) { ?e ng:section ng:teaser }") == ["1"]


def test_every_statement_is_a_claim_with_evidence(dataset):
    """Reification, qualifiers, article and sentence are there for each statement."""
    found = sparql(dataset, """SELECT DISTINCT ?c { ?c a ng:Claim, rdf:Statement ; rdf:subject ?s ; rdf:predicate ?p ;
        rdf:object ?o ; ng:polarity ?y ; ng:status ?t ; ng:certainty ?u ; ng:confidence ?f ; prov:wasDerivedFrom ?a ;
        ng:evidence ?e . ?e oa:hasSource ?a ; oa:hasSelector/oa:exact ?x ; ng:subjectSpan/oa:start ?b ;
        ng:objectSpan/oa:end ?d ; ng:section ?n ; ng:how ?h }""")
    assert len(found) == len(dataset.statements)


def test_evidence_slices_back_to_its_text(dataset):
    """The offsets of every selector cut its exact words out of the article."""
    rows = sparql(dataset, """SELECT (STRAFTER(STR(?a), "/id/") AS ?id) ?start ?end ?exact {
        ?e oa:hasSource ?a ; oa:hasSelector|ng:subjectSpan|ng:objectSpan|ng:cueSpan ?w .
        ?w oa:start ?start ; oa:end ?end ; oa:exact ?exact FILTER(!CONTAINS(?exact, ",")) }""")
    assert rows
    for article, start, end, exact in (row.split(",") for row in rows):
        assert dataset.article[article].text[int(start):int(end)] == exact


def test_a_claim_says_according_to_whom(dataset):
    """What somebody is reported to say is attributed to them."""
    assert sparql(dataset, "SELECT ?n { ?c ng:status ng:former ; prov:wasAttributedTo/skos:prefLabel ?n }") == [
        "Nick Clegg"]


def test_a_role_is_a_membership_of_the_organization_ontology(dataset):
    """A member in a role has an org:Membership whose role is a labelled thing."""
    assert sparql(dataset, """SELECT ?who ?role ?what { ?m a org:Membership ; org:member/skos:prefLabel ?who ;
        org:organization/skos:prefLabel ?what ; org:role/skos:prefLabel ?role }""") == [
        "Nick Clegg,president of global affairs,Meta"]


def test_a_quotation_is_spoken_by_its_speaker(dataset):
    """schema:spokenByCharacter leads from the words to the entity."""
    assert sparql(dataset, "SELECT ?t ?n { ?q a schema:Quotation ; schema:text ?t ; ng:quoteKind ng:direct ; "
                           "schema:spokenByCharacter/skos:prefLabel ?n }") == ["Open is better,Nick Clegg"]


def test_an_article_keeps_only_sound_metadata(dataset):
    """A date that is none is left out; a copy's source is kept."""
    assert sparql(dataset, "SELECT ?d (DATATYPE(?d) AS ?t) { ?a schema:datePublished ?d }") == [
        "2023-12-05,http://www.w3.org/2001/XMLSchema#date"]
    assert sparql(dataset, 'SELECT ?s { ?a schema:headline ?h ; dcterms:source ?s } ORDER BY ?s') == [
        "copies/first.txt", "seeds/first.txt"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://a b", "http://x/<script>", "http://x/\ud800", "x",
                                 'http://x/"> .', "http://x/\x00", "data:text/html,x"])
def test_a_hostile_address_is_left_out(url):
    """Only an http address that is an IRI is said to be one."""
    made = Dataset(articles=(Article("t", "s", url),))
    assert not sparql(made, "SELECT ?u { ?a schema:url ?u }")


def test_a_users_relation_needs_no_code(dataset):
    """Label, meaning, colour and alignment of a relation's file stand on its property."""
    assert sparql(dataset, """SELECT ?l ?c ?x { ng:acquires a rdf:Property ; rdfs:label ?l ; ng:color ?c ;
        skos:closeMatch ?x }""") == ["acquires,#00aa00,https://schema.org/owns"]


def test_an_article_has_a_graph_with_what_it_alone_supports(dataset):
    """The other article's evidence is not in it, and its plain triples are those it says itself."""
    first, second = sorted(dataset.articles, key=lambda article: article.source)
    here = article_graph(dataset, first.id)
    assert triple(dataset, "Meta", "org:memberOf", "AI Alliance") in here
    assert triple(dataset, "Meta", "org:memberOf", "AI Alliance") not in article_graph(dataset, second.id)
    assert not any(part.object == thing(second.id) for part in here)
    assert sparql(dataset, "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?c a ng:Claim } }") == ["2"]


def test_a_named_graph_says_nothing_that_the_merged_graph_does_not(dataset):
    """Merging adds and takes nothing away."""
    merged = set(merged_graph(dataset))
    assert all(set(article_graph(dataset, article.id)) <= merged for article in dataset.articles)


def test_the_order_of_relations_is_the_only_order_that_shows(dataset):
    """The same content gives the same quads."""
    assert list(quads(dataset)) == list(quads(dataset))


def test_every_term_of_ours_is_in_the_vocabulary(dataset):
    """Whatever the graph says in our namespace has a label and a comment in newsgraph.ttl, but for users' relations."""
    from rdflib import RDFS, URIRef

    vocabulary = rdflib_graph(shipped("newsgraph.ttl"))
    used = {node.value for part in merged_graph(dataset) for node in (part.predicate, part.object)
            if isinstance(node, NamedNode) and node.value.startswith(NG)} - {NG + "acquires"}
    values = (*reading.POLARITIES, *reading.STATUSES, *reading.CERTAINTIES, *reading.SECTIONS, *reading.QUOTE_KINDS)
    for iri in used | {NG + value for value in values}:
        assert vocabulary.value(URIRef(iri), RDFS.label) and vocabulary.value(URIRef(iri), RDFS.comment), iri


def test_every_type_of_entity_has_classes():
    """No type that reading may give is without a class."""
    assert set(CLASSES) == set(reading.ENTITY_TYPES)
