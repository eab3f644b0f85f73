"""Facts about wordings in trees: which words fill the two roles, whatever the order of the sentence."""

from __future__ import annotations

import pytest
from trees import tree

from extract.match import find_matches
from extract.wordings import index, quotes, speech_cues
from ontology.load import load_relations
from ontology.relation import Relation, Wording


def relation(*wordings: Wording) -> Relation:
    return Relation(
        "against",
        "against",
        "faced by",
        "Who is against what.",
        ("who", "what"),
        ("organization",),
        ("organization",),
        "ng:against",
        "#123456",
        wordings=wordings,
    )


def found(wording: Wording, sentence: str) -> list[tuple[str, str]]:
    """Subject and object of every match, each pair once."""
    entries = index([relation(wording)])
    pairs = [
        (match.subject.text, match.object.text) for token in tree(sentence) for match in find_matches(token, entries)
    ]
    return list(dict.fromkeys(pairs))


OPPOSE = Wording.parse("verb", "oppose")
BOTH = [("Norda", "Tavira")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norda/NNP/nsubj/1 opposes~oppose/VBZ/ROOT/1 Tavira/NNP/obj/1",
        "Tavira/NNP/nsubj:pass/2 is~be/VBZ/aux:pass/2 opposed~oppose/VBN/ROOT/2 by/IN/case/4 Norda/NNP/obl:agent/2",
        "Tavira/NNP/nsubj/4 opposed~oppose/VBN/acl/0 by/IN/case/3 Norda/NNP/obl/1 grew~grow/VBD/ROOT/4",
        "Tavira/NNP/nsubj/5 ,/,/punct/4 which/WDT/obj/4 Norda/NNP/nsubj/4 "
        "opposes~oppose/VBZ/acl:relcl/0 grew~grow/VBD/ROOT/5",
        "Norda/NNP/nsubj/4 which/WDT/nsubj/2 opposes~oppose/VBZ/acl:relcl/0 Tavira/NNP/obj/2 grew~grow/VBD/ROOT/4",
        "Norda/NNP/nsubj/1 wants~want/VBZ/ROOT/1 to/TO/mark/3 oppose/VB/xcomp/1 Tavira/NNP/obj/3",
        "Norda/NNP/nsubj/1 met~meet/VBD/ROOT/1 and/CC/cc/3 opposed~oppose/VBD/conj/1 Tavira/NNP/obj/3",
        "Tavira/NNP/obj/2 Norda/NNP/nsubj/2 opposes~oppose/VBZ/ROOT/2",
    ],
)
def test_verb_is_read_in_every_order(sentence: str) -> None:
    """Active, passive, relative, controlled, coordinated and fronted: the same two roles."""
    assert found(OPPOSE, sentence) == BOTH


@pytest.mark.parametrize(
    "sentence",
    [
        "Norda/NNP/nsubj/1 grew~grow/VBD/ROOT/1",
        "Norda/NNP/nsubj/1 opposes~oppose/VBZ/ROOT/1",
        "opposes~oppose/VBZ/ROOT/0 Tavira/NNP/obj/0",
        "Tavira/NNP/nsubj:pass/2 is~be/VBZ/aux:pass/2 opposed~oppose/VBN/ROOT/2 in/IN/case/4 Norda/NNP/obl/2",
    ],
)
def test_verb_without_both_roles_matches_nothing(sentence: str) -> None:
    assert found(OPPOSE, sentence) == []


SPOKE = "Norda/NNP/nsubj/1 spoke~speak/VBD/ROOT/1 out/RB/compound:prt/1 against/IN/case/4 Tavira/NNP/obl/1"


def test_particle_and_preposition_are_asked_for() -> None:
    """ "speak out against" is not "speak against", and not "speak out to"."""
    assert found(Wording.parse("verb", "speak out against"), SPOKE) == BOTH
    assert found(Wording.parse("verb", "speak against"), SPOKE) == []
    assert found(Wording.parse("verb", "speak out to"), SPOKE) == []


def test_swap_turns_the_roles_round() -> None:
    """ "X includes Y" puts Y first."""
    assert (
        found(
            Wording.parse("verb", "oppose", swap=True), "Tavira/NNP/nsubj/1 opposes~oppose/VBZ/ROOT/1 Norda/NNP/obj/1"
        )
        == BOTH
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Norda/NNP/ROOT/0 ,/,/punct/3 a/DT/det/3 rival/NN/appos/0 of/IN/case/5 Tavira/NNP/nmod/3",
        "Norda/NNP/nsubj/3 is~be/VBZ/cop/3 a/DT/det/3 rival/NN/ROOT/3 of/IN/case/5 Tavira/NNP/nmod/3",
        "Norda/NNP/nsubj/1 became~become/VBD/ROOT/1 a/DT/det/3 rival/NN/xcomp/1 of/IN/case/5 Tavira/NNP/nmod/3",
        "Norda/NNP/nsubj/4 is~be/VBZ/cop/4 Tavira/NNP/nmod:poss/4 's/POS/case/2 rival/NN/ROOT/4",
        "Tavira/NNP/nmod:poss/2 's/POS/case/0 rival/NN/nsubj/4 Norda/NNP/appos/2 grew~grow/VBD/ROOT/4",
        "Tavira/NNP/compound/1 rival/NN/compound/2 Norda/NNP/nsubj/3 grew~grow/VBD/ROOT/3",
        "Tavira/NNP/nmod:poss/3 's/POS/case/0 Labour/NNP/compound/3 rival/NN/nsubj/5 Norda/NNP/appos/3 "
        "grew~grow/VBD/ROOT/5",
    ],
)
def test_role_is_read_wherever_it_stands(sentence: str) -> None:
    """Apposition, copula, possessor and compound say the same."""
    assert found(Wording.parse("role", "rival of"), sentence) == BOTH


@pytest.mark.parametrize(("article", "bearer"), [("a/DT/det/5", "Norda"), ("both/DT/det/5", "Soltan")])
def test_one_role_behind_a_list_is_the_last_names(article: str, bearer: str) -> None:
    """ "X and Y, a rival of Z": a rival is one of them, the nearer."""
    sentence = (f"Soltan/NNP/nsubj/8 and/CC/cc/2 Norda/NNP/conj/0 ,/,/punct/5 {article} rival/NN/appos/0 "
                "of/IN/case/7 Tavira/NNP/nmod/5 grew~grow/VBD/ROOT/8")
    assert found(Wording.parse("role", "rival of"), sentence) == [(bearer, "Tavira")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norda/NNP/nmod:poss/2 's/POS/case/0 criticism/NN/nsubj/5 of/IN/case/4 Tavira/NNP/nmod/2 grew~grow/VBD/ROOT/5",
        "Norda/NNP/nsubj/1 renewed~renew/VBD/ROOT/1 criticism/NN/obj/1 of/IN/case/4 Tavira/NNP/nmod/2",
    ],
)
def test_noun_is_done_by_its_owner_or_the_subject_of_its_verb(sentence: str) -> None:
    assert found(Wording.parse("noun", "criticism of"), sentence) == BOTH


def test_what_it_is_easy_to_do_nobody_does() -> None:
    """ "It is easy to oppose Y" says of nobody that they do; "It is ready to" does, where it is a body."""
    for adjective, read in (("easy", []), ("ready", [("It", "Tavira")])):
        sentence = (f"It/PRP/nsubj/2 is~be/VBZ/cop/2 {adjective}/JJ/ROOT/2 to/TO/mark/4 oppose/VB/xcomp/2 "
                    "Tavira/NNP/obj/4")
        assert found(OPPOSE, sentence) == read


def test_a_verb_that_means_another_thing_with_an_object() -> None:
    """ "Norda turned on Y", but "turned the light on Y"."""
    sentence = "Norda/NNP/nsubj/1 turned~turn/VBD/ROOT/1 {}on/IN/case/{} Tavira/NNP/obl/1"
    turn = Wording.parse("verb", "turn on")
    assert found(turn, sentence.format("", 3)) == BOTH
    assert found(turn, sentence.format("the/DT/det/3 light/NN/obj/1 ", 5)) == []


def test_noun_without_a_doer_matches_nothing() -> None:
    """ "The criticism of Y continues": nobody's."""
    assert (
        found(
            Wording.parse("noun", "criticism of"),
            "criticism/NN/nsubj/3 of/IN/case/2 Tavira/NNP/nmod/0 goes~go/VBZ/ROOT/3",
        )
        == []
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Norda/NNP/nsubj/2 is~be/VBZ/cop/2 critical/JJ/ROOT/2 of/IN/case/4 Tavira/NNP/obl/2",
        "critical/JJ/advcl/5 of/IN/case/2 Tavira/NNP/obl/0 ,/,/punct/5 Norda/NNP/nsubj/5 grew~grow/VBD/ROOT/5",
        "Norda/NNP/nsubj/4 critical/JJ/amod/0 of/IN/case/3 Tavira/NNP/obl/1 grew~grow/VBD/ROOT/4",
    ],
)
def test_adjective_is_read_before_and_after(sentence: str) -> None:
    assert found(Wording.parse("adjective", "critical of"), sentence) == BOTH


def test_contrast_sets_the_clause_against_its_complement() -> None:
    """ "X sells maps, as opposed to Y"."""
    sentence = (
        "Norda/NNP/nsubj/1 sells~sell/VBZ/ROOT/1 maps~map/NNS/obj/1 ,/,/punct/7 as/IN/case/7 opposed/VBN/fixed/4 "
        "to/IN/fixed/4 Tavira/NNP/obl/1"
    )
    assert found(Wording.parse("contrast", "as opposed to"), sentence) == BOTH


def test_longer_wordings_come_first() -> None:
    """Of two wordings with one head, the more specific is tried first."""
    entries = index([relation(Wording.parse("verb", "join"), Wording.parse("verb", "join forces in"))])
    assert [wording.phrase for _, wording in entries["verb", "join"]] == ["join forces in", "join"]


def test_list_of_words_is_spelled_out() -> None:
    """``$roles of`` stands for every role."""
    entries = index([relation(Wording.parse("role", "$roles of"))])
    assert ("role", "senator") in entries and all(
        wording.preposition == "of" for _, wording in entries["role", "senator"]
    )


def test_relation_of_quotations_gives_cues_and_no_matches() -> None:
    """The verbs of said-by are cues of speech; they match no pair."""
    shipped = load_relations()
    said_by = next(relation for relation in shipped if relation.name == "said-by")
    assert quotes(said_by) and index([said_by]) == {}
    assert speech_cues(shipped)["say"] == "" and speech_cues(shipped)["point"] == "out"


@pytest.mark.parametrize("phrase", ["take over", "buy out"])
def test_particle_that_is_also_a_preposition_takes_an_object(phrase: str) -> None:
    """ "X took over Y": a user's wording of two words is read as a verb with its particle."""
    verb, particle = phrase.split()
    sentence = f"Norda/NNP/nsubj/1 {verb}/VBD/ROOT/1 {particle}/RP/compound:prt/1 Tavira/NNP/obj/1"
    assert found(Wording.parse("verb", phrase), sentence) == BOTH
