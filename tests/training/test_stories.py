"""Facts about the stories written to be learned from, and those held out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.articles import STORIES as HELD_OUT
from training.reader.stories import STORIES, Story, stories, told

TOLD = """### a choir, Finland
[p1 Mr Petri Salo] left [o1 the Oulu Choir] after [p2 its patron] mocked [p1 him].
= p1 member o1; p2 opposes p1; p2 member o1 ?
[p2 She] declined to comment.
=
"""


def test_a_story_says_all_of_its_pairs(tmp_path: Path) -> None:
    """Every mention takes part; what is doubted is left out, and the rest is nothing."""
    (tmp_path / "stories.txt").write_text(TOLD, encoding="utf8")
    [passage] = stories(tmp_path / "stories.txt")
    assert passage.text == "Mr Petri Salo left the Oulu Choir after its patron mocked him. She declined to comment."
    assert passage.names == ((3, 13, "PERSON"), (23, 33, "ORG"))
    assert (33, 40) in passage.unsure, "what stands in no mention is not taught"
    cut = {(pair.head, passage.text[slice(*pair.first)], passage.text[slice(*pair.second)]): pair.label
           for pair in passage.pairs}
    assert cut["member", "Mr Petri Salo", "the Oulu Choir"] == "first in second"
    assert cut["member", "the Oulu Choir", "him"] == "second in first"
    assert cut["opposed", "Mr Petri Salo", "its patron"] == "second opposes"
    assert cut["opposed", "its patron", "him"] == "first opposes"
    assert cut["opposed", "the Oulu Choir", "its patron"] == "neutral"
    assert ("member", "the Oulu Choir", "its patron") not in cut


@pytest.mark.parametrize("relation", ["p1 hates o1", "p1 opposes p9", "opposes"])
def test_a_relation_that_is_none_is_refused(relation: str) -> None:
    with pytest.raises(ValueError, match="is no relation"):
        Story().add("[p1 Ann Poe] left [o1 the Guild].", relation, " ")


@pytest.mark.parametrize("path", [STORIES, HELD_OUT], ids=["learned", "held out"])
def test_the_stories_that_ship_are_well_formed(path: Path) -> None:
    """Nobody belongs to a person or a mere place, no bracket is left in a text, and most pairs are nothing."""
    for story in told(path):
        assert "[" not in story.text and "]" not in story.text and len(story.sentences) >= 2
        assert all(story.mentions[group][0][0] in "ox" for kind, _, group in story.relations if kind == "member")
        assert all(one != other for _, one, other in story.relations)
    labels = Counter(pair.label for passage in stories(path) for pair in passage.pairs)
    assert labels["neutral"] > labels["first opposes"] + labels["second opposes"] > 200


def test_no_story_is_both_learned_from_and_held_out() -> None:
    assert not {story.text for story in told(STORIES)} & {story.text for story in told(HELD_OUT)}
