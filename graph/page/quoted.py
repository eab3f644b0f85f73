"""Which names stand inside which quotation."""

from __future__ import annotations

from graph.dataset import Dataset, Quotation
from ontology.reading import Span

Standing = dict[str, list[tuple[Span, str]]]
"""By article: where each name stands, and the id of what it names."""


def names_quoted(dataset: Dataset) -> dict[str, list[str]]:
    """The ids of the entities named in each quotation, sorted; quotations that name none are left out."""
    standing = _standing(dataset)
    found = {quotation.id: _inside(quotation, standing) for quotation in dataset.quotations}
    return {quotation: names for quotation, names in found.items() if names}


def _standing(dataset: Dataset) -> Standing:
    standing: Standing = {}
    for entity in dataset.entities:
        for located in entity.mentions:
            if located.mention.kind == "name":
                standing.setdefault(located.article, []).append((located.mention.span, entity.id))
    return standing


def _inside(quotation: Quotation, standing: Standing) -> list[str]:
    begin, end = quotation.quote.span
    return sorted({name for span, name in standing.get(quotation.article, ()) if begin <= span[0] and span[1] <= end})
