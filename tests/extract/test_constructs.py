"""What news says in general, read with the shipped pipeline: a table for each construct."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from constructs import membership, opposition, speech
from constructs.rows import Row, Tables
from telling import told

from extract.read import Reader
from ontology.article import Article


def cases(tables: Tables) -> Iterator[Any]:
    for construct, rows in tables.items():
        for number, row in enumerate(rows, start=1):
            marks = [pytest.mark.xfail(strict=True, reason=row.bug)] if row.bug else []
            yield pytest.param(row, id=f"{construct}-{number}", marks=marks)


@pytest.mark.parametrize("row", cases(membership.TABLES))
def test_memberships_are_what_the_text_states(reader: Reader, row: Row) -> None:
    """The reader finds all memberships of the text and no other."""
    assert told(reader(Article(row.text, "case")), membership.RELATION) == set(row.says)


@pytest.mark.parametrize("row", cases(opposition.TABLES))
def test_oppositions_are_what_the_text_states(reader: Reader, row: Row) -> None:
    """The reader finds all oppositions of the text and no other."""
    assert told(reader(Article(row.text, "case")), opposition.RELATION) == set(row.says)


@pytest.mark.parametrize("row", cases(speech.TABLES))
def test_speech_is_what_the_text_reports(reader: Reader, row: Row) -> None:
    """The reader finds all that is said in the text, how and by whom, and nothing else."""
    assert told(reader(Article(row.text, "case")), speech.RELATION) == set(row.says)
