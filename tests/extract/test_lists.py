"""Facts about lists, examples and what a noun phrase refers to."""

from __future__ import annotations

from trees import document, token, tree

from extract.arguments import preceding, referents
from extract.document import Document
from extract.lists import distributive, examples_start, following_list, separator

FOUR = tree(
    "Norda/NNP/nsubj/8 ,/,/punct/2 Tavira/NNP/conj/0 ,/,/punct/4 Lumon/NNP/conj/0 and/CC/cc/7 "
    "Marsk/NNP/compound/7 Lines/NNP/conj/0 grew~grow/VBD/ROOT/8"
)
LISTED = document(FOUR, Norda="o", Tavira="o", Lumon="o", Marsk_Lines="o")
BROKEN = document(
    tree(
        "Norda/NNP/dep/6 ,/,/punct/0 Tavira/NNP/appos/0 ,/,/punct/2 and/CC/cc/5 Lumon/NNP/nsubj/6 grew~grow/VBD/ROOT/6"
    ),
    Norda="o",
    Tavira="o",
    Lumon="o",
)
SUCH_AS = document(
    tree(
        "Firms~firm/NNS/nsubj/6 such/JJ/case/3 as/IN/fixed/1 Norda/NNP/nmod/0 and/CC/cc/5 Tavira/NNP/conj/3 "
        "grew~grow/VBD/ROOT/6"
    ),
    Norda="o",
    Tavira="o",
    Firms="g nominal",
)
OF = document(
    tree(
        "the/DT/det/1 universities~university/NNS/ROOT/1 of/IN/case/3 Porto/NNP/nmod/1 ,/,/punct/5 Leiden/NNP/conj/3 "
        "or/CC/cc/7 Turku/NNP/conj/3"
    ),
    Porto="o",
    Leiden="o",
    Turku="o",
    the_universities="g nominal",
)
PLAN = document(
    tree("Greenwatch/NNP/nsubj/1 condemned~condemn/VBD/ROOT/1 Norda/NNP/nmod:poss/4 's/POS/case/2 plan/NN/obj/1"),
    Greenwatch="o",
    Norda="o",
)


def named(made: Document, word: str, metonymy: bool = False) -> list[str]:
    return [made.text(argument.phrase) for argument in referents(made, token(made.doc, word), metonymy)]


def test_separator_says_how_long_it_is_and_whether_it_closes() -> None:
    """A comma goes on; "and", ", and" and "as well as" close."""
    doc = tree(
        "a/NN/ROOT/0 ,/,/punct/0 b/NN/conj/0 ,/,/punct/0 and/CC/cc/0 c/NN/conj/0 as/RB/cc/0 "
        "well/RB/fixed/0 as/IN/fixed/0 d/NN/conj/0"
    )
    assert [separator(doc, i) for i in (0, 1, 3, 4, 6)] == [(0, False), (1, False), (2, True), (1, True), (3, True)]
    assert separator(doc, len(doc)) == (0, False)


def test_list_runs_from_a_name_to_its_end() -> None:
    """Names between commas, closed by a conjunction, are one list from each of them on."""
    for start, expected in ((0, 4), (1, 3), (3, 1)):
        assert len(following_list(FOUR, LISTED.phrases[start], LISTED.phrase_at)) == expected


def test_two_names_at_a_comma_are_no_list() -> None:
    """ "In Oslo, Norda grew" coordinates nothing."""
    doc = tree("In/IN/case/1 Oslo/NNP/obl/4 ,/,/punct/4 Norda/NNP/nsubj/4 grew~grow/VBD/ROOT/4")
    made = document(doc, Oslo="o", Norda="o")
    assert following_list(doc, made.phrases[0], made.phrase_at) == [made.phrases[0]]
    assert made.lists == {}


def test_every_name_knows_its_whole_list() -> None:
    assert {start: len(listed) for start, listed in LISTED.lists.items()} == {0: 4, 2: 4, 4: 4, 6: 4}


def test_list_ends_before_a_verb() -> None:
    """Two clauses joined by "and" are no list of their names."""
    doc = tree("Norda/NNP/nsubj/1 grew~grow/VBD/ROOT/1 and/CC/cc/4 Tavira/NNP/nsubj/4 fell~fall/VBD/conj/1")
    made = document(doc, Norda="o", Tavira="o")
    assert following_list(doc, made.phrases[0], made.phrase_at) == [made.phrases[0]]


def test_coordination_refers_to_each() -> None:
    assert named(LISTED, "Norda") == ["Norda", "Tavira", "Lumon", "Marsk Lines"]


def test_last_of_a_broken_list_knows_those_before() -> None:
    """Where the tree keeps only the last name for subject, the list gives the others back."""
    last = token(BROKEN.doc, "Lumon")
    before = preceding(BROKEN, last, last.head)
    assert [BROKEN.text(argument.phrase) for argument in before] == [
        "Norda",
        "Tavira",
    ]


def test_examples_stand_for_their_set() -> None:
    """ "Firms such as A and B": A and B, not the firms."""
    assert examples_start(SUCH_AS.doc, token(SUCH_AS.doc, "Firms")) == 3
    assert named(SUCH_AS, "Firms") == ["Norda", "Tavira"]
    assert {argument.via for argument in referents(SUCH_AS, token(SUCH_AS.doc, "Firms"))} == {"example"}


def test_plural_spreads_over_its_complements() -> None:
    """ "the universities of A, B or C" are A, B and C."""
    noun = token(OF.doc, "universities")
    assert distributive(noun) == token(OF.doc, "Porto")
    assert named(OF, "universities") == ["Porto", "Leiden", "Turku"]


def test_singular_does_not_spread() -> None:
    doc = tree("the/DT/det/1 university/NN/ROOT/1 of/IN/case/3 Porto/NNP/nmod/1")
    assert distributive(token(doc, "university")) is None


def test_owner_stands_for_what_it_owns_only_where_allowed() -> None:
    """A's plan is A's where the wording says so, and nobody's else."""
    assert named(PLAN, "plan", metonymy=True) == ["Norda"]
    assert named(PLAN, "plan") == []


def test_name_refers_to_itself() -> None:
    assert named(PLAN, "Greenwatch") == ["Greenwatch"]
