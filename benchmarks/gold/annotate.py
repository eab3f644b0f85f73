"""Makes ``claims.jsonl`` out of ``articles/`` and ``notes/``: names and words in, offsets out.

    python -m benchmarks.gold.annotate

A note is a line of fields, parted by `` | ``. In an anchor ``~`` stands for any text, ``[…]`` is the subject and
``{…}`` the object; an end without brackets is sought by its names.

    member-of | Ada Brink = Brink; Ole Lie | Norsk Oil | anchor | former optional
    said-by | said [the mine~closed] | Ada Brink = Brink | indirect | {She} said
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.gold.places import Text
from ontology.ids import content_id
from ontology.reading import POLARITIES, STATUSES, Span

GOLD = Path(__file__).parent
DEFAULT = {"member-of": ("person", "organization"), "opposed-to": ("organization", "organization")}
SHORT = {"org": "organization"}


def ends(field: str, default: str) -> Iterator[tuple[list[str], str]]:
    """The names and the type of each end: ``A = B (org); C``."""
    for part in field.split("; "):
        names, _, kind = re.fullmatch(r"(.*?)( \((\w+)\))?", part.strip()).groups()  # type: ignore[union-attr]
        yield [name.strip() for name in names.split(" = ")], SHORT.get(kind, kind) or default


def entity(names: list[str], kind: str) -> dict[str, Any]:
    """An end of a claim; a name in lower case is a noun phrase, and the thing is never named."""
    unnamed = {"named": False} if names[0][0].islower() else {}
    id_ = content_id("e", kind, names[0].casefold())
    return {"id": id_, "name": names[0], "type": kind, "aliases": names[1:]} | unnamed


def related(text: Text, relation: str, fields: list[str]) -> Iterator[dict[str, Any]]:
    """The claims of a note that ties every subject to every object."""
    subjects, objects, anchor, *rest = fields
    found = text.find(anchor)
    for row, (names, kind) in enumerate(ends(subjects, DEFAULT[relation][0])):
        for column, (others, other) in enumerate(ends(objects, DEFAULT[relation][1])):
            spans = [stands(text, found, "subject", names, row), stands(text, found, "object", others, column)]
            yield claim(text, relation, entity(names, kind), entity(others, other), spans, " ".join(rest).split())


def stands(text: Text, found: re.Match[str], group: str, names: list[str], number: int) -> Span:
    """Where an end stands: between its brackets, which are those of the first end of a list, or where its name is."""
    marked = number == 0 and found.groupdict().get(group)
    return found.span(group) if marked else text.name(names, found.span(1))


def said(text: Text, fields: list[str]) -> Iterator[dict[str, Any]]:
    """The claim of a note on a quotation."""
    anchor, speaker, flags, *cue = fields
    quote = text.find(anchor).span("subject")
    ((names, kind),) = ends(speaker, "person")
    words = flags.split()
    content = text.words[slice(*quote)]
    subject = {"id": content_id("q", text.id, *quote), "name": content, "type": "quote", "kind": words[0]}
    yield claim(text, "said-by", subject, entity(names, kind), [quote, spoken(text, names, cue, quote)], words[1:])


def spoken(text: Text, names: list[str], cue: list[str], quote: Span) -> Span:
    if not cue:
        return text.name(names, (0, len(text.words)), quote[1])
    return stands(text, text.find(cue[0], quote[1]), "object", names, 0)


def claim(text: Text, relation: str, subject: dict[str, Any], target: dict[str, Any], spans: list[Span],
          flags: list[str]) -> dict[str, Any]:
    """A line of the contract, without certainty and attribution, of which the notes say nothing.

    ``optional`` marks what is right to find and no fault to leave.
    """
    polarity, status = chosen(POLARITIES, flags), chosen(STATUSES, flags)
    start, end = text.sentences(*spans)
    return {
        "id": content_id("c", text.id, relation, *spans[0], *spans[1], polarity, status, "stated"),
        "relation": relation, "subject": subject, "object": target,
        "polarity": polarity, "status": status, "confidence": 1.0,
        "evidence": [{"article": text.id, "start": start, "end": end, "text": text.words[start:end],
                      "subject": spans[0], "object": spans[1]}],
        "source": text.place.split(":")[0], "optional": "optional" in flags}


def chosen(values: tuple[str, ...], flags: list[str]) -> str:
    return next((value for value in values if value in flags), values[0])


def claims() -> Iterator[dict[str, Any]]:
    """The claims of all notes, in order of file and line."""
    for path in sorted((GOLD / "notes").glob("*.txt")):
        words = (GOLD / "articles" / path.name).read_text(encoding="utf8")
        for number, note in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
            relation, *fields = (field.strip() for field in note.split(" | "))
            text = Text(words, f"{path.name}:{number}")
            yield from said(text, fields) if relation == "said-by" else related(text, relation, fields)


def main() -> int:
    lines = [json.dumps(found, ensure_ascii=False) + "\n" for found in claims()]
    (GOLD / "claims.jsonl").write_text("".join(lines), encoding="utf8", newline="\n")
    print(f"{len(lines)} claims in {GOLD / 'claims.jsonl'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
