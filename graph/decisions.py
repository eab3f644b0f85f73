"""What a person has decided about who is who: two mentions are one thing, or they are two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "different"]


class Contradiction(ValueError):
    """Decisions that cannot all hold; the sentence names their lines."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A mention by its article's id and its half-open span, which outlive names of files, models and merges."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of a ledger: what was decided of two mentions, by whom and why; ``line`` is its number there."""

    verdict: Verdict
    left: Place
    right: Place
    by: str = ""
    why: str = ""
    line: int = 0
