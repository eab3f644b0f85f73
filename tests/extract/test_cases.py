"""Golden cases: short articles of many outlets in ``tests/cases``, each with the claims a careful reader finds.

``claims`` are found; ``never`` are wrong whatever the qualifiers; ``missing`` are not found yet and ``extra`` are found
though nobody would say so, each with the reason: when one of these changes, its line is to be moved.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from telling import told

from extract.read import Reader
from ontology.article import Article
from ontology.reading import SECTIONS

FOLDER = Path(__file__).parents[1] / "cases"
CASES = sorted(path.parent for path in FOLDER.glob("*/claims.json"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_article_says_what_a_careful_reader_finds(reader: Reader, case: Path) -> None:
    """Every listed claim is found and no other; what is known to be amiss still is."""
    expected = json.loads((case / "claims.json").read_text(encoding="utf8"))
    found = told(reader(Article((case / "article.txt").read_text(encoding="utf8"), case.name)), sections=SECTIONS)
    assert found == {*expected["claims"], *expected["extra"]}
    assert not found & set(expected["missing"])
    assert not [
        line
        for line in found
        for wrong in expected["never"]
        if line.split(", ")[0] == wrong and line not in expected["claims"]
    ]


def test_every_case_is_whole() -> None:
    """A folder holds an article and its claims, and every known fault has a reason."""
    assert len(CASES) >= 8
    for case in CASES:
        expected = json.loads((case / "claims.json").read_text(encoding="utf8"))
        assert (case / "article.txt").is_file() and list(expected) == ["claims", "never", "missing", "extra"]
        assert all({**expected["missing"], **expected["extra"]}.values())
        assert not set(expected["claims"]) & set(expected["missing"])
