"""opposed-to end to end, from the raw sentence: on DSE, and on sentences of our own in active and inverted order.

DSE asks about one pair a sentence, so only claims that tie that pair, either way, are judged; what a sentence says of
others is neither right nor wrong. A claim ties the pair if each of its ends, or another mention of it, meets one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.outcome import Outcome, Row, Verdict, per_cent, spread, stands_at, summed, told, verdict
from benchmarks.readers import Reader
from graph.evaluation.scores import Score
from ontology.article import Article
from ontology.reading import Claim, Mention, Reading, Span
from training.corpora import rows

INVERTED = Path(__file__).with_name("inverted.yaml")
FORMS = ("active", "inverted")
OPPOSED = {"p opposes q": "p", "q opposes p": "q"}


def dse(read: Reader, path: Path, most: int, label: str = "DSE, validation") -> Outcome:
    """Precision and recall on opposed pairs, and how often a neutral pair is claimed."""
    counts, neutral, found = list[Score](), list[bool](), list[Verdict]()
    for row in spread(rows(path), most):
        reading = read(Article(row["text"], path.name))
        said = [*tying(reading, tuple(row["p"]), tuple(row["q"]))]
        wanted, ways = OPPOSED.get(row["label"]), {way for _, way in said}
        counts.append(Score(wanted in ways, len(ways), wanted is not None))
        neutral += [bool(said)] if row["label"] == "neutral" else []
        found += (verdict(claim, way == wanted) for claim, way in said)
    false = per_cent(sum(neutral) / len(neutral)) if neutral else "–"
    return Outcome((
        Row("opposed-to end to end, P / R / F1", label, told(summed(counts)), "P 75 at R 50", "P 90 at R 70"),
        Row("opposed-to, neutral pairs claimed, %", label, false, "≤ 10", "≤ 3")), tuple(found))


def tying(reading: Reading, first: Span, second: Span) -> Iterator[tuple[Claim, str]]:
    """The asserted oppositions between two spans: ``p`` if the first opposes the second, else ``q``."""
    for claim in reading.claims:
        if claim.relation == "opposed-to" and claim.polarity == "asserted" and isinstance(claim.subject, Mention):
            for way, (one, other) in {"p": (first, second), "q": (second, first)}.items():
                if stands_at(reading, claim.subject, one) and stands_at(reading, claim.object, other):
                    yield claim, way


def inverted(read: Reader, most: int = 10**6) -> Outcome:
    """F1 of the two forms of our own sentences: who opposes is the subject, or comes later."""
    pairs = spread(yaml.safe_load(INVERTED.read_text(encoding="utf8")), most)
    active, turned = (summed(form_score(read, pair, form) for pair in pairs) for form in FORMS)
    label = f"our own {len(pairs)} pairs of sentences"
    gap = f"{100 * (active.f1 - turned.f1):.1f}"
    return Outcome((
        Row("opposed-to, active order, P / R / F1", label, told(active)),
        Row("opposed-to, passive or inverted order, P / R / F1", label, told(turned)),
        Row("opposed-to, F1 lost by passive or inverted order", label, gap, "≤ 5", "≤ 5")))


def form_score(read: Reader, pair: dict[str, Any], form: str) -> Score:
    """One wanted claim, and those found between the two."""
    text = pair[form]
    reading = read(Article(text, "inverted.yaml"))
    ways = {way for _, way in tying(reading, place(text, pair["a"]), place(text, pair["b"]))}
    return Score("p" in ways, len(ways), 1)


def place(text: str, name: str) -> Span:
    """Where a name stands first; "the" before it may be written large. Raises ``ValueError`` where it does not."""
    start = text.casefold().index(name.casefold())
    return start, start + len(name)
