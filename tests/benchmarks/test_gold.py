"""Facts about our own gold set: it is what its notes say, and every offset slices back."""

from __future__ import annotations

import json

import pytest

from benchmarks.gold.annotate import GOLD, claims, related
from benchmarks.gold.places import Text
from ontology.ids import content_id

WRITTEN = [json.loads(line) for line in (GOLD / "claims.jsonl").read_text(encoding="utf8").splitlines()]
ARTICLES = {path.name: path.read_text(encoding="utf8") for path in sorted((GOLD / "articles").glob("*.txt"))}


def test_the_claims_are_made_of_the_notes() -> None:
    """The file in the repository is what the script makes."""
    assert json.loads(json.dumps([*claims()])) == WRITTEN


def test_every_span_slices_back() -> None:
    """The evidence is the article's text, and holds both ends."""
    for claim in WRITTEN:
        text, (evidence,) = ARTICLES[claim["source"]], claim["evidence"]
        assert evidence["article"] == content_id("a", text)
        assert text[evidence["start"]:evidence["end"]] == evidence["text"]
        for start, end in (evidence["subject"], evidence["object"]):
            assert evidence["start"] <= start < end <= evidence["end"]


def test_every_article_has_facts() -> None:
    """No article is empty of what must be found: precision is counted in all of them."""
    assert {claim["source"] for claim in WRITTEN if not claim["optional"]} == set(ARTICLES)


def test_quotations_are_the_exact_words() -> None:
    """The name of a quotation is what stands at its span."""
    for claim in WRITTEN:
        if claim["relation"] == "said-by":
            assert ARTICLES[claim["source"]][slice(*claim["evidence"][0]["subject"])] == claim["subject"]["name"]


def test_brackets_mark_the_ends() -> None:
    """An end in brackets stands where they are, another where its name is."""
    text = Text("Ada Brink left. She leads Norsk Oil.", "a.txt:1")
    (claim,) = related(text, "member-of", ["Ada Brink", "Norsk Oil", "[She] leads~Oil"])
    assert (claim["evidence"][0]["subject"], claim["evidence"][0]["object"]) == ((16, 19), (26, 35))
    assert claim["evidence"][0]["text"] == "She leads Norsk Oil."


def test_an_anchor_that_fits_nowhere_is_an_error() -> None:
    """The error names the note."""
    with pytest.raises(ValueError, match=r"a\.txt:1: nothing fits 'left Oslo'"):
        Text("Ada Brink left.", "a.txt:1").find("left Oslo")
