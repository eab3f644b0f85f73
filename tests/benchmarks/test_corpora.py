"""Facts about the benchmarks on corpora, on toy corpora of our own and readings made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from benchmarks import annotations, completed, corpora
from benchmarks import articles as whole
from benchmarks.corpora import PAGE, TASKS, located, measured, refreshed, table
from benchmarks.memberships import member_of
from benchmarks.oppositions import FORMS, INVERTED, dse, inverted, place
from benchmarks.outcome import Row, spread
from benchmarks.quotations import said_by
from benchmarks.readers import READERS
from ontology.article import Article
from ontology.reading import Claim, Evidence, Mention, Quote, Reading

TOY = Path(__file__).parents[2] / "training" / "toy"
PAIRS = yaml.safe_load(INVERTED.read_text(encoding="utf8"))


def nothing(article: Article) -> Reading:
    """A reader that finds nothing."""
    return Reading(article)


def saying(relation: str, subject: tuple[int, int], target: tuple[int, int], confidence: float = 0.8) -> object:
    """A reader that claims one thing of every text."""
    def read(article: Article) -> Reading:
        one, other = (Mention(*span, article.text[slice(*span)], "name", "organization", number)
                      for number, span in enumerate((subject, target)))
        first = Quote(*subject, one.text, "direct") if relation == "said-by" else one
        claim = Claim(relation, first, other, Evidence(article.id, 0, len(article.text), article.text), confidence)
        return Reading(article, mentions=(one, other), claims=(claim,))

    return read


def figures(outcome: object) -> list[str]:
    return [row.figure for row in outcome.rows]  # type: ignore[attr-defined]


def write(tmp_path: Path, line: str) -> Path:
    (tmp_path / "corpus.jsonl").write_text(line + "\n", encoding="utf8")
    return tmp_path / "corpus.jsonl"


@pytest.mark.parametrize(("label", "told", "false", "right"), [
    ("p opposes q", "100.0 / 100.0 / 100.0", "–", [True]), ("q opposes p", "0.0 / 0.0 / 0.0", "–", [False]),
    ("neutral", "0.0 / 100.0 / 0.0", "100.0", [False]), ("p supports q", "0.0 / 100.0 / 0.0", "–", [False])])
def test_oppositions_are_judged_by_pair_and_direction(tmp_path: Path, label: str, told: str, false: str,
                                                      right: list[bool]) -> None:
    """A claim the wrong way round is wrong and missed; a claim of a neutral pair is false."""
    path = write(tmp_path, f'{{"text": "Ada fights Bob.", "p": [0, 3], "q": [11, 14], "label": "{label}"}}')
    outcome = dse(saying("opposed-to", (0, 3), (11, 14)), path, 9)  # type: ignore[arg-type]
    assert figures(outcome) == [told, false]
    assert [one.right for one in outcome.verdicts] == right


def test_other_pairs_are_not_judged(tmp_path: Path) -> None:
    """What a sentence says of others is neither right nor wrong."""
    path = write(tmp_path, '{"text": "Ada fights Bob, not Carl.", "p": [0, 3], "q": [20, 24], "label": "neutral"}')
    assert dse(saying("opposed-to", (0, 3), (11, 14)), path, 9).verdicts == ()  # type: ignore[arg-type]


def test_memberships_meet_facts_and_a_chief_executive_is_turned_round(tmp_path: Path) -> None:
    """CEO has the company first; a claim without an end of a fact is not judged for calibration."""
    text = '"text": "Ada runs Orbitec.", "facts": [{"property": "CEO", "subject": [9, 16], "object": [0, 3]}]'
    path = write(tmp_path, f"{{{text}}}")
    outcome = member_of(saying("member-of", (0, 3), (9, 16)), path, 9)  # type: ignore[arg-type]
    assert figures(outcome) == ["100.0 / 100.0 / 100.0", "100.0 / 100.0 / 100.0", "0.0"]
    assert [one.right for one in outcome.verdicts] == [True]
    assert member_of(saying("member-of", (4, 8), (4, 8)), path, 9).verdicts == ()  # type: ignore[arg-type]


def test_claims_where_no_membership_was_asked_for_are_counted_apart(tmp_path: Path) -> None:
    """In a passage without one they are wrong in the first row, and not counted in the second."""
    silent = '{"text": "Ada runs Orbitec.", "facts": []}'
    stating = '{"text": "Ada runs Orbitec.", "facts": [{"property": "CEO", "subject": [9, 16], "object": [0, 3]}]}'
    path = write(tmp_path, f"{silent}\n{stating}")
    outcome = member_of(saying("member-of", (0, 3), (9, 16)), path, 9)  # type: ignore[arg-type]
    assert figures(outcome) == ["50.0 / 100.0 / 66.7", "100.0 / 100.0 / 100.0", "100.0"]


COMPLETED = ('{"number": 0, "memberships": [[[[0, 3]], [[9, 16]], "sure"]]}\n'
             '{"number": 1, "memberships": [[[[0, 3]], [[9, 16]], "unsure"]]}')


def test_memberships_that_the_corpus_leaves_out_count_in_rows_of_their_own(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A doubtful one is neither right nor wrong; only a passage without any can be told a false one."""
    monkeypatch.setattr(completed, "FILE", write(tmp_path, COMPLETED))
    path = tmp_path / "knowledgenet-dev.jsonl"
    path.write_text('{"text": "Ada runs Orbitec.", "facts": []}\n' * 3, encoding="utf8")
    outcome = member_of(saying("member-of", (0, 3), (9, 16)), path, 9)  # type: ignore[arg-type]
    assert figures(outcome)[3:] == ["50.0 / 100.0 / 66.7", "100.0"]
    assert figures(member_of(nothing, path, 9))[3:] == ["0.0 / 0.0 / 0.0", "0.0"]


def test_a_fact_of_the_corpus_makes_a_doubtful_membership_sure() -> None:
    """And a fact that the annotators overlooked is one more."""
    doubtful = completed.Membership(((0, 3),), ((9, 16),), sure=False)
    [known, more] = completed.whole([((1, 3), (9, 12)), ((4, 8), (9, 16))], [doubtful])
    assert known.sure and more.members == ((4, 8),)


@pytest.mark.parametrize(("relations", "unsure", "figure"), [
    ([["opposes", 0, 1]], [], "100.0 / 100.0 / 100.0"), ([["opposes", 1, 0]], [], "0.0 / 0.0 / 0.0"),
    ([], [["opposes", 0, 1]], "0.0 / 0.0 / 0.0"), ([["supports", 0, 1]], [], "0.0 / 0.0 / 0.0")])
def test_articles_are_judged_by_all_their_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, relations: list,
                                                unsure: list, figure: str) -> None:
    """Direction counts; what annotators doubted is not judged."""
    row = {"file": "merge/meantime.jsonl.gz", "number": 0, "length": 16, "mentions": [[0, 3], [11, 14]],
           "sentences": [[0, 2]], "relations": relations, "unsure": unsure}
    monkeypatch.setattr(whole, "FILE", write(tmp_path, json.dumps(row)))
    (tmp_path / "merge").mkdir()
    (tmp_path / "merge" / "meantime.jsonl").write_text('{"text": "Ada fights Bob. ", "mentions": []}', encoding="utf8")
    outcome = whole.articles(saying("opposed-to", (0, 3), (11, 14)), tmp_path, 9)  # type: ignore[arg-type]
    assert figures(outcome)[0] == figure
    assert len(outcome.verdicts) == (not unsure)


@pytest.mark.parametrize(("source", "speaker"), [([[0, 3]], "100.0"), ([[4, 8]], "0.0")])
def test_quotations_are_matched_without_marks_and_that(tmp_path: Path, source: list[list[int]], speaker: str) -> None:
    """The words count, and the speaker is scored apart."""
    one = f'{{"source": {source}, "cue": [[4, 8]], "content": [[9, 26]]}}'
    path = write(tmp_path, f'{{"text": "Ada said that “all is well”.", "attributions": [{one}]}}')
    outcome = said_by(saying("said-by", (15, 26), (0, 3)), path, 9)  # type: ignore[arg-type]
    assert figures(outcome) == ["100.0 / 100.0 / 100.0", speaker, "100.0 / 100.0 / 100.0", "100.0"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["a"])
def test_pairs_of_sentences_are_well_made(pair: dict[str, str]) -> None:
    """Both sentences name both; who opposes comes first in the active one."""
    for form in FORMS:
        assert place(pair[form], pair["a"]) and place(pair[form], pair["b"])
    assert place(pair["active"], pair["a"]) < place(pair["active"], pair["b"])


def test_there_are_enough_pairs() -> None:
    """At least forty sentences in both orders, none twice."""
    assert len({pair["inverted"] for pair in PAIRS}) >= 40


def test_a_reader_that_finds_nothing_is_scored(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every task has its rows on the toy corpora, with floors and goals beside the figures."""
    # The scorer of chains needs scipy, which a test installation lacks; it has tests of its own.
    monkeypatch.setattr(annotations, "conll", lambda pairs: dict.fromkeys(("conll", "muc", "b3", "ceafe"), 0.0))
    rows = [row for outcome in measured(nothing, TOY, 3) for row in outcome.rows]
    assert {row.floor for row in rows if row.task.startswith("said-by end to end")} == {"F1 76"}
    assert table(rows).count("\n") == len(rows) + 2
    assert figures(inverted(nothing, 3))[2] == "0.0"


def test_the_command_prints_a_table(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules reader goes every step on toy corpora; a task and a number of passages can be chosen."""
    monkeypatch.setitem(READERS, "rules", lambda: nothing)
    assert corpora.main(["--corpora", str(TOY), "--most", "2", "--only", "opposed-to"]) == 0
    assert "| opposed-to end to end, P / R / F1    | DSE, validation | " in capsys.readouterr().out


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    """The error says which file is not there."""
    with pytest.raises(FileNotFoundError, match=r"polnear-dev\.jsonl\.gz"):
        located(tmp_path, TASKS["said-by"][0])


def test_the_page_has_a_place_for_every_reader() -> None:
    """Writing a table twice changes nothing, and leaves the other reader's as it is."""
    page = PAGE.read_text(encoding="utf8")
    block = table([Row("task", "corpus", "1.0")])
    for name in READERS:
        once = refreshed(page, name, block)
        assert block in once and refreshed(once, name, block) == once
    with pytest.raises(ValueError, match="no place"):
        refreshed("", "rules", block)


def test_a_sample_is_spread_over_the_whole() -> None:
    """Corpora are often sorted by label, so the first ones are no sample."""
    assert spread(range(100), 4) == [0, 25, 50, 75]
    assert spread("abc", 5) == ["a", "b", "c"]
