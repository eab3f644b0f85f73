"""Why the graph does not say something: the step at which a pair was dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.dataset import Dataset
from graph.explain import source
from graph.lookup import UnknownName, folded, relation_called
from graph.marking import plain
from graph.parties import entity_party, quote_party
from graph.steps import STEPS, Answer, Question
from ontology.reading import Reading


def why_not(dataset: Dataset, readings: Sequence[Reading], subject: str, relation: str, object_: str) -> Answer:
    """At which step the claim ``subject relation object`` was dropped. Raises ``UnknownName`` for the relation."""
    wanted = relation_called(dataset, relation)
    try:
        left = quote_party(readings, subject) if "quote" in wanted.domain else entity_party(dataset, subject)
        question = Question(dataset, readings, left, wanted, entity_party(dataset, object_))
    except UnknownName as unknown:
        return Answer("name", plain(str(unknown)), tuple(standing(readings, unknown.name)))
    return next(answer for step in STEPS if (answer := step(question)))


def standing(readings: Sequence[Reading], name: str) -> Iterator[str]:
    """The articles in whose text an unknown name does stand."""
    found = (reading.article for reading in readings if folded(name) in folded(reading.article.text))
    return (f"  The words stand in {plain(source(article))}, but nothing was read of that name." for article in found)
