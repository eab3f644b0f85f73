"""Facts about quotation marks: what stands between them, however the outlet writes them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.quotemarks import quoted

MARKS = st.text(alphabet="“”\"'‘’«»‹›„「」`()[] .,sabA\n", max_size=60)


def inside(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quoted(text, 0, len(text))]


@given(MARKS | st.text(max_size=120))
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    """Whatever is written, spans are not empty, do not overlap, and stay inside."""
    found = quoted(text, 0, len(text))
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(MARKS, st.integers(0, 30), st.integers(0, 30))
def test_spans_stay_inside_their_paragraph(text: str, one: int, other: int) -> None:
    """A part of a text is read by itself: no span leaves it."""
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert all(start <= span.start < span.end <= end for span in quoted(text, start, end))


@given(st.text(alphabet="abc ,.é", max_size=80))
def test_text_without_marks_quotes_nothing(text: str) -> None:
    assert quoted(text, 0, len(text)) == []


@pytest.mark.parametrize(("left", "right"), ["“”", '""', "«»", "‘’", "''", "„“", "„”", "‹›", "「」"])
def test_every_style_of_mark_is_read(left: str, right: str) -> None:
    """What stands between the marks of any style is quoted, without the marks."""
    assert inside(f"He said {left}we are done here{right} and left.") == ["we are done here"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘She said “no way” to me,’ he said.", ["She said “no way” to me,"]),
        ("“She said ‘no way’ to me,” he said.", ["She said ‘no way’ to me,"]),
        ("“She said “no way” to me,” he said.", ["She said “no way” to me,"]),
        ("\"She said 'no way' to me,\" he said.", ["She said 'no way' to me,"]),
        ("“One.” He sat. “Two.”", ["One.", "Two."]),
    ],
)
def test_outermost_marks_count(text: str, expected: list[str]) -> None:
    """A quotation inside a quotation belongs to it."""
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norda's plan isn't Tavira's.",
        "The firms’ plan isn’t the cities’ plan.",
        "It was the summer of '69.",
        "Rock 'n' roll is the kids' music.",
        "5' 11\" tall",
        "the O'Neill brothers' house",
        "He’s done, we’re not.",
    ],
)
def test_apostrophe_quotes_nothing(text: str) -> None:
    """Possessives, contractions and omissions are no quotations."""
    assert not any(" " in words.strip() and len(words) > 8 for words in inside(text))


def test_apostrophes_inside_single_marks_do_not_close_them() -> None:
    """ "isn't" and "firms’ plan" stand inside a British quotation."""
    assert inside("'It isn't the firms' fault at all,' he said.") == ["It isn't the firms' fault at all,"]
    assert inside("‘It isn’t the firms’ fault at all,’ he said.") == ["It isn’t the firms’ fault at all,"]


def test_open_mark_runs_to_the_end_of_the_paragraph() -> None:
    """A quotation that goes on in the next paragraph is not closed in this one, and says so."""
    text = "“We will stay. We will never leave."
    (span,) = quoted(text, 0, len(text))
    assert (text[span.start : span.end], span.closed) == ("We will stay. We will never leave.", False)


def test_mark_opened_anew_starts_over() -> None:
    """Where a mark opens twice and closes once, the second opening counts."""
    assert inside("that “we believe that [la IA] “It is better so.”") == ["It is better so."]


def test_closing_mark_alone_quotes_nothing() -> None:
    """A mark that closes what was never opened is passed over, and the next quotation is whole."""
    assert inside("responsible innovation” with care. “We stay,” he said.") == ["We stay,"]


def test_wrong_way_round_mark_opens_where_it_must() -> None:
    """A closing mark typed for an opening one opens, before a word and after a space."""
    assert inside("He said ”we are done here” and left.") == ["we are done here"]


def test_brackets_stay_inside() -> None:
    """What an editor inserted in brackets belongs to the quoted text."""
    assert inside("“[She] is (by far) the best,” he said.") == ["[She] is (by far) the best,"]


def test_blanks_at_the_edges_are_trimmed() -> None:
    """White space just inside the marks is not quoted."""
    assert inside("He said “ we are done here ” and left.") == ["we are done here"]


@pytest.mark.parametrize("text", ["“”", '""', "''", "“ ”", "“"])
def test_nothing_between_marks_is_nothing(text: str) -> None:
    assert inside(text) == []
