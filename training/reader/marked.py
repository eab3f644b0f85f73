"""Names in marked mentions: their writer says what each thing is and where it stands, not which words name it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from extract.lands import is_land
from extract.lexicon import words
from training.reader.passages import Span

Name = tuple[int, int, str]
KINDS = {"p": "PERSON", "o": "ORG", "l": "LOC"}
PRONOUNS = frozenset("He She It His Her Its They Their Them Who I We My Our Us You Your Both".split())
BEFORE = frozenset("chief state deputy former vice acting senior prime foreign finance interior".split())
OPENERS = " \n\"'“‘(–—-"
INNER = "al bin ibn binti de da do dos das del der den ter ten van von el la le y e".split()
LINKS = frozenset("of in from at for to by with near under".split())
WORD = r"[^\W\d_a-zà-öø-ÿ][\w.&'’-]*"
SMALL = {"PERSON": INNER, "ORG": [*INNER, "og", "und", "et", "of", "for", "the", "and", "&", r"\d\w*"],
         "LOC": [*INNER, "of", "the"]}
ARTICLED = rf"(?:{'|'.join(INNER)})[-’']{WORD}"
SHAPES = {kind: re.compile(rf"(?:{WORD}|{ARTICLED})(?: (?:{WORD}|{ARTICLED}|{'|'.join(small)}))*")
          for kind, small in SMALL.items()}
"""What a name of each kind looks like: words with a capital, and small ones between them."""
PLURAL = re.compile(r"[\w-]+s")
"""After "the", a people or the followers of a party as likely as a club."""
OWNED = re.compile(r"['’]s ")


def named(text: str, mentions: Sequence[tuple[str, Span]], places: Collection[str] = ()
          ) -> tuple[tuple[Name, ...], tuple[Span, ...]]:
    """The names in the mentions of a text, each of which starts with its kind's letter, and what is left open.

    What stands in no mention is left open too, for nobody marked dates and sums. So is the kind of a body that goes by
    the name of one of ``places``, which may be a state or a town that acts, and of a word that opens a sentence and
    stands nowhere else.

    >>> named("Ann Poe met the Oulu Choir of Rauma. Poe sang.",
    ...       [("p1", (0, 7)), ("o1", (12, 26)), ("l1", (30, 35)), ("p1", (37, 40))])[0]
    ((0, 7, 'PERSON'), (16, 26, 'ORG'), (30, 35, 'LOC'), (37, 40, 'PERSON'))
    """
    read = [(span, *_read(text, span, KINDS.get(mark[0], ""))) for mark, span in mentions]
    known = {word: name[2] for _, name, _ in read if name
             for word in (text[name[0]:name[1]], *(text[name[0]:name[1]].split() if name[2] == "PERSON" else ()))}
    names, unsure = list[Name](), list(_between(len(text), [span for _, span in mentions]))
    for span, name, opens in read:
        word = text[slice(*span)]
        if opens and word in known:
            name = *span, known[word]
        if name and not (name[2] == "ORG" and _is_place(text[name[0]:name[1]], places)):
            names.append(name)
        elif name or opens or name is None:
            unsure.append(span)
    return tuple(names), tuple(unsure)


def _read(text: str, span: Span, kind: str) -> tuple[Name | tuple[()] | None, bool]:
    """The name in a mention, nothing where there is none, None where that is not clear; whether it opens a sentence."""
    start = _start(text, span, kind)
    rest, before = text[start:span[1]], text[:span[0]].rstrip(OPENERS)
    capitals = sum(word[0].isupper() for word in rest.split())
    if not capitals or rest in PRONOUNS:
        return (), False
    if capitals == 1 and start == span[0] and (not before or before[-1] in ".!?:"):
        return None, True
    if kind == "ORG" and (rest.lower() in words("parties") or (start > span[0] and PLURAL.fullmatch(rest))):
        return None, False
    clear = kind and len(rest) > 1 and SHAPES[kind].fullmatch(rest) and not OWNED.search(rest)
    return ((start, span[1], kind) if clear else None), False


def _start(text: str, span: Span, kind: str) -> int:
    """Where the name begins: behind titles, roles and small words ("the striker", "Chief Prosecutor")."""
    start = span[0]
    for word in re.finditer(r"\S+ ", text[slice(*span)]):
        plain = word[0].rstrip("., ").lower()
        if plain in LINKS and kind != "LOC":
            break
        title = plain == "the" or (kind == "PERSON" and plain in _before_names())
        if title or (word[0][0].islower() and re.split("[-’']", plain)[0] not in INNER):
            start = span[0] + word.end()
        elif kind != "PERSON":
            break
    return start


def _is_place(name: str, places: Collection[str]) -> bool:
    return name in places or is_land(name)


def _before_names() -> frozenset[str]:
    return words("titles") | words("roles") | BEFORE


def _between(length: int, spans: list[Span]) -> Iterator[Span]:
    """What lies between spans."""
    at = 0
    for start, end in (*sorted(spans), (length, length)):
        if start > at:
            yield at, start
        at = max(at, end)
