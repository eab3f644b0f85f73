"""The steps at which a claim may have been dropped, each asked in turn whether it was there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graph.dataset import Dataset, Statement
from graph.explain import listed, source
from graph.holding import reasons
from graph.marking import plain, with_marks
from graph.parties import Party, shared_sentences
from ontology.reading import Dropped, Reading
from ontology.relation import Relation

MOST_SENTENCES = 5


@dataclass(frozen=True)
class Answer:
    """The step at which the pair was dropped, the sentence that says so, and lines that show it."""

    step: str
    sentence: str
    shown: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        return self.sentence, *self.shown


@dataclass(frozen=True)
class Question:
    """A pair that the graph might have in a relation."""

    dataset: Dataset
    readings: Sequence[Reading]
    subject: Party
    relation: Relation
    object: Party

    @property
    def pair(self) -> str:
        return plain(f"{self.subject.name} and {self.object.name}")


Step = Callable[[Question], Answer | None]
"""Answers a question that ends at this step."""


def there(question: Question) -> Answer | None:
    """The claim was not dropped at all."""
    found = [one for one in between(question) if one.plain]
    return Answer("there", "It was not dropped: here it is.", tuple(listed(question.dataset, found))) if found else None


def otherwise(question: Question) -> Answer | None:
    """Only the negated, former, planned one, or one that only a teaser tells, is there."""
    found = [*between(question)]
    kinds = sorted({kind for one in found for kind in kinds_of(one)})
    sentence = f"Only the {' and the '.join(kinds)} one is there."
    return Answer("otherwise", sentence, tuple(listed(question.dataset, found))) if found else None


def kinds_of(statement: Statement) -> list[str]:
    kinds = [kind for kind in (statement.polarity, statement.status) if kind not in ("asserted", "current")]
    return kinds or ["teaser's"]


def inverted(question: Question) -> Answer | None:
    """The claim is there the other way round."""
    turned = Question(question.dataset, question.readings, question.object, question.relation, question.subject)
    found = [*between(turned)]
    return Answer("direction", "Only the other direction is there.",
                  tuple(listed(question.dataset, found))) if found else None


def between(question: Question) -> Iterator[Statement]:
    return (one for one in question.dataset.statements if one.relation == question.relation.name
            and one.subject in question.subject.ids and one.object in question.object.ids)


def merged(question: Question) -> Answer | None:
    """Both names are one thing, and nothing is tied to itself."""
    same = sorted(question.subject.ids & question.object.ids)
    why = (f"  {plain(reason)}" for id_ in same for reason in reasons(question.dataset, question.dataset.entity[id_]))
    return Answer("merging", f"{question.pair} were merged into one.", tuple(why)) if same else None


def apart(question: Question) -> Answer | None:
    """No article has both."""
    together = question.subject.spans.keys() & question.object.spans.keys()
    return None if together else Answer("article", f"{question.pair} never stand in one article.")


def refused(question: Question) -> Answer | None:
    """The reader saw the pair and dropped it."""
    found = ((reading, one) for reading in question.readings for one in reading.dropped)
    shown = tuple("  " + plain(f"{one.step}: {one.reason} ({source(reading.article)})") for reading, one in found
                  if is_about(one, reading, question))
    return Answer("reader", f"The reader dropped {question.pair}.", shown) if shown else None


def is_about(dropped: Dropped, reading: Reading, question: Question) -> bool:
    article = reading.article.id
    return (dropped.relation == question.relation.name and dropped.subject in question.subject.spans.get(article, ())
            and dropped.object in question.object.spans.get(article, ()))


def distant(question: Question) -> Answer | None:
    """No sentence has both."""
    near = any(shared_sentences(question.subject, question.object, question.readings))
    return None if near else Answer("sentence", f"{question.pair} stand in one article, but never in one sentence.")


def ill_typed(question: Question) -> Answer | None:
    """The relation does not hold between things of these types."""
    relation = question.relation
    sides = ((question.subject, relation.domain, "subject"), (question.object, relation.range, "object"))
    wrong = [f"{party.name} is of type {', '.join(sorted(party.types))}, but the {side} of {relation.name} is of "
             f"{' or '.join(allowed)}." for party, allowed, side in sides if not party.types & {*allowed}]
    return Answer("types", plain(" ".join(wrong))) if wrong else None


def unworded(question: Question) -> Answer:
    """They stand in a sentence whose wording ties them in no way the relation knows."""
    found = [*shared_sentences(question.subject, question.object, question.readings)][:MOST_SENTENCES]
    shown = tuple(f"  {sentence(question, reading, *span)}" for reading, span in found)
    return Answer("wording", f"{question.pair} stand in one sentence, but no wording of {question.relation.name} "
                             "connects them there.", shown)


def sentence(question: Question, reading: Reading, start: int, end: int) -> str:
    """A sentence in which the two are marked."""
    spans = {span for party in (question.subject, question.object) for span in party.spans[reading.article.id]}
    return plain(with_marks(reading.article.text[start:end], start, [(span, "[", "]") for span in sorted(spans)]))


STEPS: tuple[Step, ...] = (there, otherwise, merged, inverted, apart, refused, distant, ill_typed, unworded)
"""In the order in which they are asked; the last always answers."""
