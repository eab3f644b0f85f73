"""The quotations of which something is said."""

from __future__ import annotations

from collections.abc import Iterable

from graph.dataset import Quotation, Statement
from ontology.ids import content_id
from ontology.reading import Claim, Quote


def quotation_id(article: str, quote: Quote) -> str:
    return content_id("q", article, quote.start, quote.end, quote.text)


def quotations(made: Iterable[Statement]) -> tuple[Quotation, ...]:
    """The quotations that are subjects, each once and without its variants, sorted by id."""
    found = {one for statement in made for claim in statement.evidence if (one := quotation(claim))}
    by_id = {one.id: one for one in sorted(found, key=repr, reverse=True)}
    return tuple(by_id[id_] for id_ in sorted(by_id))


def quotation(claim: Claim) -> Quotation | None:
    """The quotation of which a claim is made, where it is of one."""
    if not isinstance(claim.subject, Quote):
        return None
    article = claim.evidence.article
    return Quotation(quotation_id(article, claim.subject), article, claim.subject)


def speakers(made: Iterable[Statement]) -> dict[str, str]:
    """The id of each quotation → that of who said it; of two candidates the likelier."""
    ranked = sorted(made, key=lambda statement: (statement.confidence, statement.object))
    return {one.subject: one.object for one in ranked if quotation(one.evidence[0])}
