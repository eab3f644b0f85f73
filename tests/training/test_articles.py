"""Facts about the articles with all their pairs, and the memberships that KnowledgeNet leaves out."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from training.corpora import rows
from training.reader.articles import TEXTS, articles
from training.reader.augment import with_other_persons
from training.reader.paired import FORWARD, member_pairs
from training.reader.passages import Pair, Passage

ROOT = Path(__file__).parents[2]
TEXT = "Ada blamed Bo. Cy of Orvell left with her."
ROW = {"file": "merge/meantime.jsonl.gz", "number": 1, "length": len(TEXT),
       "mentions": [[0, 3], [11, 13], [15, 17], [21, 27], [38, 41]], "sentences": [[0, 2], [2, 5]],
       "relations": [["opposes", 0, 1], ["member", 2, 3]], "unsure": [["supports", 2, 4]]}


def read(folder: Path, row: dict = ROW) -> list[Passage]:
    """What is learned of two texts of which the second is annotated."""
    (folder / "merge").mkdir(exist_ok=True)
    texts = [json.dumps({"text": text, "mentions": []}) for text in ("It rains.", TEXT)]
    (folder / "merge" / "meantime.jsonl").write_text("\n".join(texts), encoding="utf8")
    (folder / "annotation.jsonl").write_text(json.dumps(row), encoding="utf8")
    return list(articles(folder, folder / "annotation.jsonl"))


def labels(passage: Passage) -> dict[tuple[str, str, str], str]:
    cut = passage.text
    return {(pair.head, cut[slice(*pair.first)], cut[slice(*pair.second)]): pair.label for pair in passage.pairs}


def test_every_pair_of_a_sentence_is_learned_from(tmp_path: Path) -> None:
    """What was not said to be related is nothing; what was doubted is left out; sentences do not meet."""
    [passage] = read(tmp_path)
    assert passage.complete
    assert labels(passage) == {
        ("opposed", "Ada", "Bo"): "first opposes", ("member", "Ada", "Bo"): "none",
        ("opposed", "Cy", "Orvell"): "neutral", ("member", "Cy", "Orvell"): "first in second",
        ("member", "Cy", "her"): "none", ("opposed", "Orvell", "her"): "neutral", ("member", "Orvell", "her"): "none"}


def test_other_people_are_called_alike_throughout_and_pairs_go_along() -> None:
    """Family names stay common to those who share them; mentions that hold more than a name keep the rest."""
    text = "Mayor Ann Poe blamed Al Poe. Poe left Bo."
    names = ((6, 13, "PERSON"), (21, 27, "PERSON"), (29, 32, "PERSON"), (38, 40, "PERSON"))
    pairs = (Pair("opposed", (0, 13), (21, 27), "first opposes"), Pair("opposed", (29, 32), (38, 40), "neutral"))
    other = with_other_persons(Passage(text, "articles", names=names, pairs=pairs), ["Ngozi Adeyemi"], Random(1), 1.0)
    assert other.text == "Mayor Ngozi Adeyemi blamed Ngozi Adeyemi. Adeyemi left Bo."
    assert [(other.text[slice(*pair.first)], other.text[slice(*pair.second)]) for pair in other.pairs] == [
        ("Mayor Ngozi Adeyemi", "Ngozi Adeyemi"), ("Adeyemi", "Bo")]


def test_of_two_that_oppose_each_other_the_first_is_learned(tmp_path: Path) -> None:
    [passage] = read(tmp_path, ROW | {"relations": [["opposes", 0, 1], ["opposes", 1, 0]]})
    assert labels(passage)["opposed", "Ada", "Bo"] == "first opposes"


def test_another_text_under_the_number_is_passed_over(tmp_path: Path) -> None:
    assert read(tmp_path, ROW | {"length": 12}) == []


def test_memberships_that_were_left_out_are_learned_and_doubtful_ones_are_not() -> None:
    text = "Ada heads Orvell and owns Bracken."
    more = [[[[0, 3]], [[10, 16]], "sure"], [[[0, 3]], [[26, 33]], "unsure"]]
    found = {(text[slice(*pair.first)], text[slice(*pair.second)]): pair.label for pair in member_pairs(text, [], more)}
    assert found == {("Ada", "Orvell"): FORWARD, ("Orvell", "Bracken"): "none"}


@pytest.mark.parametrize("path", ["training/own/articles.jsonl", "benchmarks/articles.jsonl"])
def test_annotation_is_well_made(path: str) -> None:
    """Mentions are in order, related ones stand in one sentence, and no article is both learned from and measured."""
    for row in rows(ROOT / path):
        assert row["file"] in TEXTS and row["mentions"] == sorted(row["mentions"])
        place = {number: sentence for sentence, span in enumerate(row["sentences"]) for number in range(*span)}
        assert all(place[one] == place[other] for _, one, other in (*row["relations"], *row["unsure"]))


def test_no_article_is_learned_from_and_measured() -> None:
    learned, held = ({(row["file"], row["number"]) for row in rows(ROOT / path)}
                     for path in ("training/own/articles.jsonl", "benchmarks/articles.jsonl"))
    assert held and not learned & held
