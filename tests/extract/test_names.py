"""Names in whole articles: what is none, where they end, and what they are."""

from __future__ import annotations

import pytest

from extract.document import Document, Phrase
from extract.names import joined
from extract.pipeline import load_pipeline, parse
from extract.read import Reader
from ontology.article import Article

GAP = "It rained in the north of the country for most of the week.\n\n"


def names(reader: Reader, text: str) -> dict[str, str]:
    """The names of a text with their types."""
    reading = reader(Article(GAP + text, "page"))
    return {mention.text: mention.type for mention in reading.mentions if mention.kind == "name"}


@pytest.mark.parametrize("land", ["DRC", "Republic of Chile", "United States of America"])
def test_countries_are_places_in_full_and_in_short(reader: Reader, land: str) -> None:
    """The full name of a state looks like a body's, and its initials like those of one."""
    assert names(reader, f"Ada Brink returned to the {land} in May. The {land} signed the treaty.").get(land) == "place"


@pytest.mark.parametrize("word", ["CTO", "IPO", "NGO"])
def test_initials_that_are_words_name_nothing(reader: Reader, word: str) -> None:
    """What an office or a thing is called for short is no body."""
    assert word not in names(reader, f"Ada Brink praised the {word} on Friday. The {word} drew many buyers.")


def test_the_council_is_no_name_of_its_own(reader: Reader) -> None:
    """A body's common noun stands for the body, whatever its capital."""
    reading = reader(Article(GAP + "Brackwater City Council met on Monday. Ada Brink left early.\n\nThe mayor said the "
                                   "Council had lost its patience with the Harbour Board.", "page"))
    again = next(mention for mention in reading.mentions if mention.text in ("Council", "the Council"))
    assert again.kind == "nominal"
    assert any(mention.text == "Brackwater City Council" for mention in reading.chains[again.chain])


def test_a_title_cut_short_ends_no_sentence(reader: Reader) -> None:
    """ "Lt. Gov. Dan Hall" and "Reps. Al Green" stand in one sentence, as "Sen. Ann Lee" does."""
    reading = reader(Article("Lt. Gov. Dan Hall and Reps. Al Green and Bo Reed met Sgt. Ann Lee.", "page"))
    assert len(reading.sentences) == 1
    assert {"Dan Hall", "Al Green", "Bo Reed", "Ann Lee"} <= {mention.text for mention in reading.mentions}


def test_a_country_is_cut_from_what_hangs_on_it(reader: Reader) -> None:
    """ "U.S.-backed" is two words, as "Turkish-backed" is."""
    found = names(reader, "Ada Brink left after a U.S.-backed coup in 1973, as the U.S. told Norsk Oil.")
    assert found.get("U.S.") == "place"
    assert "U.S.-backed" not in found


@pytest.mark.parametrize("law", ["Oslo Accords", "Brackwater Clean Air Act", "Nordland Film Awards"])
def test_laws_and_events_are_no_bodies(reader: Reader, law: str) -> None:
    """Their last word tells."""
    found = names(reader, f"Ada Brink spoke about the {law} at length on Friday.")
    assert found.get(law) not in ("organization", "place")


@pytest.mark.parametrize(("text", "kind"), [
    ("The hospital workers' union, Hirak, asked why the meeting was not with it.", "organization"),
    ("A splinter group, Hirak, said that it would be back by Sunday.", "organization"),
    ("Dockers will refuse cars made by Hirak, the group that has been locked in a dispute.", "organization"),
    ("The leader of the union, Hirak, asked why she was not invited.", "person"),
    ("Hirak, the union said, is ill and will not run.", "person"),
])
def test_what_a_sentence_calls_a_body_is_one(reader: Reader, text: str, kind: str) -> None:
    """However much its name looks like a person's; not where the noun says whose leader, or who speaks."""
    named = names(reader, text).get("Hirak")
    assert named == kind if kind == "organization" else named != "organization"


@pytest.mark.parametrize(("text", "opener", "name"), [
    ("Ada Brink was a member of Tessaro Works, a Danish shipbuilder that sank two ferries.", "that", "Tessaro Works"),
    ("Ada Brink joined Tessaro Works, where she led the yard.", "where", "Tessaro Works"),
    ("Ada Brink is a Danish shipbuilder who sank two ferries.", "who", "Ada Brink"),
])
def test_what_opens_a_clause_stands_for_the_name_that_it_is_about(
    reader: Reader, text: str, opener: str, name: str
) -> None:
    """Also where the tree hangs the noun between them elsewhere, or the noun says what the name is."""
    reading = reader(Article(text, "page"))
    chain = next(mention.chain for mention in reading.mentions if mention.text == opener)
    assert name in {mention.text for mention in reading.chains[chain]}


def test_a_seat_names_nobody_and_what_stands_before_it_a_party(reader: Reader) -> None:
    """Nor does a title cut short before a name; in brackets of another kind a letter is no party."""
    found = names(reader, "Anna Holt, R-Calif., met Sen. Paul Renner, D-N.J., and Joan Weiss (R. Madrid) on Sunday.")
    assert found.keys() - {"R. Madrid", "Madrid"} == {"Anna Holt", "R", "Paul Renner", "D", "Joan Weiss"}


def test_a_body_that_bears_its_noun_in_its_name_is_no_other(reader: Reader) -> None:
    """ "The board" takes up the board, "the army" nobody, however near a guild is."""
    text = (
        "Talks with the Maritime Board collapsed on Tuesday. The Pilots' Guild, which belongs to the Federation of Sea "
        "Trades, accused the board of hiding a report. The board's director, Emeka Sandoval, declined to say whether "
        "the army would be called in."
    )
    reading = reader(Article(GAP + text, "page"))
    (guild,) = (chain for chain in reading.chains.values() if any(one.text == "Pilots' Guild" for one in chain))
    assert not {one.text.lower() for one in guild} & {"the board", "the army"}
    told = {(one.subject.text, one.object.chain) for one in reading.claims if one.relation == "member-of"}
    board = next(one.chain for one in reading.mentions if one.text == "Maritime Board")
    assert ("Emeka Sandoval", board) in told


def test_what_backs_a_body_is_not_against_it(reader: Reader) -> None:
    """In "the U.S.-backed fund" a name is part of a word, and on the fund's side."""
    reading = reader(Article(GAP + "The U.S.-backed Harbor Fund said it would not take sides.", "page"))
    assert not [claim for claim in reading.claims if claim.relation == "opposed-to"]


def test_halves_of_a_name_are_put_together() -> None:
    """Two persons side by side are one, whose name was cut in two."""
    document = Document(Article("Paul Ryan met Ann.", "page"), *parse("Paul Ryan met Ann.", None, load_pipeline()))
    halves = [Phrase(0, 1, 0, "name", "person"), Phrase(1, 2, 1, "name", "person"), Phrase(3, 4, 3, "name", "person")]
    assert [document.text(phrase) for phrase in joined(document, halves)] == ["Paul Ryan", "Ann"]
