"""A row of a table of constructs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A text and the lines of all it says in the table's relation; ``bug`` says what is not read yet."""

    text: str
    says: tuple[str, ...]
    bug: str = ""


def row(text: str, *says: str, bug: str = "") -> Row:
    return Row(text, says, bug)


def each(subjects: str, rest: str) -> tuple[str, ...]:
    """One line for each subject: ``each("A, B", "member-of C")``."""
    return tuple(f"{subject} {rest}" for subject in subjects.split(", "))


Tables = dict[str, tuple[Row, ...]]
