"""What happens to a story that is passed on: each edit takes a story and gives a copy, the same at every run."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import fill

FOLDER = Path(__file__).parent / "copies"
AROUND = {path.stem.removeprefix("around-"): path.read_text("utf8").split("\n…\n")
          for path in sorted(FOLDER.glob("around-*.txt"))}

LOCAL = {"percent": "per cent", "theatre": "theater", "centre": "center", "metres": "meters",
         "kilometres": "kilometers", "harbour": "harbor", "Harbour": "Harbor", "lorries": "trucks",
         "flat": "apartment", "programme": "program", "recognised": "recognized", "criticised": "criticized",
         "apologised": "apologized", "favour": "favor", "defence": "defense", "neighbours": "neighbors",
         "motorway": "highway", "autumn": "fall", "labour": "labor", "pounds": "GBP", "euros": "euro",
         "dollars": "USD", "colour": "color", "tonnes": "tons"}
LIGHT = {" said on Monday": " said yesterday", " on Monday": " yesterday", " on Tuesday": " yesterday",
         " on Wednesday": " yesterday", " on Thursday": " yesterday", " on Friday": " yesterday",
         " on Saturday": " yesterday", " on Sunday": " yesterday", "more than": "over", "about ": "some ",
         " said that": " said", " is expected to": " will", " has been ": " was ", "However, ": "", " also ": " "}

Edit = Callable[[str], str]


def headline(text: str) -> str:
    """Another headline, everything else as it was."""
    return "What we know so far\n\n" + text.split("\n\n", 1)[1]


def byline(text: str) -> str:
    """A by-line and a place, and the end marked."""
    title, _, body = text.partition("\n\n")
    place = "MARLOW, 14 May (Coast Wire) – "
    return f"{title}\n\nBy Jordan Ames and Priya Nataraj, Coast Wire\n\n{place}{body}\n(END) cw/ja/pn\n"


def cut(text: str, part: float = 0.6) -> str:
    """The last paragraphs gone."""
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(paragraphs[:max(2, round(len(paragraphs) * part))]) + "\n"


def note(text: str) -> str:
    """Cut down to the beginning."""
    return cut(text, 0.4)


def around(text: str, publisher: str) -> str:
    """What a publisher puts above and below."""
    above, below = AROUND[publisher]
    return f"{above}\n\n{text}\n{below}"


def inserted(text: str) -> str:
    """A paragraph of the publisher's own in the middle."""
    paragraphs = text.strip().split("\n\n")
    own = ("Readers of this newspaper will remember a similar case two years ago, which our reporter followed from the "
           "first day. It ended with an apology, a resignation and a bill that is still being paid off today.")
    middle = len(paragraphs) // 2 + 1
    return "\n\n".join([*paragraphs[:middle], own, *paragraphs[middle:]]) + "\n"


def localised(text: str) -> str:
    """Spelled and worded as in another country."""
    return re.sub(r"\b[A-Za-z]+\b", lambda word: LOCAL.get(word[0], word[0]), text)


def restyled(text: str) -> str:
    """Other quotation marks, apostrophes and dashes."""
    paired = re.sub(r'"([^"\n]*)"', r"‘\1’", text)
    return paired.replace("'", "’").replace(" - ", " — ")


def light(text: str) -> str:
    """A word changed here and there."""
    for old, new in LIGHT.items():
        text = text.replace(old, new)
    return text


def wrapped(text: str) -> str:
    """Lines broken at a width, as in a mail."""
    return "\n\n".join(fill(paragraph, 66) for paragraph in text.split("\n\n")) + "\n"


def joined(text: str) -> str:
    """All paragraphs run together."""
    title, _, body = text.partition("\n\n")
    return f"{title}\n{' '.join(body.split())}\n"


def reworked(text: str) -> str:
    """Much of that at once."""
    return around(restyled(localised(light(cut(headline(text), 0.8)))), "daily")


EDITS: dict[str, Edit] = {
    "headline": headline, "byline": byline, "cut": cut, "note": note, "inserted": inserted, "localised": localised,
    "restyled": restyled, "light": light, "wrapped": wrapped, "joined": joined, "reworked": reworked,
    "courier": lambda text: around(text, "courier"), "portal": lambda text: around(text, "portal"),
}
"""Each edit by its name."""
