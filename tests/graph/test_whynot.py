"""At which step a claim was dropped."""

from __future__ import annotations

import pytest
from builders import RELATIONS, read

from graph.build import build
from graph.steps import Answer
from graph.whynot import why_not

READINGS = (
    read("[Intel](organization 1) is in the [AI Alliance](organization 2), [OpenAI](organization 3) is not.\n"
         "[Nick Clegg](person 4) of [Meta](organization 5) met [Clegg](person 6) in [Paris](place 7).\n"
         "[We won](quote direct), said [Ann Lee](person 8) about the Space Lizards.",
         ("member-of", "Intel", "AI Alliance"), ("member-of", "OpenAI", "AI Alliance", {"polarity": "negated"}),
         ("said-by", "We won", "Ann Lee"),
         dropped=(("opposed-to", "OpenAI", "AI Alliance", "wordings", "no verb governs both"),)),
    read("[NASA](organization 1) flies."),
)
ASKED = [
    ("Intel", "member-of", "AI Alliance", "there", "It was not dropped: here it is."),
    ("OpenAI", "member-of", "AI Alliance", "otherwise", "Only the negated one is there."),
    ("AI Alliance", "member-of", "Intel", "direction", "Only the other direction is there."),
    ("Nick Clegg", "opposed-to", "Clegg", "merging", "Nick Clegg and Nick Clegg were merged into one."),
    ("NASA", "member-of", "AI Alliance", "article", "NASA and AI Alliance never stand in one article."),
    ("OpenAI", "opposed-to", "AI Alliance", "reader", "The reader dropped OpenAI and AI Alliance."),
    ("Intel", "opposed-to", "Meta", "sentence", "Intel and Meta stand in one article, but never in one sentence."),
    ("Nick Clegg", "member-of", "Paris", "types", "Paris is of type place, but the object of member-of is of "
                                                  "organization or group."),
    ("Nick Clegg", "member-of", "Meta", "wording", "Nick Clegg and Meta stand in one sentence, but no wording of "
                                                   "member-of connects them there."),
    ("Intell", "member-of", "Meta", "name", 'Nothing in the graph is called "Intell". Near it: "Intel".'),
    ("we won", "said-by", "Ann Lee", "there", "It was not dropped: here it is."),
    ("we won", "said-by", "Nick Clegg", "sentence", "“we won” and Nick Clegg stand in one article, but never in one "
                                                    "sentence."),
    ("we lost", "said-by", "Ann Lee", "name", 'No quotation was read that has the words "we lost".'),
]


def ask(subject: str, relation: str, object_: str) -> Answer:
    return why_not(build(READINGS, RELATIONS), READINGS, subject, relation, object_)


@pytest.mark.parametrize(("subject", "relation", "object_", "step", "sentence"), ASKED)
def test_the_step_is_named(subject: str, relation: str, object_: str, step: str, sentence: str) -> None:
    """Each step at which a pair can be lost has its answer."""
    answer = ask(subject, relation, object_)
    assert (answer.step, answer.sentence) == (step, sentence)


def test_the_sentences_without_wording_are_shown() -> None:
    """Both are marked in them."""
    assert ask("Nick Clegg", "member-of", "Meta").shown == ("  [Nick Clegg] of [Meta] met [Clegg] in Paris.",)


def test_the_reason_of_the_reader_is_told() -> None:
    """Its step, its words, and the article."""
    assert ask("OpenAI", "opposed-to", "AI Alliance").shown == ("  wordings: no verb governs both (test.txt)",)


def test_words_that_were_not_read_as_a_name_are_found_in_the_text() -> None:
    """An unknown name may stand in an article all the same."""
    assert ask("Space Lizards", "opposed-to", "Intel").shown == (
        "  The words stand in test.txt, but nothing was read of that name.",)
