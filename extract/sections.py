"""The parts of an article: what is its own voice, what is a headline, a caption, a teaser or page furniture.

Pieces cover the text without gaps, so that joining them gives the text back. Only layout decides here (line breaks,
lead-in labels, datelines); what the sentences say is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 20_000
"""Characters in one piece; a longer paragraph is cut at a sentence end, to keep memory flat."""

TEASER = re.compile(
    r"""(?:read\ (?:also|more|next|further|on)|see\ also|also\ read|recommended|don['’]t\ miss|further\ reading|up\ next
    |related(?:\ (?:articles?|stories|story|news|links?|content|coverage))?|latest\ news|in\ other\ news
    |trending(?:\ now)?
    |more\ (?:on\ this|from|stories|news|about)|editors?['’]s?\ (?:picks?|choice)|most\ (?:read|popular|viewed)
    |you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in)|watch(?:\ now|\ also)?)
    \b\s*(?::|»|>|\||–|—|-\s|\n|$)""",
    re.IGNORECASE | re.VERBOSE,
)
FURNITURE = re.compile(
    r"""(?:share(?:\ this(?:\ article)?)?|advertisement|subscribe|sign\ up|follow\ us|comments?|print|e-?mail|copy\ link
    |listen|play|menu|loading|story\ continues\ below(?:\ advertisement)?|continue\ reading|image\ source|photo\ credit
    |published|updated|posted|last\ modified|by)\b[^\n.!?]{0,80}$""",
    re.IGNORECASE | re.VERBOSE,
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = (
    rf"(?i:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}\s+{MONTH}(?:,?\s+\d{{4}})?|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
    rf"(?:[,T\s]+(?:at\s+)?\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s*[ap]\.?m\.?)?)?)"
)
DATE_LINE = re.compile(
    rf"\s*(?:date|published|updated|posted)?[\s:]*{DATE}[\s|,]*(?:share:?|by [^\n.]{{0,60}})?\s*$", re.IGNORECASE
)
DATE_LEAD = re.compile(rf"\s*(?i:date|published|updated)[\s:]+{DATE}\s+(?=[\"“‘A-Z])")
AGENCY = r"\((?:AP|AFP|UPI|dpa|DPA|ANI|PTI|IANS|TASS|[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,3})\)"
SHOUTED = r"[A-Z][A-Z.'’ \-]{2,40}(?:,\s*[A-Z][A-Za-z.]+(?: [A-Z][a-z.]+)?)?"
PLACE = r"[A-Z][A-Za-z.'’\-]+(?:[ ,]+[A-Z][A-Za-z.'’\-]+){0,3}"
SENT = rf"(?:,\s*{DATE}\s*(?:{AGENCY})?|\s*{AGENCY})"
DATELINE = re.compile(
    rf"(?:(?:{SHOUTED}(?:,\s*{DATE})?\s*(?:{AGENCY})?|{PLACE}{SENT}|{AGENCY})\s*(?:--?|–|—)|(?:{SHOUTED}|{PLACE}){SENT}\s*:)"
    r"\s*(?=[\"“‘A-Z0-9])"
)
"""Place, date and agency before a dash; before a colon not the place alone, which may be who speaks ("HOST: …")."""
CAPTION = re.compile(
    r"\(\s*(?:photo|image|picture|file photo|source|credit|screenshot|illustration)\b[^()\n]{0,120}\)\s*$",
    re.IGNORECASE,
)
FINAL = (".", "!", "?", "”", '"', "’", "'", "…", ":", ";", ")", "]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article that is parsed by itself; ``section`` is ``None`` where nothing is to be read."""

    start: int
    end: int
    section: str | None


def pieces(text: str, title: str | None = None) -> list[Piece]:
    """The article cut into paragraphs, each with its section.

    >>> [(piece.section, piece.end) for piece in pieces("A big day\\n\\nIt rained. Read also: Sun\\n")]
    [('headline', 9), (None, 11), ('body', 22), ('teaser', 36), (None, 37)]
    """
    found: list[Piece] = []
    for start, end in _blocks(text):
        if found and found[-1].end < start:
            found.append(Piece(found[-1].end, start, None))
        elif not found and start:
            found.append(Piece(0, start, None))
        found += _block_pieces(text, start, end, title, first=not any(piece.section == "body" for piece in found))
    if not found or found[-1].end < len(text):
        found.append(Piece(found[-1].end if found else 0, len(text), None))
    return [piece for piece in found if piece.end > piece.start]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs: blocks between blank lines, or lines; hard-wrapped lines of one paragraph stay together."""
    for block in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n))*", text):
        lines = list(re.finditer(r"[^\n]*\S[^\n]*", block.group()))
        if _wrapped([line.group() for line in lines]):
            yield block.start(), block.start() + len(block.group().rstrip())
            continue
        for line in lines:
            stripped = line.group().strip()
            start = block.start() + line.start() + line.group().index(stripped[0])
            yield start, start + len(stripped)


def _wrapped(lines: list[str]) -> bool:
    """Whether these lines are one paragraph broken for width: of even length, most ending in mid-sentence."""
    if len(lines) < 2:
        return False
    inner = [line.rstrip() for line in lines[:-1]]
    even = max(map(len, inner)) <= 120 and min(map(len, inner)) >= 0.6 * max(map(len, inner)) and len(inner[0]) >= 40
    return even and sum(not line.endswith(FINAL) for line in inner) > len(inner) / 2


def _block_pieces(text: str, start: int, end: int, title: str | None, first: bool) -> Iterator[Piece]:
    block = text[start:end]
    if TEASER.match(block):
        yield Piece(start, end, "teaser")
    elif DATE_LINE.match(block) or (FURNITURE.match(block) and len(block) < 90):
        yield Piece(start, end, None)
    elif CAPTION.search(block) and len(block) < 300:
        yield Piece(start, end, "caption")
    elif (title and block.strip() == title.strip()) or (first and _like_headline(block)):
        yield Piece(start, end, "headline")
    else:
        yield from _body(text, start, end)


def _like_headline(block: str) -> bool:
    """A short line before the first paragraph, without a closing full stop."""
    several = re.search(r"[a-z]\. [A-Z]", block)
    return len(block) < 160 and "\n" not in block and not several and not block.endswith((".", "”", '"', ":", ";", ","))


def _body(text: str, start: int, end: int) -> Iterator[Piece]:
    lead = DATELINE.match(text, start, min(end, start + 160)) or DATE_LEAD.match(text, start, min(end, start + 160))
    if lead and lead.end() < end:
        yield Piece(start, lead.end(), None)
        start = lead.end()
    inner = _inner_teaser(text, start, end)
    for left, right in _cuts(text, start, inner):
        yield Piece(left, right, "body")
    if inner < end:
        yield Piece(inner, end, "teaser")


def _inner_teaser(text: str, start: int, end: int) -> int:
    """Where a teaser begins that was glued to the end of a paragraph, else ``end``."""
    for stop in re.finditer(r"[.!?”\"]\s+(?=[A-Z])", text[start:end]):
        found = TEASER.match(text, start + stop.end(), end)
        if found and ":" in found.group():
            return start + stop.end()
    return end


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        window = text[start : start + LONGEST]
        cut = max(window.rfind(stop) for stop in (". ", "! ", "? ", "” ", "\n"))
        cut = cut + 2 if cut > LONGEST // 4 else (window.rfind(" ") + 1 or LONGEST)
        yield start, start + cut
        start += cut
    if start < end:
        yield start, end
