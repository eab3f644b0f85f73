"""Ledgers in files: read whole or not at all, and replaced in one step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graph.dataset import Located
from graph.decisions import Contradiction, Place
from graph.ledger import LEDGER, BrokenLedger, Entry, entries, written
from graph.verdicts import Camps, rulings
from ontology.reading import Mention


@dataclass(frozen=True)
class Ledger:
    """The text of a ledger, and what its errors call the file."""

    text: str = ""
    source: str = LEDGER

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Its decisions, in order of line. Raises :class:`BrokenLedger`, also where two contradict each other."""
        found = entries(self.text, self.source)
        try:
            consistent(found)
        except Contradiction as fault:
            raise contradicted(self.source, fault, found) from fault
        return found

    def demand_sound(self) -> None:
        """See that every line can be read and none denies another. Raises :class:`BrokenLedger`."""
        _ = self.entries


def contradicted(source: str, fault: Contradiction, found: Sequence[Entry]) -> BrokenLedger:
    """The error of a ledger in which decisions deny each other, with the lines that its sentence names."""
    numbers = {*map(int, re.findall(r"\d+", str(fault)))}
    lines = "; ".join(f"line {one.decision.line}: {written(one)}" for one in found if one.decision.line in numbers)
    return BrokenLedger(f"{source}: {fault} These are {lines}")


def load_ledger(path: Path) -> Ledger:
    """The ledger in a file, and an empty one where there is none. Raises :class:`BrokenLedger`."""
    try:
        return Ledger(path.read_bytes().decode("utf-8-sig"), str(path))
    except FileNotFoundError:
        return Ledger("", str(path))
    except UnicodeDecodeError as fault:
        raise BrokenLedger(f"{path}: It is not UTF-8 text ({fault.reason}); save it as such.") from fault
    except OSError as fault:
        raise BrokenLedger(f"{path} cannot be read: {fault.strerror or fault}.") from fault


def save_ledger(path: Path, text: str) -> None:
    """Put a ledger in place of the one that stands there; a kill leaves one of the two."""
    aside = path.with_name(f".{path.name}.partial")
    aside.write_bytes(text.encode())
    aside.replace(path)


def consistent(found: Sequence[Entry]) -> None:
    """See that no line denies what others say of the very same mentions, before anything is read or merged.

    Raises :class:`Contradiction`. Places that the reader puts into one chain are for the linker to compare.
    """
    places = {place for one in found for place in (one.decision.left, one.decision.right)}
    standing: dict[str, list[Located]] = {}
    for number, place in enumerate(sorted(places)):
        standing.setdefault(place.article, []).append(standing_at(place, number))
    Camps(rulings((one.decision for one in found), standing)[0])


def standing_at(place: Place, number: int) -> Located:
    return Located(place.article, Mention(place.start, place.end, "", "name", "other", number))
