"""Facts about merge, split and undo: each writes a line, merges anew without reading, and can be taken back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builders import RELATIONS, read
from click.testing import CliRunner, Result

from graph.build import build
from graph.cli import main
from graph.contract import write
from graph.ledger import LEDGER, entries
from graph.load import load_dataset
from ontology.reading import Reading

READINGS = (
    read("[Intel](organization 1) is in the [AI Alliance](organization 2).", ("member-of", "Intel", "AI Alliance"),
         source="one.txt"),
    read("[Chipmaker X](organization 1) is in the [AI Alliance](organization 2). [Ann Lee](person 3) and "
         "[she](person 3 pronoun) and [the minister](person 3 nominal)", ("member-of", "Chipmaker X", "AI Alliance"),
         source="two.txt"),
    read("[Intel](organization 1) fell, and [Ann Lee](person 2) with it.", source="three.txt"),
    read("[Smith](person 1) met [Ann Lee](person 2) at [Intel](organization 3).", source="four.txt"),
)
ARTICLES = [one.article.id for one in READINGS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    out.mkdir()
    write(build(READINGS, RELATIONS), READINGS, out)
    return out


def run(*words: object, **options: object) -> Result:
    return CliRunner().invoke(main, [*map(str, words)], catch_exceptions=False, **options)  # type: ignore[arg-type]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file() and path.name != LEDGER}


def names(folder: Path) -> dict[str, int]:
    """Each entity with how often it is mentioned."""
    return {entity.name: len(entity.mentions) for entity in load_dataset(folder).entities}


def lines(folder: Path) -> list[str]:
    text = (folder / LEDGER).read_text("utf-8")
    return [re.sub(r" \d{4}-\d\d-\d\d", "", line) for line in text.splitlines() if not line.startswith("#")]


def test_merging_writes_a_line_and_tells_what_it_changed(folder: Path) -> None:
    """Two claims become one with two articles."""
    result = run("merge", folder, "Intel", "Chipmaker X", "--by", "ann", "--why", "a nickname")
    assert result.exit_code == 0
    first, other = min(ARTICLES[0], ARTICLES[2], ARTICLES[3]), ARTICLES[1]
    span = READINGS[ARTICLES.index(first)].article.text.index("Intel")
    line = f'same       {first}:{span}-{span + 5} "Intel"   {other}:0-11 "Chipmaker X"   by ann: a nickname'
    assert lines(folder) == [line]
    assert re.sub(r" \d{4}-\d\d-\d\d", "", result.stdout) == (
        f"{line}\n"
        "Chipmaker X (organization, 1 mention) + Intel (organization, 3 mentions) → Intel (organization, 4 mentions)\n"
        "2 claims touched, 1 in their place.\n")
    assert "Chipmaker X" not in names(folder)


def test_undoing_gives_the_same_bytes(folder: Path) -> None:
    """Whatever was decided, taking it all back ends where it began."""
    before = contents(folder)
    run("merge", folder, "Intel", "Chipmaker X")
    run("split", folder, "Ann Lee", "--join", 1)
    between = contents(folder)
    run("merge", folder, "Smith", "AI Alliance", "--why", "a slip of the hand\nof mine")
    assert len({*map(str, (before, between, contents(folder)))}) == 3
    result = run("undo", folder)
    assert result.stdout.startswith("Took back: same ") and r': "a slip of the hand\nof mine"' in result.stdout
    assert contents(folder) == between
    run("undo", folder)
    run("undo", folder)
    assert contents(folder) == before
    assert "The ledger holds no decision to take back." in (empty := run("undo", folder)).stderr
    assert empty.exit_code == 1


def test_splitting_without_an_option_shows_what_can_be_cut(folder: Path) -> None:
    """Joins with their numbers, mentions as the option takes them; nothing is written."""
    told = run("split", folder, "Intel").stdout
    assert 'Intel (organization)' in told
    assert re.search(r'^  2  "Intel" \(\w+\.txt\) = "Intel" \(\w+\.txt\): same name "Intel"$', told, re.MULTILINE)
    assert f'  {ARTICLES[0]}:0-5 "Intel" (one.txt)' in told
    assert not (folder / LEDGER).exists()


def test_a_mention_is_taken_out_by_its_place(folder: Path) -> None:
    """By the article's id or its path, and its whole chain goes along."""
    span = READINGS[2].article.text.index("Ann Lee")
    result = run("split", folder, "Ann Lee", "--mention", f"three.txt:{span}-{span + 7}")
    assert result.exit_code == 0
    sizes = sorted(len(one.mentions) for one in load_dataset(folder).entities if one.name == "Ann Lee")
    assert sizes == [1, 4]
    shared = run("merge", folder, "Ann Lee", "Smith")
    assert "2 entities are called \"Ann Lee\". Say which by its id: e" in shared.stderr


def test_mentions_taken_out_at_once_stay_together(folder: Path) -> None:
    """Two of three articles mean another Intel."""
    places = [f"{READINGS[n].article.id}:{(at := READINGS[n].article.text.index('Intel'))}-{at + 5}" for n in (2, 3)]
    run("split", folder, "Intel", "--mention", places[0], "--mention", places[1])
    sizes = sorted(len(one.mentions) for one in load_dataset(folder).entities if one.name == "Intel")
    assert sizes == [1, 2]


def test_a_chain_of_one_article_can_be_cut(folder: Path) -> None:
    """Where the reader confused two people in one article, a mention is taken out of the chain."""
    at = READINGS[1].article.text.index("the minister")
    result = run("split", folder, "Ann Lee", "--mention", f"{ARTICLES[1]}:{at}-{at + 12}")
    assert result.exit_code == 0
    assert names(folder)["Ann Lee"] == 4


def test_two_mentions_of_one_article_can_be_merged(folder: Path) -> None:
    """Two chains of one article are one where a person says so."""
    run("merge", folder, "AI Alliance", "Chipmaker X")
    assert names(folder)["AI Alliance"] == 3
    assert len(load_dataset(folder).statements) == 1, "nothing is a member of itself"


def test_what_is_decided_is_never_overridden(folder: Path) -> None:
    """A contradiction names both lines, and changes neither the ledger nor the graph."""
    run("split", folder, "Intel", "--join", 1, "--by", "ann")
    before, text = contents(folder), (folder / LEDGER).read_bytes()
    one, other = sorted(entity.id for entity in load_dataset(folder).entities if entity.name == "Intel")
    result = run("merge", folder, one, other, "--by", "bob")
    assert result.exit_code == 1
    assert "Line 3 says different, but line 4 says same; take one of them out. These are line 3: diff" in result.stderr
    assert "by bob" in result.stderr
    assert (contents(folder), (folder / LEDGER).read_bytes()) == (before, text)


def test_a_ledger_is_brought_in(folder: Path, tmp_path: Path) -> None:
    """The lines that are not there yet are added; bringing them in again is a sentence."""
    run("merge", folder, "Intel", "Chipmaker X", "--by", "ann")
    run("merge", folder, "Smith", "Ann Lee", "--by", "bob")
    taken = tmp_path / "page.txt"
    taken.write_bytes((folder / LEDGER).read_bytes())
    after, text = contents(folder), (folder / LEDGER).read_bytes()
    run("undo", folder)
    assert run("merge", folder, "--from", taken).exit_code == 0
    assert (contents(folder), (folder / LEDGER).read_bytes()) == (after, text)
    assert "has every decision of" in run("merge", folder, "--from", taken).stderr


def test_a_ledger_that_someone_edits_counts(folder: Path) -> None:
    """Lines may be written, moved and deleted by hand; their order changes no byte."""
    run("merge", folder, "Intel", "Chipmaker X", "--by", "ann")
    run("split", folder, "Ann Lee", "--join", 1, "--by", "bob")
    after = contents(folder)
    first, last, *others = [*reversed((folder / LEDGER).read_text("utf-8").splitlines())]
    (folder / LEDGER).write_text("\n".join((first, "# why not", last, *others)), "utf-8")
    assert run("merge", folder).stdout == "The graph stays as it is.\n"
    (folder / LEDGER).write_text(first, "utf-8")
    assert "→" in run("merge", folder).stdout
    (folder / LEDGER).write_text("\n".join((first, "# why not", last, *others)), "utf-8")
    run("merge", folder)
    assert contents(folder) == after
    assert len(entries((folder / LEDGER).read_text("utf-8"))) == 2


def test_a_line_about_what_is_gone_is_kept_and_told(folder: Path) -> None:
    """It may come back."""
    line = 'same   a0:1-2 "x"   a1:3-4 "y"   by ann\n'
    (folder / LEDGER).write_text(line)
    result = run("merge", folder, "Intel", "Chipmaker X")
    assert 'Note: Line 1 of the ledger is kept, but speaks of nothing that was read now: a0:1-2 "x"' in result.stderr
    assert (folder / LEDGER).read_text().startswith(line)


@pytest.mark.parametrize(("words", "code", "sentence"), [
    (("merge", "Intel", "Intel"), 1, "Intel is one entity already, and one with itself."),
    (("merge", "Intel", "Intell"), 1, 'Nothing in the graph is called "Intell". Near it: "Intel".'),
    (("merge", "Intel"), 2, "Name two entities, or a ledger with --from."),
    (("merge", "Intel", "Smith", "--from", __file__), 2, "Name two entities, or a ledger with --from."),
    (("merge", "--from", __file__), 1, "This is no decision. Write it as: same a1f"),
    (("split", "Intel", "--join", "9"), 1, "Intel has joins 1 to 2."),
    (("split", "Smith", "--join", "1"), 1, "Smith has no join"),
    (("split", "Intel", "--mention", "one.txt"), 1, "is no place. Write ARTICLE:START-END"),
    (("split", "Intel", "--mention", "one.txt:90-95"), 1, "No mention of Intel stands at one.txt:90-95."),
    (("split", "Smith", "--mention", "four.txt:0-5"), 1, "Nothing would be left of Smith."),
    (("split", "Intel", "--join", "1", "--mention", "one.txt:0-5"), 2, "one of the two"),
])
def test_faults_are_sentences(folder: Path, words: tuple[str, ...], code: int, sentence: str) -> None:
    """Nothing is written."""
    result = run(words[0], folder, *words[1:])
    assert (result.exit_code, sentence in result.stderr) == (code, True), result.stderr
    assert not (folder / LEDGER).exists()


def test_a_broken_ledger_stops_every_command(folder: Path) -> None:
    """Its file, its line, and how to write it."""
    (folder / LEDGER).write_text("sane a:1-2\n")
    for words in (("merge", folder, "Intel", "Smith"), ("undo", folder), ("add", folder, __file__)):
        result = run(*words)
        assert (result.exit_code, "ledger.txt:1: This is no decision." in result.stderr) == (1, True), words


def test_a_reread_keeps_the_decision(folder: Path, tmp_path: Path) -> None:
    """Another reader, other chains, another path: the mention is where it was."""
    run("merge", folder, "Intel", "Chipmaker X")
    again: list[Reading] = [
        read("[Intel](organization 4) is in the [AI Alliance](organization 7).", source="moved.txt"),
        read("[Chipmaker](organization 9) X is in the AI Alliance. Ann Lee and she and the minister", source="b.txt"),
        *READINGS[2:]]
    write(build(again, RELATIONS), again, folder)
    run("merge", folder, "Smith", "Ann Lee")
    assert names(folder)["Intel"] == 4


def test_explain_names_the_lines_that_hold_an_entity_together_and_apart(folder: Path) -> None:
    """With what they say; names, roles and company come first."""
    run("merge", folder, "Intel", "Chipmaker X", "--by", "ann", "--why", "a nickname")
    run("split", folder, "Ann Lee", "--join", 1, "--by", "ann")
    told = run("explain", folder, "Intel").stdout
    assert "  one entity: decided by ann: a nickname" in told
    assert re.search(r'^  held together by line 3 of the ledger: same .*"Chipmaker X".*: a nickname$', told, re.M)
    assert re.search(r"^  stands with: .*\bAI Alliance \(2 articles\)", told, re.M)
    two = [one.id for one in load_dataset(folder).entities if one.name == "Ann Lee"]
    assert "  kept apart from Ann Lee by line 4 of the ledger: different " in run("explain", folder, two[0]).stdout


def test_why_not_says_what_keeps_two_entities_apart(folder: Path) -> None:
    """A decision, types, names that have nothing in common, or too little that speaks for it."""
    run("split", folder, "Intel", "--join", 1, "--by", "ann")
    one, other = (entity.id for entity in load_dataset(folder).entities if entity.name == "Intel")
    asked = {
        (one, other): "Intel and Intel are two because the ledger says so.\n  line 3: different ",
        ("Ann Lee", "AI Alliance"): "Ann Lee and AI Alliance are two because one is read as person, the other as org",
        ("Chipmaker X", "AI Alliance"): "Chipmaker X and AI Alliance were never compared: their names have nothing in",
        ("Ann Lee", "Ann Lee"): "Ann Lee and Ann Lee are one entity.\n  same name",
    }
    for (left, right), told in asked.items():
        result = run("why-not", folder, left, "same-as", right)
        assert (result.exit_code, result.stdout.startswith(told)) == (0, True), result.stdout
    assert "newsgraph merge DIR e" in run("why-not", folder, "Ann Lee", "same-as", "AI Alliance").stdout
    assert "Say which by its id" in run("why-not", folder, "Intel", "same-as", "Ann Lee").stderr


def test_why_not_weighs_what_speaks_for_and_against(tmp_path: Path) -> None:
    """Two names of which one is part of the other."""
    readings = [read("The [European AI Alliance](organization 1) is not the [AI Alliance](organization 2).")]
    write(build(readings, RELATIONS), readings, tmp_path)
    assert run("why-not", tmp_path, "European AI Alliance", "same-as", "AI Alliance").stdout.splitlines()[:3] == [
        "European AI Alliance and AI Alliance are two because too little speaks for their being one.",
        '  + "AI Alliance" is part of "European AI Alliance"', "  − both names stand in one article"]
