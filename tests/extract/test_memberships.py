"""Which of the model's memberships stand, and which the words around them veto; all names are made up."""

from __future__ import annotations

import pytest
from dictated import Dictated

from extract.pipeline import load_pipeline
from extract.read import read_article
from extract.wordings import index
from ontology.article import Article
from ontology.load import load_relations
from ontology.reading import Reading

NAMES = {"Ada Brink": "PERSON", "Tom Reyes": "PERSON", "Grey Harbour Guild": "ORG", "Kestrel Motors": "ORG",
         "Torrey University": "ORG", "Stone & Hammer": "ORG", "SHW": "ORG"}
IN, OPPOSES = "first in second", "first opposes"


def read(text: str, chances: dict[tuple[str, str], dict[str, float]] | None = None) -> Reading:
    relations = load_relations()
    network = Dictated({name: kind for name, kind in NAMES.items() if name in text}, chances=chances or {})
    return read_article(Article(text, "test"), nlp=load_pipeline(), relations=relations, wordings=index(relations),
                        network=network)  # type: ignore[arg-type]


def members(text: str, *pairs: tuple[str, str], chance: float = 0.95) -> set[tuple[str, str]]:
    """The memberships read where the network is sure of these pairs."""
    claims = read(text, {pair: {IN: chance} for pair in pairs}).claims
    return {(claim.subject.text, claim.object.text) for claim in claims if claim.relation == "member-of"}


@pytest.mark.parametrize("text", [
    "Ada Brink founded Kestrel Motors in 1990.",
    "Ada Brink studied at Torrey University.",
    "Ada Brink received a degree from Torrey University.",
    "Ada Brink was praised by Grey Harbour Guild.",
    "Ada Brink's firm, together with the Grey Harbour Guild, built it.",
    "Ada Brink formed a pact against the Grey Harbour Guild.",
    "Ada Brink alleged that Grey Harbour Guild had lied.",
    "Ada Brink met the head of Grey Harbour Guild.",
    "Ada Brink saw Tom Reyes leave Grey Harbour Guild.",
    "Ada Brink met a chemist who teaches at Torrey University.",
])
def test_another_tie_is_no_membership(text: str) -> None:
    """To found, to learn, to be praised, to speak of a body or to meet its people makes no member."""
    body = next(name for name, kind in NAMES.items() if kind == "ORG" and name in text)
    assert ("Ada Brink", body) not in members(text, ("Ada Brink", body))


@pytest.mark.parametrize("text", [
    "Ada Brink (born 20 April 1947) is a Grey Harbour Guild politician.",
    "Ada Brink became a figure in Grey Harbour Guild.",
    "As a member of the north wing, Ada Brink spoke for Grey Harbour Guild.",
    "Ada Brink was hired by Grey Harbour Guild.",
    "Ada Brink also served as the director for Grey Harbour Guild.",
    "Ada Brink represents the north of the island as a member of Grey Harbour Guild.",
])
def test_who_holds_the_role_is_the_member(text: str) -> None:
    """A role noun that is told of the subject itself is nobody else's."""
    assert ("Ada Brink", "Grey Harbour Guild") in members(text, ("Ada Brink", "Grey Harbour Guild"))


def test_a_sure_model_is_believed_in_a_long_description() -> None:
    """Where the tree gives the body to somebody else, only a sure model is believed, and only where no verb stands."""
    text = "Ada Brink, a friend of Tom Reyes and adviser in Grey Harbour Guild, spoke."
    pair = ("Ada Brink", "Grey Harbour Guild")
    assert pair in members(text, pair) and pair not in members(text, pair, chance=0.85)


def test_several_roles_make_several_bodies() -> None:
    """Who has two roles in a sentence belongs to two bodies, where the model is sure of the second."""
    text = "Ada Brink is a director of Kestrel Motors and an adviser in Grey Harbour Guild."
    pair = ("Ada Brink", "Grey Harbour Guild")
    assert pair in members(text, pair) and pair not in members(text, pair, chance=0.7)


def test_a_body_that_is_joined_leaves_no_second() -> None:
    """Who joins one after years with another is not read as a member of both."""
    text = "Ada Brink joined Kestrel Motors after three years with Grey Harbour Guild."
    assert members(text, ("Ada Brink", "Grey Harbour Guild")) == {("Ada Brink", "Kestrel Motors")}


def test_who_is_at_odds_with_a_body_is_not_its_member() -> None:
    """A pair that is opposed in a sentence is no membership on the model's word alone; a wording may still say so."""
    pair = ("Ada Brink", "Grey Harbour Guild")
    accused = read("Ada Brink had no kind word for Grey Harbour Guild.", {pair: {IN: 0.99, OPPOSES: 0.7}})
    assert [claim.relation for claim in accused.claims] == ["opposed-to"]
    member = read("Ada Brink, a member of Grey Harbour Guild, attacked Grey Harbour Guild.", {pair: {IN: 0.99}})
    assert {claim.relation for claim in member.claims} == {"member-of", "opposed-to"}


def test_years_after_which_something_came_are_over() -> None:
    """Where somebody was before is no present membership."""
    text = "Ada Brink took over the ministry after eight years at Kestrel Motors."
    (claim,) = read(text, {("Ada Brink", "Kestrel Motors"): {IN: 0.9}}).claims
    assert claim.status == "former"


def test_who_joins_a_body_does_not_oppose_it_there() -> None:
    """The model alone does not make an opponent of whom a verb of joining makes a member."""
    pair = ("Ada Brink", "Grey Harbour Guild")
    joined = read("Ada Brink joined Grey Harbour Guild in March.", {pair: {OPPOSES: 0.9}})
    assert [claim.relation for claim in joined.claims] == ["member-of"]


def test_two_things_of_a_sentence_are_tied_once() -> None:
    """The claim is between the names, though the model is surer of the pronoun; and a wording's claim stays alone."""
    text = "Ada Brink, who is active in Grey Harbour Guild, spoke."
    chances = {("Ada Brink", "Grey Harbour Guild"): {IN: 0.8}, ("who", "Grey Harbour Guild"): {IN: 0.95}}
    (claim,) = read(text, chances).claims
    assert (claim.subject.text, claim.confidence) == ("Ada Brink", 0.85)
    (claim,) = read("Ada Brink, who belongs to Grey Harbour Guild, spoke.", chances).claims
    assert claim.evidence.how == "member-of/verb:belong to and model"


@pytest.mark.parametrize(("text", "one", "other"), [
    ("Kestrel Motors belongs to Stone & Hammer (SHW).", "Stone & Hammer", "SHW"),
    ("Ada Brink (born 1950), also known as Tom Reyes, spoke.", "Ada Brink", "Tom Reyes"),
    ("Ada Brink was an economist, professor at Torrey University, who spoke.", "Ada Brink", "who"),
    ("I joined Kestrel Motors. Tom Reyes met me there.", "I", "me"),
    ("She left Kestrel Motors, where Tom Reyes worked.", "Kestrel Motors", "where"),
])
def test_two_words_for_one_thing(text: str, one: str, other: str) -> None:
    """Initials in brackets, second names, relative words and the narrator are mentions of what they stand for."""
    chains = {mention.text: mention.chain for mention in read(text).mentions}
    assert chains[one] == chains[other]


def test_who_takes_up_the_pronoun_that_is_described() -> None:
    """"She was a teacher who …" is about her."""
    pair = ("who", "Kestrel Motors")
    assert members("She was a teacher who joined Kestrel Motors.", pair) == {pair}


@pytest.mark.parametrize("text", ["Ada Brink is not a teacher. The teacher spoke.",
                                  "Ada Brink was the teacher. The teacher spoke."])
def test_what_somebody_is_not_or_was_names_nobody(text: str) -> None:
    """A noun that is denied, or a post that may be somebody else's by now, is not one with the name."""
    chains = {mention.text: mention.chain for mention in read(text).mentions}
    assert "The teacher" not in chains


def test_it_that_opens_an_excerpt_may_be_the_body() -> None:
    """Nobody says what "it" is, but it has a member, so it is an organisation."""
    claims = read("It is currently led by Ada Brink.", {("It", "Ada Brink"): {"second in first": 0.9}}).claims
    assert {(claim.subject.text, claim.object.text, claim.object.type) for claim in claims} == {
        ("Ada Brink", "It", "organization")}
