"""Claims as a sheet for a spreadsheet: one row a claim."""

from __future__ import annotations

import csv as tables
from collections.abc import Iterator
from io import StringIO

from graph.dataset import Dataset, Statement
from graph.rdf import SURROGATE
from graph.triples.statements import name_of

COLUMNS = ("claim", "relation", "subject", "subject_type", "object", "object_type", "polarity", "status", "certainty",
           "attributed_to", "roles", "confidence", "articles", "sentence", "article", "url", "published", "source")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv(dataset: Dataset) -> bytes:
    """One row a claim; where several articles say it, line *n* of the last five cells is the *n*-th of its sentences.

    It opens with a byte order mark: without one Excel takes UTF-8 for the encoding of the country it runs in, and the
    other readers (LibreOffice, R, pandas with ``utf-8-sig``) know the mark.
    """
    sheet = StringIO()
    rows = tables.writer(sheet)
    rows.writerow(COLUMNS)
    for statement in dataset.statements:
        rows.writerow([harmless(cell) for cell in _row(dataset, statement)])
    return sheet.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell as a spreadsheet shows it without computing it: what could open a formula gets a leading apostrophe.

    >>> harmless("=HYPERLINK(1)"), harmless("0.94"), harmless(" =1+1")
    ("'=HYPERLINK(1)", '0.94', "' =1+1")
    """
    sound = SURROGATE.sub("\ufffd", cell).replace("\0", "\ufffd")
    return "'" + sound if sound.startswith(FORMULA) or sound.lstrip().startswith(FORMULA) else sound


def _row(dataset: Dataset, statement: Statement) -> list[str]:
    places = list(zip(*_places(dataset, statement), strict=True))
    return [statement.id, statement.relation,
            *_named(dataset, statement.subject), *_named(dataset, statement.object),
            statement.polarity, statement.status, statement.certainty,
            "; ".join(name_of(dataset, source) for source in statement.attributed_to), "; ".join(statement.roles),
            str(round(statement.confidence, 4)), str(len(statement.articles)), *map("\n".join, places)]


def _named(dataset: Dataset, identifier: str) -> tuple[str, str]:
    entity = dataset.entity.get(identifier)
    return name_of(dataset, identifier), entity.type if entity else "quote"


def _places(dataset: Dataset, statement: Statement) -> Iterator[tuple[str, ...]]:
    for claim in statement.evidence:
        article = dataset.article[claim.evidence.article]
        found = (claim.evidence.text, article.title or article.source, article.url or "", article.published or "",
                 article.source)
        yield tuple(" ".join(part.split()) for part in found)
