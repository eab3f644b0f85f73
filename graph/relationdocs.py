"""The relations as a page of documentation, made from their files: nothing in it is written twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ontology.relation import Example, Relation, Wording


def documented(relations: Iterable[Relation]) -> str:
    """All relations in Markdown: meaning, direction, types, vocabulary, wordings, examples and near misses."""
    return "# Relations\n\n" + "\n".join(line for relation in relations for line in _section(relation))


def _section(relation: Relation) -> Iterator[str]:
    source, target = relation.direction
    yield f"## {relation.name}\n"
    yield f"{relation.meaning}\n"
    yield "| | |\n|---|---|"
    yield f"| direction | {source} → {target} |"
    yield f"| read as | *{relation.label}*, the other way round *{relation.inverse}* |"
    yield f"| from | {', '.join(relation.domain)} |"
    yield f"| to | {', '.join(relation.range)} |"
    yield f"| in RDF | `{relation.iri}` |"
    yield from (f"| {predicate} | `{term}` |" for predicate, term in relation.alignments)
    yield f"| colour | `{relation.color}` |\n"
    yield "Wordings:\n"
    yield from _wordings(relation.wordings)
    yield from _examples("Examples", relation.examples)
    yield from _examples("Near misses, which are not read", relation.near_misses)


def _wordings(wordings: Iterable[Wording]) -> Iterator[str]:
    for kind, group in groupby(wordings, key=lambda wording: wording.kind):
        yield f"- {kind}: {', '.join(f'`{wording.phrase}`' for wording in group)}"
    yield ""


def _examples(title: str, examples: tuple[Example, ...]) -> Iterator[str]:
    if not examples:
        return
    yield f"{title}:\n"
    for example in examples:
        told = "; ".join(" → ".join(pair) for pair in example.pairs) or example.why
        marks = ", ".join(value for _, value in example.qualifiers)
        yield f"- {example.text} *{told}{', ' + marks if marks else ''}*"
    yield ""
