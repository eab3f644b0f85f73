"""Facts about the simulated review: it answers as the annotators' chains do, and says nothing they do not."""

from __future__ import annotations

from builders import RELATIONS, read

from benchmarks.merging_gold import GoldMention
from benchmarks.review import answers
from graph.build import build
from graph.dataset import Located
from graph.review import candidates
from ontology.reading import Mention, Reading

READINGS = [
    read("[Ford Motor Company](organization 1) fell."), read("[Ford](organization 1) rose; [Ford](organization 1)"),
    read("[Ford Foundation](organization 1) gave."), read("[Ford Island](place 1) rests."),
]
CHAINS = {"Ford Motor Company": "car", "Ford": "car", "Ford Foundation": "fund"}


def places() -> dict[GoldMention, Located]:
    return {gold(reading, mention): Located(reading.article.id, mention) for reading in READINGS
            for mention in reading.mentions if mention.text in CHAINS}


def gold(reading: Reading, mention: Mention) -> GoldMention:
    return GoldMention(reading.article.id, mention.start, mention.end, CHAINS[mention.text])


def test_annotators_answer_what_they_marked() -> None:
    """One chain is the same, two are different, and what was not marked is passed."""
    asked = candidates(build(READINGS, RELATIONS), READINGS)
    texts = {(one.article.id, mention.span): mention.text for one in READINGS for mention in one.mentions}
    said = {frozenset(texts[place.article, (place.start, place.end)] for place in (one.left, one.right)): one.verdict
            for one in answers(asked, places())}
    assert said[frozenset({"Ford", "Ford Motor Company"})] == "same"
    assert said[frozenset({"Ford", "Ford Foundation"})] == "different"
    assert not [pair for pair in said if "Ford Island" in pair]
