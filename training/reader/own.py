"""Our own sentences: templates with slots for names and brackets for attributions, filled with a fixed seed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

from extract.model.labels import ROLES
from training.reader.passages import Attribution, Pair, Passage, Span

MARK = re.compile(r"\{(?P<slot>\w+)(?::(?P<kind>\w+))?\}|\[(?P<role>source|cue|content)\||(?P<close>\])")
OPPOSED = {"opposed": "{} opposes", "supports": "{} supports", "neutral": "neutral"}
ROUNDS = 8
Slots = dict[str, tuple[Span, str]]


def own(path: Path, rounds: int = ROUNDS, seed: int = 7) -> Iterator[Passage]:
    """Every template filled ``rounds`` times; the rest of a sentence holds no names, so its labels are complete."""
    sheet, random = yaml.safe_load(path.read_text(encoding="utf8")), Random(seed)
    for _ in range(rounds):
        for section in (*OPPOSED, "member", "none", "said"):
            for template in sheet[section]:
                yield _labelled(section, *filled(template, sheet, random))


def filled(template: str, sheet: dict[str, Any], random: Random) -> tuple[str, Slots, list[tuple[str, Span]]]:
    """The sentence, the spans and kinds of its slots (times have no kind), and its attribution spans in order."""
    text, at, opened = "", 0, []
    slots: Slots = {}
    roles: list[tuple[str, Span]] = []
    for mark in MARK.finditer(template):
        text, at = text + template[at:mark.start()], mark.end()
        if mark["slot"]:
            written, kind = _drawn(mark, sheet, random)
            while written[4:] in text:
                written, kind = _drawn(mark, sheet, random)
            start = len(text) + 4 * written.startswith("the ")
            text += written[:1].upper() + written[1:] if not text or text.endswith("“") else written
            if kind:
                slots[mark["slot"]] = ((start, len(text)), sheet["kinds"].get(kind, ""))
        elif mark["role"]:
            opened.append((mark["role"], len(text)))
        else:
            role, start = opened.pop()
            roles.append((role, (start, len(text))))
    return text + template[at:], slots, roles


def _drawn(mark: re.Match[str], sheet: dict[str, Any], random: Random) -> tuple[str, str | None]:
    slot = mark["slot"]
    if slot in sheet["words"]:
        return random.choice(sheet["words"][slot]), slot if slot == "time" else None
    kind = mark["kind"] or random.choice(["party", "firm", "body", *["person"] * (slot in "ab")])
    return random.choice(sheet["names"][kind]), kind


def _labelled(section: str, text: str, slots: Slots, roles: list[tuple[str, Span]]) -> Passage:
    names = tuple(sorted((*_bare(text, span), kind) for span, kind in slots.values() if kind))
    unsure = tuple(span for span, kind in slots.values() if not kind)
    attributions = _attributions(roles) if section == "said" else None
    pairs = tuple(_pairs(section, {slot: span for slot, (span, _) in slots.items()}))
    return Passage(text, "own", names=names, unsure=unsure, attributions=attributions, pairs=pairs)


TITLE = re.compile(r"(?:President|Senator|Prime Minister|Dr\.|Gen\.|Sheikh|Lord|Mayor|Chancellor) ")


def _bare(text: str, span: Span) -> Span:
    title = TITLE.match(text, span[0])
    return (title.end(), span[1]) if title else span


def _pairs(section: str, spans: dict[str, Span]) -> Iterator[Pair]:
    if section in OPPOSED:
        turned = spans["b"] < spans["a"]
        first, second = sorted((spans["a"], spans["b"]))
        yield Pair("opposed", first, second, OPPOSED[section].format("second" if turned else "first"))
    for slot in "mn" if section in ("member", "none") else "":
        if slot in spans:
            yield _member(spans[slot], spans["g"], section == "member")
    if "h" in spans:
        yield _member(spans["m"], spans["h"], True)
    if "n" in spans:
        yield _member(spans["m"], spans["n"], False)


def _member(member: Span, group: Span, belongs: bool) -> Pair:
    first, second = sorted((member, group))
    return Pair("member", first, second, "none" if not belongs else
                "first in second" if member < group else "second in first")


def _attributions(roles: list[tuple[str, Span]]) -> tuple[Attribution, ...]:
    """One attribution a sentence; a source that the template names twice belongs to its last mention."""
    found: dict[str, list[Span]] = {role: [] for role in ROLES}
    for role, span in roles:
        found[role].append(span)
    return (Attribution(tuple(found["source"][-1:]), tuple(found["cue"]), tuple(found["content"])),)
