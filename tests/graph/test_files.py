"""The exchange files, written and read back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from builders import RELATIONS, read, write
from hypothesis import given
from hypothesis import strategies as st

from graph.build import build
from graph.files import articles_lines, claims_lines, entities_lines, load_dataset
from graph.jsonl import BrokenFile, line
from graph.readings import read_readings, readings_lines
from ontology.article import Article, Refusal
from ontology.reading import Claim, Dropped, Evidence, Mention, Quote, Reading

MARKED = ("[Intel](organization 1) left the [AI Alliance](organization 2).\n"
          "[We won](quote direct), said [a spokesman](person 3 nominal) of [Intel Corp.](organization 4).")
READING = read(MARKED, ("member-of", "Intel", "AI Alliance", {"status": "former", "cue": "left", "role": "founder"}),
               ("said-by", "We won", "a spokesman", {"attributed_to": "AI Alliance"}),
               dropped=(("member-of", "a spokesman", "Intel", "types", "no"),), source="a.txt", url="https://a.example")


def rows(lines: Iterable[str]) -> list[dict[str, object]]:
    return [json.loads(text) for text in lines]


def test_a_claim_line_has_the_keys_of_the_contract() -> None:
    """Their order is fixed; further keys follow."""
    dataset = build([READING], RELATIONS)
    row = next(row for row in rows(claims_lines(dataset)) if row["relation"] == "member-of")
    assert [*row] == ["id", "relation", "subject", "object", "polarity", "status", "certainty", "attributed_to",
                      "confidence", "evidence", "roles", "articles", "sources", "copies"]
    assert [*row["subject"]] == ["id", "name", "type"]  # type: ignore[misc]
    (evidence,) = row["evidence"]  # type: ignore[misc]
    assert [*evidence] == ["article", "start", "end", "text", "subject", "object", "cue", "how", "section"]
    assert READING.article.text[slice(*evidence["cue"])] == "left"


def test_a_quote_is_a_subject_with_its_words_and_kind() -> None:
    """The speaker whom nobody names is marked so."""
    row = next(row for row in rows(claims_lines(build([READING], RELATIONS))) if row["relation"] == "said-by")
    subject, speaker = row["subject"], row["object"]
    assert (subject["name"], subject["type"], subject["kind"]) == ("We won", "quote", "direct")  # type: ignore[index]
    assert speaker["name"] == "a spokesman" and speaker["named"] is False  # type: ignore[index]


def test_every_mention_of_an_entity_is_listed() -> None:
    """Names, noun phrases and pronouns, where they stand."""
    row = next(row for row in rows(entities_lines(build([READING], RELATIONS))) if row["name"] == "Intel")
    assert [*row] == ["id", "name", "type", "aliases", "mentions", "same_as", "named"]
    assert [mention["text"] for mention in row["mentions"]] == ["Intel", "Intel Corp."]  # type: ignore[attr-defined]


def test_every_input_is_on_record() -> None:
    """Read, copied or refused, with the reason."""
    copy = read(MARKED, source="b.txt")
    found = rows(articles_lines(build([READING, copy], RELATIONS, [Refusal("c.bin", "It is binary.")])))
    assert [(row["source"], row["status"], row["reason"]) for row in found] == [
        ("a.txt", "read", None), ("b.txt", "duplicate", "The text is that of a.txt."),
        ("c.bin", "refused", "It is binary.")]
    assert {(*row,) for row in found} == {("id", "source", "url", "title", "published", "publisher", "language",
                                           "status", "reason", "copy_of")}


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    """Files lose nothing of a dataset but where the relations stood."""
    dataset = build([READING, read(MARKED, source="b.txt")], RELATIONS, [Refusal("c.bin", "It is binary.")])
    write(dataset, [READING], tmp_path)
    assert load_dataset(tmp_path) == dataset


def test_a_broken_file_is_a_sentence(tmp_path: Path) -> None:
    """It names the line and the remedy."""
    write(build([READING], RELATIONS), [READING], tmp_path)
    (tmp_path / "entities.jsonl").write_text('{"id": \n')
    with pytest.raises(BrokenFile, match=r"Line 1 of entities.jsonl is not JSON .* Build the graph again\."):
        load_dataset(tmp_path)


def test_a_claim_without_its_reading_is_a_sentence(tmp_path: Path) -> None:
    """A folder whose readings are gone is refused, not half loaded."""
    write(build([READING], RELATIONS), [], tmp_path)
    with pytest.raises(BrokenFile, match="stands in no reading"):
        load_dataset(tmp_path)


hostile = st.text(st.characters(exclude_categories=()), max_size=20).map(
    lambda text: "".join(letter for letter in text if not "\ud800" <= letter <= "\udbff"))
"""Any text but high surrogates: JSON cannot tell two halves from the whole."""


@given(hostile)
def test_a_line_is_one_line_for_every_tool(text: str) -> None:
    """It encodes, has one line end at its end, and reads back."""
    written = line({"text": text})
    written.encode("utf-8")
    assert written.splitlines(keepends=True) == [written] and json.loads(written) == {"text": text}


spans = st.tuples(st.integers(0, 99), st.integers(0, 99))
mentions = st.builds(Mention, st.integers(0, 9), st.integers(0, 9), hostile, st.just("name"), st.just("person"),
                     st.integers(0, 3))
quotes = st.builds(Quote, st.integers(0, 9), st.integers(0, 9), hostile, st.just("direct"), st.none() | spans)
evidences = st.builds(Evidence, hostile, st.integers(0, 9), st.integers(0, 9), hostile, st.none() | spans)
claims = st.builds(Claim, st.just("said-by"), mentions | quotes, mentions, evidences, st.floats(0, 1),
                   attributed_to=st.none() | mentions, role=st.none() | hostile)
many = {"max_size": 3}
any_reading = st.builds(
    Reading, st.builds(Article, hostile, hostile, st.none() | hostile),
    st.lists(st.tuples(st.integers(), st.integers(), st.just("body")), max_size=3).map(tuple),
    st.lists(mentions, max_size=3).map(tuple), st.lists(quotes, max_size=3).map(tuple),
    st.lists(claims, max_size=3).map(tuple),
    st.lists(st.builds(Dropped, hostile, spans, spans, hostile, hostile), max_size=3).map(tuple))


@given(any_reading)
def test_a_reading_survives_its_line(reading: Reading) -> None:
    """Readings round-trip through JSON, whatever they hold."""
    assert [*read_readings(readings_lines([reading]))] == [reading]


contents = st.lists(st.lists(st.tuples(hostile, st.sampled_from(("person", "organization", "other"))), min_size=2,
                             max_size=4), max_size=4)


@given(contents)
def test_a_dataset_survives_its_files(contents: list[list[tuple[str, str]]]) -> None:
    """Hostile names and texts are written and read back as they are."""
    readings = [hostile_reading(f"{number}", names) for number, names in enumerate(contents)]
    dataset = build(readings, RELATIONS)
    with TemporaryDirectory() as folder:
        write(dataset, readings, Path(folder))
        assert load_dataset(Path(folder)) == dataset


def hostile_reading(text: str, names: list[tuple[str, str]]) -> Reading:
    found, chain = [], 0
    for name, type_ in names:
        found.append(Mention(len(text), len(text) + len(name), name, "name", type_, chain))
        text, chain = text + name, chain + 1
    article = Article(text, "a.txt")
    claim = Claim("opposed-to", found[0], found[1], Evidence(article.id, 0, len(text), text), 0.5)
    return Reading(article, ((0, len(text), "body"),), tuple(found), (), (claim,))
