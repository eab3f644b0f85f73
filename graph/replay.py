"""Ledgers against readings: each decision of a ledger at the mentions that stand there now.

A renamed file changes no article's id; another model, or a later version of ours, may read a mention a few characters
longer or shorter. So a place is found again by its span, then by what overlaps it, then by its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.clusters import claimed
from graph.decisions import Decision, Place
from graph.ledger import Entry, spoken
from ontology.reading import Mention, Reading


@dataclass(frozen=True)
class Replay:
    """The decisions that still speak of something, and a note for each that does not."""

    decisions: tuple[Decision, ...] = ()
    notes: tuple[str, ...] = ()


def replayed(entries: Sequence[Entry], readings: Iterable[Reading]) -> Replay:
    """The decisions of a ledger at the mentions of these readings.

    >>> replayed((), ())
    Replay(decisions=(), notes=())
    """
    wanted = {place.article for one in entries for place in (one.decision.left, one.decision.right)}
    known = {reading.article.id: reading for reading in readings if reading.article.id in wanted}
    settled = [(one, resettled(one, known)) for one in entries]
    return Replay(tuple(found for _, found in settled if found),
                  tuple(note(one, known) for one, found in settled if not found))


def resettled(entry: Entry, known: dict[str, Reading]) -> Decision | None:
    """The decision with its places where the mentions stand now; nothing where one is gone."""
    decision = entry.decision
    left, right = found(decision.left, entry.left, known), found(decision.right, entry.right, known)
    return replace(decision, left=left, right=right) if left and right and left != right else None


def found(place: Place, words: str, known: dict[str, Reading]) -> Place | None:
    """Where the mention of a place stands now."""
    reading = known.get(place.article)
    if not reading:
        return None
    mentions = sorted({*reading.mentions, *claimed(reading)})
    nearest = min(mentions, key=lambda one: distance(one, place, words), default=None)
    fits = nearest and (overlaps(nearest, place) or nearest.text == words)
    return Place(place.article, *nearest.span) if nearest and fits else None


def distance(mention: Mention, place: Place, words: str) -> tuple[bool, bool, bool, int, int]:
    """The mention itself first, then the same words at the place, what overlaps it, and the same words nearby."""
    apart = abs(mention.start - place.start) + abs(mention.end - place.end)
    same, over = mention.text == words, overlaps(mention, place)
    return mention.span != (place.start, place.end), not (same or over), not over, apart, mention.start


def overlaps(mention: Mention, place: Place) -> bool:
    return mention.start < place.end and place.start < mention.end


def note(entry: Entry, known: dict[str, Reading]) -> str:
    """The sentence for a line that matches nothing any more."""
    decision = entry.decision
    gone = [spoken(place, words) for place, words in ((decision.left, entry.left), (decision.right, entry.right))
            if not found(place, words, known)]
    what = " and ".join(gone) or "a second mention"
    return f"Line {decision.line} of the ledger is kept, but speaks of nothing that was read now: {what}."
