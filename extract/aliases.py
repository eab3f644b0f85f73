"""Names that are one: spelled alike, or one the short form of the other."""

from __future__ import annotations

from collections.abc import Iterable

from extract.chains import Chains
from extract.document import Document, Phrase

SUFFIXES = frozenset(
    ("inc corp co ltd llc plc gmbh ag sa nv group holdings corporation company international limited").split()
)


def name_tokens(document: Document, phrase: Phrase) -> list[str]:
    """The words of a phrase in lower case, without punctuation and possessive marks."""
    found = [
        token.lower_.rstrip(".")
        for token in document.doc[phrase.start : phrase.end]
        if token.text not in (".", ",", "'s", "’s")
    ]
    return found or [document.text(phrase).lower()]


def same_name(chains: Chains) -> None:
    """Names spelled alike, but for case, are one."""
    first: dict[str, Phrase] = {}
    for phrase in _names(chains):
        spelled = "".join(name_tokens(chains.document, phrase))
        chains.join(first.setdefault(spelled, phrase), phrase)


def short_forms(chains: Chains) -> None:
    """A surname for the one person so far that bears it, a company without its suffix, initials for the long form."""
    heads = [members[0] for members in _by_chain(chains, _names(chains)).values()]
    by_key: dict[str, list[Phrase]] = {}
    for phrase in heads:
        for part in _keys(chains.document, phrase):
            by_key.setdefault(part, []).append(phrase)
    for phrase in heads:
        near = by_key.get(name_tokens(chains.document, phrase)[0], [])
        bearers = [other for other in near if other is not phrase and _shortens(chains.document, phrase, other)]
        before = [other for other in bearers if other.start < phrase.start] or bearers
        if len({chains.find(other) for other in before}) == 1:
            chains.join(before[0], phrase)


def _keys(document: Document, phrase: Phrase) -> set[str]:
    """What a short form of this name begins with (blocking): its first and last word, its initials."""
    tokens = name_tokens(document, phrase)
    return {tokens[0], tokens[-1], *_initials(document, phrase)}


def _shortens(document: Document, short: Phrase, full: Phrase) -> bool:
    """Whether a name is a short form of another: a surname, the name without its suffix, its initials."""
    mine, theirs = name_tokens(document, short), name_tokens(document, full)
    if len(mine) >= len(theirs) and not (len(mine) == 1 and document.text(short).isupper()):
        return False
    if full.type == "person" and short.type in ("person", "other"):
        return (len(mine) == 1 and mine[0] in (theirs[-1], theirs[0])) or (
            len(mine) > 1 and mine[0] == theirs[0] and mine[-1] == theirs[-1]
        )
    if short.type == "person" or full.type not in ("organization", "other", "place", "product"):
        return False
    if mine == theirs[: len(mine)] and set(theirs[len(mine) :]) <= SUFFIXES:
        return True
    return len(mine) == 1 and document.text(short).isupper() and mine[0].replace(".", "") in _initials(document, full)


def _initials(document: Document, phrase: Phrase) -> set[str]:
    """The initials of a name of several words, of the capitalised ones and of all."""
    capitals = [token.text[0].lower() for token in document.doc[phrase.start : phrase.end] if token.text[0].isupper()]
    every = [token.text[0].lower() for token in document.doc[phrase.start : phrase.end] if token.text[0].isalnum()]
    return {"".join(capitals), "".join(every)} if len(capitals) > 1 else set()


def _names(chains: Chains) -> list[Phrase]:
    """The phrases that are names."""
    return [phrase for phrase in chains.phrases if phrase.kind == "name"]


def _by_chain(chains: Chains, phrases: Iterable[Phrase]) -> dict[int, list[Phrase]]:
    """The phrases of each chain."""
    found: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(chains.find(phrase), []).append(phrase)
    return found
