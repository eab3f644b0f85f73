"""A date is kept when it is certain, as ISO 8601; a year is never invented and a day never guessed."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")

MONTH = r"(?P<{0}>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:\.|[a-z]*))"
DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
ISO = r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
MONTH_FIRST = MONTH.format("month1") + r"\s+" + DAY.format("day1") + r",?\s+(?P<year1>\d{4})"
DAY_FIRST = DAY.format("day2") + r"\s+" + MONTH.format("month2") + r",?\s+(?P<year2>\d{4})"
DATE = rf"(?P<iso>{ISO})|{MONTH_FIRST}|{DAY_FIRST}"
"""A whole date with its year in words or ISO; ``5/12/2023`` is two days and therefore none."""

WHOLE = re.compile(DATE, re.IGNORECASE)


def iso_date(written: str) -> str | None:
    """A written date as ISO 8601, or None where it is not certain.

    >>> iso_date("December 5, 2023"), iso_date("5 Dec. 2023"), iso_date("2023-12-05T23:05:00Z")
    ('2023-12-05', '2023-12-05', '2023-12-05T23:05:00Z')
    >>> iso_date("December 5, 23:05"), iso_date("5/12/2023"), iso_date("2023-02-30")
    (None, None, None)
    """
    match = WHOLE.fullmatch(written.strip())
    return matched_date(match) if match else posted(written)


def matched_date(match: re.Match[str]) -> str | None:
    """The date that a match of :data:`DATE` stands for; None for a day that no calendar has."""
    if match["iso"]:
        return known_iso(match["iso"])
    return in_words(*(match[f"{part}1"] or match[f"{part}2"] for part in ("year", "month", "day")))


def known_iso(written: str) -> str | None:
    try:
        datetime.fromisoformat(written)
    except ValueError:
        return None
    return written.replace(" ", "T")


def in_words(year: str, month: str, day: str) -> str | None:
    number = month_number(month)
    try:
        return date(int(year), number, int(day)).isoformat() if number else None
    except ValueError:
        return None


def month_number(written: str) -> int | None:
    """The number of a month written out or cut short.

    >>> month_number("Sept."), month_number("mar"), month_number("maybe")
    (9, 3, None)
    """
    start = written.rstrip(".").lower()
    return next((n for n, name in enumerate(MONTHS, 1) if name.startswith(start) or start == "sept" == name[:4]), None)


def posted(written: str) -> str | None:
    """A date as e-mail and feeds write it ("Tue, 05 Dec 2023 23:05:00 +0000")."""
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
