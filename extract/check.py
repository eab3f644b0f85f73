"""Examples of relations, run as tests: what an example says is read, what a near miss warns of is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extract.read import Reader, load_reader
from ontology.article import Article
from ontology.relation import Example, Relation

if TYPE_CHECKING:
    from ontology.reading import Claim


def check(relations: Sequence[Relation], model: str | None = None) -> list[str]:
    """A sentence for every example that is not read and every near miss that is; empty where all hold."""
    read = load_reader(model, relations)
    return [failure for relation in relations for failure in _failures(relation, read)]


def _failures(relation: Relation, read: Reader) -> Iterator[str]:
    for example in relation.examples:
        found = _claims(relation, example, read)
        for pair in example.pairs:
            if not any(_says(claim, pair, example) for claim in found):
                yield f"{relation.name}: not read: {' → '.join(pair)} in “{example.text}” ({_told(found)})"
    for miss in relation.near_misses:
        found = _claims(relation, miss, read)
        if found:
            yield f"{relation.name}: wrongly read: {_told(found)} in “{miss.text}” ({miss.why})"


def _claims(relation: Relation, example: Example, read: Reader) -> list[Claim]:
    reading = read(Article(example.text, f"example of {relation.name}"))
    return [claim for claim in reading.claims if claim.relation == relation.name]


def _says(claim: Claim, pair: tuple[str, str], example: Example) -> bool:
    """Whether the claim's ends hold, or lie in, the words of the pair, and its qualifiers are as expected."""
    ends = zip((claim.subject.text, claim.object.text), pair, strict=True)
    expected = {"polarity": "asserted", "status": "current", **dict(example.qualifiers)}
    return all(mine in theirs or theirs in mine for mine, theirs in ends) and all(
        getattr(claim, name) == value for name, value in expected.items()
    )


def _told(claims: list[Claim]) -> str:
    if not claims:
        return "nothing was read"
    return "; ".join(
        f"read {claim.subject.text} → {claim.object.text}, {claim.polarity}, {claim.status}" for claim in claims
    )
