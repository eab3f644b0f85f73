"""Why the graph says what it says."""

from __future__ import annotations

import pytest
from builders import RELATIONS, read

from graph.build import build
from graph.dataset import Dataset
from graph.explain import explain
from graph.lookup import UnknownName, entities_called, relation_called


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    one = read("[Intel](organization 1) joined the [AI Alliance](organization 2). [It](organization 1 pronoun) "
               "makes chips.",
               ("member-of", "Intel", "AI Alliance", {"cue": "joined", "how": "member-of/verb:join"}), title="Chips")
    two = read("[INTEL Corp.](organization 1) fights \x1b[31m[the alliance](organization 2 nominal).\n"
               "[The AI Alliance](organization 2), says [IBM](organization 3).",
               ("opposed-to", "INTEL Corp.", "the alliance", {"cue": "fights", "attributed_to": "IBM"}), source="b.txt")
    return build([one, two], RELATIONS)


def test_the_words_that_made_a_claim_are_marked(dataset: Dataset) -> None:
    """Subject and object in brackets, the cue in asterisks."""
    lines = explain(dataset, "intel", "member-of", "ai alliance")
    assert "  [Intel] *joined* the [AI Alliance]. It makes chips." in lines
    assert "    read by member-of/verb:join, confidence 0.80" in lines
    assert "Intel member-of AI Alliance (asserted, current, stated; confidence 0.80)" in lines


def test_every_join_has_its_reason(dataset: Dataset) -> None:
    """Names that were joined and words that were read as one."""
    lines = explain(dataset, "Intel")
    assert "Intel (organization): 3 mentions in 2 articles" in lines
    assert any("differ only in capitals, a legal form" in line for line in lines)
    assert '  one entity: "It": read as the same thing in one article' in lines


def test_a_noun_phrase_says_whom_it_means(dataset: Dataset) -> None:
    """So that "the alliance" as evidence can be judged."""
    lines = explain(dataset, "Intel", "opposed-to")
    assert '    "the alliance" is AI Alliance: read as the same thing in one article' in lines
    assert any("according to IBM" in line for line in lines)


def test_no_control_character_reaches_a_terminal(dataset: Dataset) -> None:
    """An article cannot colour, clear or retitle the reader's window."""
    assert all(line.isprintable() for line in explain(dataset, "Intel"))


def test_an_unknown_name_is_answered_with_the_nearest(dataset: Dataset) -> None:
    """A typing error is not the end."""
    with pytest.raises(UnknownName, match=r'called "Intell"\. Near it: "Intel"'):
        explain(dataset, "Intell")


def test_nothing_said_is_a_sentence(dataset: Dataset) -> None:
    """It points to why-not."""
    with pytest.raises(UnknownName, match=r"Nothing is said of IBM member-of Intel\. Ask: newsgraph why-not\."):
        explain(dataset, "IBM", "member-of", "Intel")


@pytest.mark.parametrize("name", ["Intel", "INTEL corp.", "the Intel", "intel inc"])
def test_a_name_is_found_as_people_write_it(dataset: Dataset, name: str) -> None:
    """Case, articles and legal forms do not matter."""
    assert [entity.name for entity in entities_called(dataset, name)] == ["Intel"]


def test_an_id_is_a_name(dataset: Dataset) -> None:
    """What stands in a file can be asked for."""
    (entity,) = entities_called(dataset, "Intel")
    assert entities_called(dataset, entity.id) == (entity,)


def test_an_unknown_relation_names_those_there_are(dataset: Dataset) -> None:
    """A relation is found by name or label."""
    assert relation_called(dataset, "Member of").name == "member-of"
    with pytest.raises(UnknownName, match=r'no relation "likes"\. There are: member-of, opposed-to, said-by'):
        relation_called(dataset, "likes")
