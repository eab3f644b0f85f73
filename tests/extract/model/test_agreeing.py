"""Facts about which mentions may be one thing, whatever they score."""

from __future__ import annotations

import pytest

from extract.model.chains import Told, _Groups


def one(*mentions: str) -> bool:
    """Whether the last mention joins the first, once those between have."""
    groups = _Groups([Told.of(mention) for mention in mentions])
    for number in range(1, len(mentions)):
        groups.join_first([0], number)
    return groups.first(len(mentions) - 1) == 0


@pytest.mark.parametrize("mentions", [
    ("Ada Brink", "she", "Brink"), ("the firm", "it", "its"), ("IBM", "International Business Machines"),
    ("Ada Brink", "the minister"), ("I", "he"), ("the parties", "they", "we")])
def test_may_be_one(mentions: tuple[str, ...]) -> None:
    assert one(*mentions)


@pytest.mark.parametrize("mentions", [
    ("he", "she"), ("Brink", "she", "he"), ("the firm", "it", "they"), ("Ada Brink", "Tomas Orvell"),
    ("Brink", "she", "Mr. Tomas Orvell", "he"), ("it", "I")])
def test_never_one(mentions: tuple[str, ...]) -> None:
    """A group is told apart by all its members: "he" does not join whom another sentence called "she"."""
    assert not one(*mentions)
