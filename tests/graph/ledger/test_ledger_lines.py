"""Facts about the lines of a ledger: what is written reads back, and what is broken has a remedy."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.decisions import Decision, Place
from graph.ledger import BrokenLedger, Entry, appended, entries, taken_back, written

INTEL = Entry(Decision("same", Place("a1", 1630, 1635), Place("a9", 12, 23), "ann", "one company", 3), "Intel",
              "Intel Corp.", "2026-11-22")

hostile = st.text(max_size=12).filter(lambda text: not any("\ud800" <= letter <= "\udfff" for letter in text))
starts = st.integers(0, 9999)
places = st.builds(lambda article, start, length: Place(article, start, start + length),
                   st.text("a0123456789bcdef", min_size=1), starts, st.integers(1, 99))
decisions = st.builds(Decision, st.sampled_from(("same", "different")), places, places, hostile, hostile).filter(
    lambda one: one.left != one.right)
dates = st.just("") | st.dates().map(lambda day: day.isoformat())
any_entry = st.builds(Entry, decisions, hostile, hostile, dates)


def test_a_line_is_readable() -> None:
    """Verdict, places with their words, and who, when and why stand in a row."""
    assert written(INTEL) == (
        'same       a1:1630-1635 "Intel"   a9:12-23 "Intel Corp."   by ann 2026-11-22: one company')


def test_comments_and_empty_lines_are_for_the_reader() -> None:
    """They count as lines, and decide nothing; Windows ends its lines otherwise."""
    assert entries(f"# first\r\n\r\n{written(INTEL)}\r\n") == (INTEL,)


@settings(deadline=None)
@given(st.lists(any_entry, max_size=4))
def test_a_ledger_survives_its_text(given_entries: list[Entry]) -> None:
    """Hostile names, people and reasons are read back as they are, one line each."""
    text = appended("", given_entries)
    again = entries(text)
    assert len(text.splitlines()) == 2 + len(given_entries)
    assert [(one.left, one.right, one.date) for one in again] == [(e.left, e.right, e.date) for e in given_entries]
    assert [one.decision.line for one in again] == [*range(3, 3 + len(again))]
    assert [written(one) for one in again] == [written(one) for one in given_entries]
    assert [(one.decision.by, one.decision.why) for one in again] == [
        (one.decision.by, one.decision.why) for one in given_entries]
    assert all(character.isprintable() for line in text.splitlines() for character in line)


@settings(deadline=None)
@given(st.lists(any_entry, max_size=3), any_entry)
def test_what_is_taken_back_was_never_there(before: list[Entry], last: Entry) -> None:
    """Undoing a decision gives the text before it, to the byte."""
    text = appended("", before)
    assert taken_back(appended(text, [last]))[0] == text


def test_taking_back_passes_over_comments() -> None:
    """The last decision goes; what a person wrote around it stays."""
    text, gone = taken_back(f"# one\n{written(INTEL)}\n# two\n\n")
    assert (text, written(gone)) == ("# one\n# two\n\n", written(INTEL))


def test_an_empty_ledger_has_nothing_to_take_back() -> None:
    """A heading is no decision."""
    with pytest.raises(LookupError, match="no decision"):
        taken_back("# nothing\n")


@pytest.mark.parametrize(("line", "words"), [
    ("equal a1:0-5 \"Intel\" a2:0-5 \"Intel\"", "no decision. Write it as: same a1f"),
    ("same a1:0-5 \"Intel\"", "no decision"),
    ("same a1:0-5 Intel a2:0-5 Intel", "no decision"),
    ("same a1:0-5 \"Intel\" a1:0-5 \"Intel\"", "one and the same mention"),
    ("same a1:5-5 \"\" a2:0-5 \"Intel\"", "The span 5-5 is empty"),
    (r'same a1:0-5 "\x" a2:0-5 "Intel"', "is no string"),
    ("<<<<<<< HEAD", "no decision"),
])
def test_a_broken_line_names_file_line_and_remedy(line: str, words: str) -> None:
    """Nothing of a ledger is ever passed over in silence."""
    with pytest.raises(BrokenLedger, match=words) as fault:
        entries(f"# mine\n\n{line}\n", "out/ledger.txt")
    assert str(fault.value).startswith("out/ledger.txt:3: ")


@pytest.mark.parametrize("why", ["C:\\new", '"Intel" is one firm', "ends: here", "# no comment"])
def test_a_reason_is_written_as_people_write(why: str) -> None:
    """Backslashes, quotation marks and colons in a reason mean themselves."""
    assert entries(f'same a1:0-5 "x" a2:0-5 "y" by ann: {why}')[0].decision.why == why
