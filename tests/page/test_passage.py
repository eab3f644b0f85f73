"""Sentences in pieces: nothing is lost, and the marked words are the words of the claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.dataset import Dataset
from graph.page.names import label, shortened
from graph.page.passage import elsewhere, excerpt, pieces, sentence

SPANS = st.tuples(st.integers(-5, 60), st.integers(-5, 60))


@given(text=st.text(max_size=50), marks=st.dictionaries(st.sampled_from("soc"), SPANS))
def test_pieces_join_to_the_text_and_carry_the_letters(text: str, marks: dict[str, tuple[int, int]]) -> None:
    """Whatever the marks, nested, overlapping or outside: the text is whole, and each character is marked rightly."""
    found = pieces(text, marks)
    assert "".join(piece for piece, _ in found) == text
    letters = [of for piece, of in found for _ in piece]
    for at, of in enumerate(letters):
        assert set(of) == {letter for letter, (start, end) in marks.items() if start <= at < end}


def test_the_marked_words_are_those_of_the_claim(quarrel: Dataset) -> None:
    """The pieces marked as the subject spell the subject wherever it stands in the sentence."""
    for claim in (said for statement in quarrel.statements for said in statement.evidence):
        marked = "".join(text for text, letters in sentence(claim) if "s" in letters)
        assert marked in ("", claim.subject.text)
        assert marked or claim.subject.start < claim.evidence.start


def test_a_mention_outside_the_sentence_is_shown_where_it_stands(quarrel: Dataset) -> None:
    """Where the compact is named two sentences earlier, that place is quoted too."""
    texts = {article.id: article.text for article in quarrel.articles}
    claims = [said for statement in quarrel.statements for said in statement.evidence]
    outside = [elsewhere(claim, texts[claim.evidence.article]) for claim in claims]
    shown = [text for excerpts in outside for found in excerpts for text, letters in found if letters == "o"]
    assert set(shown) == {"Coastal Compact"}


@given(text=st.text(max_size=300), span=st.tuples(st.integers(0, 300), st.integers(0, 300)))
def test_an_excerpt_holds_its_mention_whole(text: str, span: tuple[int, int]) -> None:
    """However the words around it are cut, the mention itself is not."""
    start, end = sorted(min(edge, len(text)) for edge in span)
    marked = "".join(piece for piece, letters in excerpt(text, "o", (start, end)) if letters)
    assert marked == text[start:end]


@given(st.text(max_size=200))
def test_a_label_is_short_and_has_at_most_two_lines(name: str) -> None:
    """Any text at all becomes a label."""
    rows = label(name).split("\n")
    assert len(rows) <= 2
    assert all(len(row) <= 21 for row in rows)


def test_a_name_of_five_thousand_letters_is_cut_on_the_label_alone(attack: Dataset, desk: Callable[..., Any]) -> None:
    """The label is short; the entity keeps its name."""
    longest = max((entity.name for entity in attack.entities), key=len)
    assert len(longest) == 4_999
    assert len(shortened(longest, 40)) <= 40
