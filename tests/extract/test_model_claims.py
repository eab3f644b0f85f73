"""What the model says becomes names, quotations and claims, unless syntax or the types of a relation veto it."""

from __future__ import annotations

import pytest
from dictated import Dictated

from extract.annotated import annotate
from extract.pipeline import load_pipeline
from extract.read import read_article
from extract.wordings import index
from ontology.article import Article
from ontology.load import load_relations
from ontology.reading import Quote, Reading

PEOPLE = {"Ada Brink": "PERSON", "Tom Reyes": "PERSON"}


def read(text: str, network: Dictated) -> Reading:
    relations = load_relations()
    return read_article(Article(text, "test"), nlp=load_pipeline(), relations=relations, wordings=index(relations),
                        network=network)  # type: ignore[arg-type]


def told(reading: Reading) -> set[tuple[str, str, str, str]]:
    return {(claim.relation, claim.subject.text, claim.object.text, claim.status) for claim in reading.claims}


def test_pair_that_no_wording_ties_is_a_claim_where_the_model_is_sure() -> None:
    """The claim says that the model read it, and how sure it is."""
    reading = read("Ada Brink had no kind word for Tom Reyes on Monday.",
                   Dictated(PEOPLE, chances={("Ada Brink", "Tom Reyes"): {"first opposes": 0.93}}))
    assert told(reading) == {("opposed-to", "Ada Brink", "Tom Reyes", "current")}
    (claim,) = reading.claims
    assert claim.evidence.how.startswith("opposed-to/model:") and claim.confidence == 0.74


def test_direction_is_the_models_and_not_the_order_of_the_words() -> None:
    reading = read("Ada Brink had no kind word for Tom Reyes on Monday.",
                   Dictated(PEOPLE, chances={("Ada Brink", "Tom Reyes"): {"second opposes": 0.93}}))
    assert told(reading) == {("opposed-to", "Tom Reyes", "Ada Brink", "current")}


@pytest.mark.parametrize(("text", "chances"), [
    ("Ada Brink had no kind word for Tom Reyes on Monday.", {"first opposes": 0.3}),
    ("Ada Brink does not criticise Tom Reyes.", {"second opposes": 0.99}),
    ("Ada Brink and Tom Reyes left on Monday.", {"first in second": 0.99}),
])
def test_model_is_not_believed(text: str, chances: dict[str, float]) -> None:
    """Unsure; denied by syntax; a person as the body of which another is a member."""
    claims = read(text, Dictated(PEOPLE, chances={("Ada Brink", "Tom Reyes"): chances})).claims
    assert not [claim for claim in claims if "model:" in claim.evidence.how]


@pytest.mark.parametrize(("text", "target", "kind"), [
    ("Ada Brink had no kind word on Monday in Harlow.", "Harlow", "LOC"),
    ("Ada Brink had no kind word for the Reyes campaign on Monday.", "Reyes", "PERSON"),
])
def test_places_and_parts_of_names_take_no_sides(text: str, target: str, kind: str) -> None:
    """Whatever the model says of them: a town is where it was said, and the campaign is an end by itself."""
    network = Dictated({"Ada Brink": "PERSON", target: kind},
                       chances={("Ada Brink", target): {"first opposes": 0.97}})
    assert target not in {claim.object.text for claim in read(text, network).claims}


@pytest.mark.parametrize(("text", "one", "other"), [
    ("Moscow has no kind word for Ada Brink on Monday.", "Moscow", "Ada Brink"),
    ("The U. S. has no kind word for Ada Brink on Monday.", "U. S.", "Ada Brink"),
    ("Ada Brink had no kind word for Grey Harbour Guild - which left on Monday.", "Ada Brink", "Grey Harbour Guild"),
])
def test_capitals_that_act_and_names_before_a_dash_take_sides(text: str, one: str, other: str) -> None:
    names = {"Ada Brink": "PERSON", "Moscow": "LOC", "U. S.": "LOC", "Grey Harbour Guild": "ORG"}
    network = Dictated({name: kind for name, kind in names.items() if name in text},
                       chances={(one, other): {"first opposes": 0.97}})
    assert ("opposed-to", one, other, "current") in told(read(text, network))


@pytest.mark.parametrize(("text", "sides"), [
    ("Moscow had no kind word for Ada Brink on Monday.", {"Moscow", "Ada Brink"}),
    ("In Moscow no kind word was said of Ada Brink.", set()),
])
def test_a_capital_where_something_happens_takes_no_sides(text: str, sides: set[str]) -> None:
    network = Dictated({"Ada Brink": "PERSON", "Moscow": "LOC"},
                       chances={("Moscow", "Ada Brink"): {"first opposes": 0.97}})
    assert {end.text for claim in read(text, network).claims for end in (claim.subject, claim.object)} == sides


@pytest.mark.parametrize(("chance", "both"), [(0.95, True), (0.8, False)])
def test_one_may_have_two_opponents_where_the_model_is_sure_of_the_second(chance: float, both: bool) -> None:
    """Most often the second name beside one that is attacked only stands there."""
    text = "Ada Brink, whom Tom Reyes met, had no kind word for Grey Harbour Guild."
    network = Dictated(PEOPLE | {"Grey Harbour Guild": "ORG"}, chances={
        ("Ada Brink", "Grey Harbour Guild"): {"first opposes": 0.99},
        ("Tom Reyes", "Grey Harbour Guild"): {"first opposes": chance}})
    subjects = {claim.subject.text for claim in read(text, network).claims if claim.relation == "opposed-to"}
    assert subjects == {"Ada Brink", *(["Tom Reyes"] if both else [])}


def test_the_model_is_believed_less_of_whom_a_speaker_only_speaks_of() -> None:
    """Of names in reported words most are on nobody's side: the claim stays, and is hardly sure."""
    text = "Ada Brink said Tom Reyes would come to the harbour."
    network = Dictated(PEOPLE, (("Ada Brink", "said", "Tom Reyes would come to the harbour"),),
                       {("Ada Brink", "Tom Reyes"): {"first opposes": 0.8}})
    (claim,) = [claim for claim in read(text, network).claims if claim.relation == "opposed-to"]
    assert claim.confidence == 0.44


def test_former_membership_is_told_by_its_words() -> None:
    reading = read("Ada Brink, once formerly in the ranks of Grey Harbour Guild, spoke on Monday.",
                   Dictated({"Ada Brink": "PERSON", "Grey Harbour Guild": "ORG"},
                            chances={("Ada Brink", "Grey Harbour Guild"): {"first in second": 0.95}}))
    assert told(reading) == {("member-of", "Ada Brink", "Grey Harbour Guild", "former")}


def test_attribution_without_a_known_verb_is_a_quotation() -> None:
    """The cue may be any word; the speaker is the phrase of the source."""
    text = "For Ada Brink the matter was plain: the mine would have to close by June."
    network = Dictated({"Ada Brink": "PERSON"}, (("Ada Brink", "For", "the mine would have to close by June"),))
    reading = read(text, network)
    (claim,) = reading.claims
    assert isinstance(claim.subject, Quote)
    assert (claim.subject.text, claim.subject.kind, claim.object.text) == (
        "the mine would have to close by June", "indirect", "Ada Brink")


@pytest.mark.parametrize(("text", "cue", "content", "polarity"), [
    ("Ada Brink wants to close the mine by June.", "wants", "to close the mine by June", "asserted"),
    ("Ada Brink attacked the old plan for the mine.", "attacked", "the old plan for the mine", "asserted"),
    ("Ada Brink did not say that the mine would close.", "say", "that the mine would close", "negated"),
    ("Ada Brink denied that the mine would close.", "denied", "that the mine would close", "negated"),
    ("Ada Brink declined to say when the mine would close.", "declined to say", "when the mine would close", "negated"),
])
def test_what_a_text_attributes_is_said_or_denied(text: str, cue: str, content: str, polarity: str) -> None:
    """An intention and a topic are attributed; what somebody denies or does not say is so with the polarity turned."""
    network = Dictated({"Ada Brink": "PERSON"}, (("Ada Brink", cue, content),))
    assert [claim.polarity for claim in read(text, network).claims if claim.relation == "said-by"] == [polarity]


def test_a_name_alone_is_nobody_s_words() -> None:
    """Whom somebody attacks, and for what, is a relation and no quotation."""
    said = ("Ada Brink", "attacked", "Norsk Oil over the spill")
    network = Dictated({"Ada Brink": "PERSON", "Norsk Oil": "ORG"}, (said,))
    reading = read("Ada Brink attacked Norsk Oil over the spill.", network)
    assert not [claim for claim in reading.claims if claim.relation == "said-by"]


def test_unnamed_source_becomes_a_speaker() -> None:
    """A noun phrase that no list of roles knows may still speak."""
    text = "On Monday hauliers of the plan muttered that the mine would close."
    network = Dictated({}, (("hauliers of the plan", "muttered", "the mine would close"),))
    (claim,) = read(text, network).claims
    assert (claim.object.text, claim.object.type) == ("hauliers", "group")


@pytest.mark.parametrize(("text", "source", "speaker"), [
    ("The rate fell. But one study found Norsk Oil would lose.", "one study", "one study"),
    ("The poll by Tavira and Lumon showed Norsk Oil would lose.", "The poll by Tavira and Lumon", "The poll"),
    ("One of the clerks found Norsk Oil would lose.", "One of the clerks", "One"),
])
def test_what_no_single_name_issued_speaks_for_itself(text: str, source: str, speaker: str) -> None:
    """A study is not the name behind its verb, and a poll of two houses is neither's."""
    cue = "showed" if "showed" in text else "found"
    names = {name: "ORG" for name in ("Norsk Oil", "Tavira", "Lumon") if name in text}
    reading = read(text, Dictated(names, ((source, cue, "Norsk Oil would lose"),)))
    assert [claim.object.text for claim in reading.claims if claim.relation == "said-by"] == [speaker]


def test_a_report_of_what_somebody_hopes_holds_the_hope_too() -> None:
    """Both are attributions: whoever is reported hopes, and the reporter says that she does."""
    text = "Ada Brink said Tom Reyes hopes the strike sends a message that “the mine must close for good.”"
    network = Dictated(PEOPLE, (("Ada Brink", "said", text[15:-2]), ("Tom Reyes", "hopes", text[31:-2])))
    speakers = {claim.object.text for claim in read(text, network).claims if claim.relation == "said-by"}
    assert speakers == {"Ada Brink", "Tom Reyes"}


def test_a_claim_that_is_rejected_is_nobodys_words() -> None:
    """Of the allegations nothing is told; of a decision that is rejected in a clause something is."""
    text = "Ada Brink rejected the allegations. Tom Reyes denied that the harbour would close."
    network = Dictated(PEOPLE, (("Ada Brink", "rejected", "the allegations"),
                                ("Tom Reyes", "denied", "that the harbour would close")))
    claims = [claim for claim in read(text, network).claims if claim.relation == "said-by"]
    assert [(claim.subject.text, claim.polarity) for claim in claims] == [("the harbour would close", "negated")]


def test_spacy_document_carries_what_the_model_found() -> None:
    """Names are entities, attributions are spans by role: displaCy shows them."""
    text = "Ada Brink said the mine would close."
    doc = load_pipeline().make_doc(text)
    found, _ = Dictated({"Ada Brink": "PERSON"}, (("Ada Brink", "said", "the mine would close"),)).open(text)
    annotate(doc, found)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ada Brink", "PERSON")]
    assert {role: [span.text for span in doc.spans[role]] for role in ("source", "cue", "content")} == {
        "source": ["Ada Brink"], "cue": ["said"], "content": ["the mine would close"]}


def test_body_is_not_opposed_to_the_one_that_it_is_part_of() -> None:
    """Where a wording makes one body part of the other, the model's word alone sets none against the other."""
    text = "Harvest Mills, a subsidiary of Orion Foods, spoke on Monday."
    network = Dictated({"Harvest Mills": "ORG", "Orion Foods": "ORG"},
                       chances={("Harvest Mills", "Orion Foods"): {"second opposes": 0.95}})
    assert told(read(text, network)) == {("member-of", "Harvest Mills", "Orion Foods", "current")}


def test_declining_to_comment_says_nothing() -> None:
    """A lone verb after "to" is no content."""
    network = Dictated({"Ada Brink": "PERSON"}, (("Ada Brink", "declined", "to comment"),))
    assert not read("Ada Brink declined to comment.", network).claims


def test_place_that_the_model_reads_whole_keeps_its_region() -> None:
    """A comma does not cut a place in two, and the second finder adds no name that the model passed over."""
    text = "The mine near Harlow, Westmark has closed, and Jonas Feld wept."
    mentions = read(text, Dictated({"Harlow, Westmark": "LOC"})).mentions
    assert [(one.text, one.type) for one in mentions if one.kind == "name"] == [("Harlow, Westmark", "place")]
