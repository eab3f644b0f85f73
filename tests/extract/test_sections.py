"""Facts about the parts of an article: headline, body, caption, teaser, and what is nobody's sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sections import LONGEST, pieces

LAYOUT = st.lists(
    st.sampled_from(
        [
            "Norda grows",
            "\n",
            "\n\n",
            " ",
            "Read also: ",
            "OSLO (AP) — ",
            "It rained on Monday. ",
            "Share",
            "December 5, 23:05",
            "\t",
            "“",
            "date 2023-12-05 ",
            "(Photo: AP)",
            "\r\n",
            "é𝔘\u2028",
            "x" * 130,
            "Related",
            ":",
        ]
    )
).map("".join)
BODY = "Greenwatch sued Norsk Oil on Friday. The court meets in May."


def parts(text: str, title: str | None = None) -> list[tuple[str | None, str]]:
    """Section and words of every piece that is more than white space."""
    return [
        (piece.section, text[piece.start : piece.end])
        for piece in pieces(text, title)
        if text[piece.start : piece.end].strip()
    ]


def section_of(words: str, text: str) -> str | None:
    at = text.index(words)
    return next(piece.section for piece in pieces(text) if piece.start <= at < piece.end)


@given(LAYOUT | st.text(max_size=300))
def test_pieces_tile_the_text(text: str) -> None:
    """Pieces follow each other without gap or overlap, none is empty, and together they are the text."""
    found = pieces(text)
    assert all(left.end == right.start for left, right in pairwise(found))
    assert all(piece.start < piece.end for piece in found)
    assert "".join(text[piece.start : piece.end] for piece in found) == text


@given(LAYOUT)
def test_what_is_not_blank_is_somewhere(text: str) -> None:
    """A piece that is read begins and ends with a visible character."""
    read = [text[piece.start : piece.end] for piece in pieces(text) if piece.section and piece.section != "teaser"]
    assert all(words.strip() for words in read)


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO — ",
        "OSLO, Norway — ",
        "OSLO, Norway (AP) — ",
        "OSLO (Reuters) - ",
        "Oslo (dpa) – ",
        "OSLO, Nov. 3 (UPI) -- ",
        "(Reuters) - ",
        "NEW YORK (AP) — ",
        "WASHINGTON, D.C. — ",
        "Oslo, 3 November: ",
        "ST. LOUIS (AP) – ",
        "Oslo, Nov 3 (PTI): ",
        pytest.param("Oslo: ", marks=pytest.mark.xfail(strict=True, reason="a bare town and a colon may be a speaker")),
    ],
)
def test_dateline_is_not_read(dateline: str) -> None:
    """Place, agency and date before the first sentence belong to no sentence."""
    assert parts(f"A headline here\n\n{dateline}{BODY}")[1:] == [(None, dateline), ("body", BODY)]


def test_who_speaks_in_a_transcript_is_no_dateline() -> None:
    """A name in capitals before a colon may be a town's or a speaker's: it is read."""
    text = f"A headline here\n\nBRINK: {BODY}"
    assert parts(text)[1:] == [("body", f"BRINK: {BODY}")]


@pytest.mark.parametrize(
    "opening",
    ["Oslo is cold. ", "Oslo – a cold town – sued Norsk Oil. ", "NATO met in Oslo. ", "OSLO sued Norsk Oil. "],
)
def test_sentence_about_a_place_is_no_dateline(opening: str) -> None:
    """A place that is part of a sentence stays in it."""
    assert parts(opening + BODY) == [("body", opening + BODY)]


@pytest.mark.parametrize(
    "line",
    [
        "December 5, 23:05 Share:",
        "5 December 2023",
        "Dec. 5, 2023 at 9:30 a.m.",
        "2023-12-05",
        "Published: 12/05/2023",
        "Updated 5.12.2023",
        "Share",
        "Share this article",
        "Advertisement",
        "Sign up for our newsletter",
        "By Ada Brink",
        "Image source, Reuters",
        "Print",
        "Story continues below advertisement",
    ],
)
def test_furniture_is_not_read(line: str) -> None:
    """Lines that belong to the page and not to the article have no section."""
    assert section_of(line, f"A headline here\n\n{line}\n\n{BODY}") is None


@pytest.mark.parametrize(
    "teaser",
    [
        "Read also: Norda grows",
        "READ MORE: Norda grows",
        "See also: Norda grows",
        "Related: Norda grows",
        "Related articles\u00a0| Norda grows",
        "More on this: Norda grows",
        "Don’t miss: Norda grows",
        "You may also like: Norda grows",
        "Also read | Norda grows",
        "Trending now: Norda grows",
        "Editor's picks: Norda grows",
        "Recommended",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_teaser_has_a_section_of_its_own(teaser: str, gap: str) -> None:
    """A line that advertises another article is marked, wherever the line break stands."""
    text = f"A headline here\n\n{BODY}{gap}{teaser}"
    assert section_of(teaser, text) == "teaser"
    assert section_of(BODY, text) == "body"


def test_teaser_glued_to_a_paragraph_is_cut_off() -> None:
    """A teaser that shares its line with the last sentence begins after that sentence."""
    assert parts(f"{BODY}\n\n{BODY} Read also: Norda grows. Tavira shrinks")[1:] == [
        ("body", f"{BODY} "),
        ("teaser", "Read also: Norda grows. Tavira shrinks"),
    ]


def test_teaser_glued_to_the_first_paragraph_is_cut_off() -> None:
    """The same holds where the article is one paragraph."""
    assert parts(f"{BODY} Read also: Norda grows. Tavira shrinks") == [
        ("body", f"{BODY} "),
        ("teaser", "Read also: Norda grows. Tavira shrinks"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Read also what the court wrote about Norda.",
        "Related companies were sued as well.",
        "He went on to share this article with friends, and they read more: a lot more of it than anyone had.",
        "Watch makers in Bern sued Norsk Oil last week, and the case goes on until the end of this year.",
    ],
)
def test_sentence_that_begins_like_a_teaser_is_read(sentence: str) -> None:
    """Words of a lead-in without its mark are a sentence like any other."""
    assert section_of(sentence, f"A headline here\n\n{BODY}\n\n{sentence}") == "body"


@pytest.mark.parametrize(
    "caption", ["Creation of the league in Oslo (Photo: IBM)", "The mine at night. (Image: AP / Ada Brink)"]
)
def test_caption_names_its_source(caption: str) -> None:
    """A short block that ends in the source of a picture is a caption."""
    assert section_of(caption, f"A headline here\n\n{caption}\n\n{BODY}") == "caption"


@pytest.mark.parametrize(
    "headline", ["Norda sues Tavira", "Is Norda finished?", "Norda grows!", "Brink: mine stays open"]
)
def test_short_line_before_the_body_is_a_headline(headline: str) -> None:
    """A first line that does not end like a sentence is a headline, also when it stands there twice."""
    assert parts(f"{headline}\n\n{headline}\n\n{BODY}") == [("headline", headline)] * 2 + [("body", BODY)]


def test_title_is_a_headline_wherever_it_stands() -> None:
    """The article's known title is a headline even after the body began, or with a full stop."""
    assert parts(f"{BODY}\n\nNorda grows.\n\n{BODY}", "Norda grows.")[1] == ("headline", "Norda grows.")


def test_short_line_inside_the_body_is_body() -> None:
    """A crosshead after the first paragraph is not taken for the headline."""
    assert section_of("Norda grows", f"{BODY}\n\nNorda grows\n\n{BODY}") == "body"


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Lines of even length that break in mid-sentence are one piece; the line break stays inside it."""
    text = (
        "Greenwatch sued Norsk Oil on Friday over the spill of last\nspring, which had killed "
        "thousands of birds along the\n"
        "coast, and asked the court for a ruling before the year\nends."
    )
    assert parts(text) == [("body", text)]


def test_lines_that_each_end_a_sentence_are_paragraphs() -> None:
    """One sentence a line is one paragraph a line."""
    assert parts(f"{BODY}\n{BODY}") == [("body", BODY)] * 2


def test_overlong_paragraph_is_cut_at_a_sentence() -> None:
    """No piece is longer than the limit, and cuts fall after sentences."""
    found = [words for _, words in parts((BODY + " ") * 2000)]
    assert max(map(len, found)) <= LONGEST
    assert len(found) > 5 and all(words.rstrip().endswith(".") for words in found)


def test_overlong_word_is_cut_somewhere() -> None:
    """A line without any blank is still cut."""
    assert max(len(words) for _, words in parts("x" * 50_000)) <= LONGEST


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t\n "])
def test_blank_text_has_nothing_to_read(text: str) -> None:
    """White space is no section."""
    assert all(piece.section is None for piece in pieces(text))
