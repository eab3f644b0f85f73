"""Facts about names for corpora that have none: what is clear, and what is taught neither way."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.model.spoken import Span
from training.reader.passages import Attribution, Passage
from training.reader.silver import clear, with_names

OFTEN = "Orvell met them. They met Orvell."


def names(*found: tuple[str, str, float], text: str = "They met Orvell there.", often: int = 3) -> tuple[list, list]:
    """What is learned of the last passage, after others in which Orvell is a surely found organisation."""
    passages = [Passage(OFTEN, "toy")] * often + [Passage(text, "toy")]
    told = [[Span(0, 6, "ORG", 0.9), Span(26, 32, "ORG", 0.9)]] * often
    told.append([Span(text.index(name), text.index(name) + len(name), kind, sure) for name, kind, sure in found])
    sure, unsure = list(clear(passages, told))[-1]
    return [(text[start:end], kind) for start, end, kind in sure], [text[start:end] for start, end in unsure]


def test_name_that_is_clear_is_learned() -> None:
    assert names(("Orvell", "PERSON", 0.9), often=0) == ([("Orvell", "PERSON")], [])


def test_doubtful_name_is_taught_neither_way() -> None:
    assert names(("Orvell", "PERSON", 0.4), often=0) == ([], ["Orvell"])


def test_known_spelling_is_a_name_where_it_was_missed_or_called_otherwise() -> None:
    assert names() == ([("Orvell", "ORG")], [])
    assert names(("Orvell", "PERSON", 0.4)) == ([("Orvell", "ORG")], [])


def test_known_spelling_ends_a_run_of_capitals() -> None:
    """A title may stand before a name; what stands behind makes another name of it."""
    assert names(text="They met Chief Orvell's man.")[0] == [("Orvell", "ORG")]
    assert names(text="They met Orvell Bank there.")[0] == []


def test_capital_that_nobody_found_is_no_example_of_a_plain_word() -> None:
    assert names(text="They met Westmark there.") == ([], ["Westmark"])


def test_names_come_back_to_their_passages(tmp_path: Path) -> None:
    passages = [Passage("Orvell left.", "toy"), Passage("It rains.", "toy")]
    assert with_names(passages, tmp_path / "none.jsonl") == passages
    (tmp_path / "names.jsonl").write_text('[[[0, 6, "ORG"]], []]\n[[], [[0, 2]]]\n', encoding="utf8")
    first, second = with_names(passages, tmp_path / "names.jsonl")
    assert (first.names, second.names, second.unsure) == (((0, 6, "ORG"),), (), ((0, 2),))


def test_no_name_is_put_in_place_of_another_where_spans_would_move() -> None:
    """Only passages with nothing but names are recast."""
    pytest.importorskip("torch")
    from random import Random

    from training.reader.augment import varied

    told = Attribution(((0, 3),), ((4, 8),), ((9, 17),))
    passage = Passage("Ann said it rained.", "toy", names=((0, 3, "PERSON"),), attributions=(told,))
    recast = [Passage("Wilhelmina met Theodora.", "toy", names=((0, 10, "PERSON"), (15, 23, "PERSON")))] * 9
    assert all(passage.text in (one.text, one.text.replace("’", "'")) for seed in range(20)
               for one in varied([passage, *recast], Random(seed))[:1])
