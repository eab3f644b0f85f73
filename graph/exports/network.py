"""GraphML and GEXF for Gephi and its like: things are nodes, each claim is an edge of its own."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from graph.dataset import Dataset, Statement
from graph.triples.statements import name_of
from graph.xmltext import legal_xml

if TYPE_CHECKING:
    from networkx import MultiDiGraph

Attributes = dict[str, str | float | bool | int]


def network(dataset: Dataset) -> MultiDiGraph:
    """The graph with edges keyed by claim, so that parallel claims between two things stay parallel.

    Every node has the same attributes and so has every edge, which readers of both formats rely on.
    """
    import networkx

    made = networkx.MultiDiGraph()
    for identifier, about in _nodes(dataset):
        made.add_node(identifier, **about)
    for statement in dataset.statements:
        made.add_edge(statement.subject, statement.object, key=statement.id, **_edge(dataset, statement))
    return made


def _nodes(dataset: Dataset) -> Iterator[tuple[str, Attributes]]:
    for entity in dataset.entities:
        yield entity.id, {"label": legal_xml(entity.name), "type": entity.type, "named": entity.named,
                          "aliases": legal_xml("; ".join(entity.aliases)), "mentions": len(entity.mentions)}
    for quotation in dataset.quotations:
        yield quotation.id, {"label": legal_xml(quotation.quote.text), "type": "quote", "named": False,
                             "aliases": "", "mentions": 1}


def _edge(dataset: Dataset, statement: Statement) -> Attributes:
    relation = dataset.relation[statement.relation]
    first = statement.evidence[0].evidence
    article = dataset.article[first.article]
    words: dict[str, str] = {
        "label": relation.label, "relation": statement.relation, "polarity": statement.polarity,
        "status": statement.status, "certainty": statement.certainty, "color": relation.color,
        "attributed_to": "; ".join(name_of(dataset, source) for source in statement.attributed_to),
        "roles": "; ".join(statement.roles), "sentence": first.text, "article": article.title or article.source,
        "url": article.url or "", "published": article.published or ""}
    counts: Attributes = {"confidence": float(statement.confidence), "articles": len(statement.articles)}
    return {key: legal_xml(value) for key, value in words.items()} | counts


def graphml(dataset: Dataset) -> bytes:
    """GraphML, its edges named by their claims."""
    import networkx

    written = BytesIO()
    networkx.write_graphml_xml(network(dataset), written, named_key_ids=False)
    return written.getvalue()


def gexf(dataset: Dataset) -> bytes:
    """GEXF 1.2, its edges named by their claims and coloured by their relations.

    networkx stamps the date of the day into the file; it is taken out, because the same graph gives the same bytes.
    """
    from networkx.readwrite.gexf import GEXFWriter

    made = network(dataset)
    for _, _, key, about in made.edges(keys=True, data=True):
        about["id"] = key
        about["viz"] = {"color": _rgb(str(about["color"]))}
    writer = GEXFWriter(encoding="utf-8", version="1.2draft")
    writer.add_graph(made)
    for meta in writer.xml.iter():
        meta.attrib.pop("lastmodifieddate", None)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _rgb(color: str) -> dict[str, int | float]:
    """
    >>> _rgb("#2266aa")
    {'r': 34, 'g': 102, 'b': 170, 'a': 1.0}
    """
    red, green, blue = (int(color.lstrip("#")[place:place + 2], 16) for place in (0, 2, 4))
    return {"r": red, "g": green, "b": blue, "a": 1.0}
