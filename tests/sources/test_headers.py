"""Facts about what a text says of itself in its first lines."""

from __future__ import annotations

import pytest

from extract.sources.headers import described, published, title, web_address

REST = "\n\nThe ministers said that they would oppose it."


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("date 2023-12-05 The ministers met.", "2023-12-05"),
        ("Published: 5 December 2023", "2023-12-05"),
        ("Published: Tue., December 5, 2023 at 23:05 GMT", "2023-12-05"),
        ("Posted on Dec. 5th, 2023 | 10:14 a.m.", "2023-12-05"),
        ("December 5, 2023", "2023-12-05"),
        ("NEW YORK, Dec. 5, 2023 (AP) — The ministers met.", "2023-12-05"),
        ("PARIS, 5 December 2023 - The ministers met.", "2023-12-05"),
        ("2023-12-05T23:05:00Z", "2023-12-05T23:05:00Z"),
        ("December 5, 23:05 Share:", None),
        ("PARIS, March 3 — The ministers met.", None),
        ("LONDON (Reuters) — The ministers met.", None),
        ("Updated: December 5, 2023", None),
        ("Published on March 3, 2024, the report says nothing.", None),
        ("On December 5, 2023, the ministers met.", None),
        ("date 2023-02-30", None),
        ("5/12/2023", None),
    ],
)
def test_date_is_kept_when_certain(line: str, date: str | None) -> None:
    """A date counts with its year, in a line that dates the article, and not otherwise."""
    assert published(line + REST) == date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers oppose the plan" + REST, "Ministers oppose the plan"),
        ("Who opposes the plan?\r\n\r\nNine do.", "Who opposes the plan?"),
        ("# Ministers oppose the plan" + REST, "Ministers oppose the plan"),
        ("Ministers oppose the plan.\n\nThey said so.", None),
        ("Ministers oppose the plan\nand said so.", None),
        ("Ministers oppose the plan", None),
        ("December 5, 2023" + REST, None),
        ("Exclusive" + REST, None),
        ("word " * 60 + REST, None),
        (" " * 1_000_000 + "x", None),
    ],
)
def test_title_is_a_short_first_line(text: str, expected: str | None) -> None:
    """A title is short, ends without a full stop and has a blank line after it."""
    assert title(text) == expected


def test_fields_at_the_top_are_read() -> None:
    """Front matter names title, address, date and publisher."""
    text = '---\nTitle: "A vote"\nurl: https://example.org/a b\nDate: 2024-03-03\nSource: The Paper\n---\n\nText.'
    assert described(text) == {"title": "A vote", "published": "2024-03-03", "url": None, "publisher": "The Paper"}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://a/b", "https://", "http://a/<b>", "http://[", ""])
def test_address_that_is_no_web_page_is_dropped(address: str) -> None:
    """Only what a reader may click is kept."""
    assert web_address(address) is None
