"""Facts about trees: who does it, to whom, is it denied, when, how surely."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from trees import token, tree

from extract.modality import hedged, negated, no_longer, status
from extract.syntax import (
    agents,
    case,
    conjuncts,
    first_conjunct,
    objects,
    obliques,
    passive,
    subjects,
)

ACTIVE = tree("Norda/NNP/nsubj/1 opposes~oppose/VBZ/ROOT/1 Tavira/NNP/obj/1 ././punct/1")
PASSIVE = tree(
    "Tavira/NNP/nsubj:pass/2 was~be/VBD/aux:pass/2 sued~sue/VBN/ROOT/2 by/IN/case/4 Norda/NNP/obl:agent/2 ././punct/2"
)
PARTICIPLE = tree("Tavira/NNP/nsubj/4 sued~sue/VBN/acl/0 by/IN/case/3 Norda/NNP/obl:agent/1 grew~grow/VBD/ROOT/4")
WANTS = tree("Norda/NNP/nsubj/1 wants~want/VBZ/ROOT/1 to/TO/mark/3 join/VB/xcomp/1 Tavira/NNP/obj/3")
URGED = tree("Norda/NNP/nsubj/1 urged~urge/VBD/ROOT/1 Tavira/NNP/obj/1 to/TO/mark/4 join/VB/xcomp/1 Lumon/NNP/obj/4")
COORDINATED = tree("Norda/NNP/nsubj/1 met~meet/VBD/ROOT/1 and/CC/cc/3 sued~sue/VBD/conj/1 Tavira/NNP/obj/3")
RELATIVE = tree(
    "Tavira/NNP/nsubj/5 ,/,/punct/4 which/WDT/obj/4 Norda/NNP/nsubj/4 "
    "opposes~oppose/VBZ/acl:relcl/0 grew~grow/VBD/ROOT/5"
)
WHO = tree("Norda/NNP/nsubj/4 which/WDT/nsubj/2 opposes~oppose/VBZ/acl:relcl/0 Tavira/NNP/obj/2 grew~grow/VBD/ROOT/4")
LISTED = tree("Norda/NNP/nsubj/5 ,/,/punct/2 Tavira/NNP/conj/0 and/CC/cc/4 Lumon/NNP/conj/0 grew~grow/VBD/ROOT/5")


def words(tokens: list) -> list[str]:
    return [each.text for each in tokens]


@pytest.mark.parametrize(
    ("doc", "verb", "expected"),
    [
        (ACTIVE, "opposes", ["Norda"]),
        (WANTS, "join", ["Norda"]),
        (URGED, "join", ["Tavira"]),
        (COORDINATED, "sued", ["Norda"]),
        (RELATIVE, "opposes", ["Norda"]),
        (WHO, "opposes", ["Norda"]),
        (PASSIVE, "sued", []),
    ],
)
def test_subject_is_found_across_clauses(doc: Doc, verb: str, expected: list[str]) -> None:
    """Own, shared, controlled and relative subjects."""
    assert words(subjects(token(doc, verb))) == expected


@pytest.mark.parametrize(
    ("doc", "verb", "expected"),
    [
        (ACTIVE, "opposes", ["Tavira"]),
        (RELATIVE, "opposes", ["Tavira"]),
        (WHO, "opposes", ["Tavira"]),
        (PASSIVE, "sued", []),
        (COORDINATED, "met", []),
    ],
)
def test_object_is_found_also_before_the_verb(doc: Doc, verb: str, expected: list[str]) -> None:
    """The noun of a relative clause with its own subject is its object."""
    assert words(objects(token(doc, verb))) == expected


@pytest.mark.parametrize(
    ("doc", "verb", "expected"),
    [(ACTIVE, "opposes", False), (PASSIVE, "sued", True), (PARTICIPLE, "sued", True), (COORDINATED, "sued", False)],
)
def test_passive_is_told_from_active(doc: Doc, verb: str, expected: bool) -> None:
    assert passive(token(doc, verb)) is expected


@pytest.mark.parametrize("doc", [PASSIVE, PARTICIPLE])
def test_agent_stands_under_by(doc: Doc) -> None:
    assert words(agents(token(doc, "sued"))) == ["Norda"]


def test_conjuncts_come_from_the_first() -> None:
    """All that is coordinated hangs under the first, and leads back to it."""
    assert words(conjuncts(token(LISTED, "Norda"))) == ["Norda", "Tavira", "Lumon"]
    assert first_conjunct(token(LISTED, "Lumon")).text == "Norda"


def test_case_joins_its_fixed_parts() -> None:
    """A preposition of several words is one."""
    doc = tree("grew~grow/VBD/ROOT/0 according/VBG/case/3 to/IN/fixed/1 Norda/NNP/obl/0")
    assert case(token(doc, "Norda")) == "according to"
    assert words(list(obliques(token(doc, "grew"), "to"))) == ["Norda"]
    assert case(token(doc, "grew")) == ""


@pytest.mark.parametrize(
    ("sentence", "cue", "denied"),
    [
        ("Norda/NNP/nsubj/3 has~have/VBZ/aux/3 not/RB/advmod/3 joined~join/VBN/ROOT/3", "joined", True),
        ("Norda/NNP/nsubj/2 never/RB/advmod/2 joined~join/VBD/ROOT/2", "joined", True),
        ("Norda/NNP/nsubj/1 refused~refuse/VBD/ROOT/1 to/TO/mark/3 join/VB/xcomp/1", "join", True),
        (
            "Norda/NNP/nsubj/3 did~do/VBD/aux/3 not/RB/advmod/3 refuse/VB/ROOT/3 to/TO/mark/5 join/VB/xcomp/3",
            "join",
            False,
        ),
        (
            "Norda/NNP/nsubj/3 did~do/VBD/aux/3 not/RB/advmod/3 want/VB/ROOT/3 to/TO/mark/5 join/VB/xcomp/3",
            "join",
            True,
        ),
        ("Norda/NNP/nsubj/3 is~be/VBZ/cop/3 no/DT/det/3 member/NN/ROOT/3", "member", True),
        ("No/DT/det/1 bank/NN/nsubj/2 joined~join/VBD/ROOT/2", "joined", True),
        ("None/NN/nsubj/3 of/IN/case/2 them/PRP/nmod/0 joined~join/VBD/ROOT/3", "joined", True),
        ("Norda/NNP/nsubj/4 is~be/VBZ/cop/4 no/RB/advmod/3 longer/RB/advmod/4 member/NN/ROOT/4", "member", False),
        ("Norda/NNP/nsubj/1 joined~join/VBD/ROOT/1 not/RB/advmod/3 Tavira/NNP/obj/1", "joined", False),
        (
            "Norda/NNP/nsubj/1 denied~deny/VBD/ROOT/1 that/IN/mark/4 it/PRP/nsubj/4 joined~join/VBD/ccomp/1",
            "joined",
            True,
        ),
        (
            "Norda/NNP/nsubj/3 did~do/VBD/aux/3 not/RB/advmod/3 say/VB/ROOT/3 it/PRP/nsubj/5 joined~join/VBD/ccomp/3",
            "joined",
            False,
        ),
    ],
)
def test_negation_is_counted(sentence: str, cue: str, denied: bool) -> None:
    """A negator or a denying verb denies; two cancel; what is not said is not thereby denied."""
    assert negated(token(tree(sentence), cue)) is denied


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("Norda/NNP/nsubj/1 joined~join/VBD/ROOT/1", "joined", "current"),
        ("Norda/NNP/nsubj/2 will/MD/aux/2 join/VB/ROOT/2", "join", "planned"),
        ("Norda/NNP/nsubj/1 plans~plan/VBZ/ROOT/1 to/TO/mark/3 join/VB/xcomp/1", "join", "planned"),
        ("Norda/NNP/nsubj/1 managed~manage/VBD/ROOT/1 to/TO/mark/3 join/VB/xcomp/1", "join", "current"),
        ("Norda/NNP/nsubj/4 is~be/VBZ/cop/4 no/RB/advmod/3 longer/RB/advmod/4 member/NN/ROOT/4", "member", "former"),
        ("Ada/NNP/ROOT/0 ,/,/punct/3 former/JJ/amod/3 head/NN/appos/0", "head", "former"),
    ],
)
def test_status_is_read_from_the_predicate(sentence: str, cue: str, expected: str) -> None:
    """Auxiliaries, governing verbs and modifiers say whether it was, is, or is to be."""
    assert status(token(tree(sentence), cue)) == expected


def test_status_of_the_wording_stands_where_nothing_says_otherwise() -> None:
    """ "left" is former by itself."""
    assert status(token(tree("Norda/NNP/nsubj/1 left~leave/VBD/ROOT/1"), "left"), "former") == "former"


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("Norda/NNP/nsubj/2 may/MD/aux/2 join/VB/ROOT/2", "join", True),
        ("Norda/NNP/nsubj/2 reportedly/RB/advmod/2 joined~join/VBD/ROOT/2", "joined", True),
        (
            "It/PRP/nsubj/4 grows~grow/VBZ/parataxis/4 if/IN/mark/4 Norda/NNP/nsubj/4 joins~join/VBZ/ROOT/4",
            "joins",
            True,
        ),
        ("Norda/NNP/nsubj/1 seems~seem/VBZ/ROOT/1 to/TO/mark/3 oppose/VB/xcomp/1", "oppose", True),
        ("Norda/NNP/nsubj/1 joined~join/VBD/ROOT/1", "joined", False),
    ],
)
def test_hedge_is_heard(sentence: str, cue: str, expected: bool) -> None:
    """Modals, adverbs, conditions and verbs of seeming take certainty back."""
    assert hedged(token(tree(sentence), cue)) is expected


def test_no_longer_is_not_a_plain_denial() -> None:
    doc = tree("Norda/NNP/nsubj/4 is~be/VBZ/cop/4 no/RB/advmod/3 longer/RB/advmod/4 member/NN/ROOT/4")
    assert no_longer(token(doc, "member")) and not no_longer(token(ACTIVE, "opposes"))
