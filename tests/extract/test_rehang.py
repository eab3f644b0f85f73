"""Facts about words that are hung where they belong."""

from __future__ import annotations

import pytest
from trees import tree

from extract.rehang import rehang

CASES = {
    "a body behind a comma is the name before it, not the one who leads it": (
        "He/PRP/nsubj/1 chairs~chair/VBZ/ROOT/1 Norda/NNP/obj/1 ,/,/punct/5 a/DT/det/5 subsidiary/NN/obl/1 "
        "of/IN/case/7 Tavira/NNP/nmod/5",
        "subsidiary appos Norda",
    ),
    "where the name is does not stand between": (
        "He/PRP/nsubj/1 runs~run/VBZ/ROOT/1 Norda/NNP/obj/1 in/IN/case/4 Oslo/NNP/nmod/2 ,/,/punct/7 a/DT/det/7 "
        "unit/NN/xcomp/1 of/IN/case/9 Tavira/NNP/nmod/7",
        "unit appos Norda",
    ),
    "what is called so is the noun before, and the name is what it is called": (
        "the/DT/det/1 creation/NN/ROOT/1 of/IN/case/4 a/DT/det/4 consortium/NN/nmod/1 called~call/VBN/acl/1 "
        "the/DT/det/7 Alliance/NNP/nmod/1",
        "called acl consortium, Alliance obj called",
    ),
    "a conjunction joins what stands behind it to the list": (
        "It/PRP/nsubj/1 includes~include/VBZ/ROOT/1 Norda/NNP/obj/1 and/CC/cc/4 Tavira/NNP/obl/1",
        "Tavira conj Norda",
    ),
    "names right before a verb without a subject are its subject": (
        "Norda/NNP/ROOT/0 and/CC/cc/2 Tavira/NNP/conj/0 joined~join/VBD/parataxis/0 Lumon/NNP/obj/3",
        "joined ROOT joined, Norda nsubj joined, Tavira conj Norda",
    ),
    "what stands before a copula modifies no noun behind it": (
        "Among/IN/case/1 them/PRP/nmod/3 are~be/VBP/cop/3 Norda/NNP/ROOT/3",
        "them obl Norda",
    ),
    "to become is a verb": (
        "Norda/NNP/nsubj/1 hopes~hope/VBZ/ROOT/1 to/TO/mark/5 become/VB/cop/5 a/DT/det/5 member/NN/xcomp/1",
        "become xcomp hopes, member xcomp become, to mark become",
    ),
    "a list before a predicate without a subject is its subject": (
        "that/IN/mark/6 Norda/NNP/vocative/6 and/CC/cc/3 Tavira/NNP/conj/1 are~be/VBP/cop/5 members~member/NNS/advcl/6 "
        "odd/JJ/ROOT/6",
        "Norda nsubj members",
    ),
    "the last of a list is no subject alone": (
        "Norda/NNP/ROOT/0 ,/,/punct/2 Tavira/NNP/appos/0 and/CC/cc/4 Lumon/NNP/nsubj/6 are~be/VBP/cop/6 "
        "members~member/NNS/conj/2",
        "Norda nsubj members, Lumon conj Norda, members ROOT members",
    ),
    "a name before a copula modifies no noun behind it": (
        "Norda/NNP/nmod/2 is~be/VBZ/cop/2 member/NN/ROOT/2 of/IN/case/4 Tavira/NNP/nmod/2",
        "Norda nsubj member",
    ),
    "an apposition stands behind": (
        "The/DT/det/1 owner/NN/appos/5 of/IN/case/3 Norda/NNP/nmod/1 is~be/VBZ/cop/5 Tavira/NNP/ROOT/5",
        "owner nsubj Tavira",
    ),
    "what a copula stands before is a predicate": (
        "Norda/NNP/nmod:poss/2 's/POS/case/0 owner/NN/ROOT/2 is~be/VBZ/cop/4 Tavira/NNP/compound/2",
        "Tavira ROOT Tavira, owner nsubj Tavira",
    ),
    "a name between commas is the subject before it": (
        "The/DT/det/1 president/NN/nsubj/5 ,/,/punct/3 Brink/NNP/nsubj/5 ,/,/punct/3 praised~praise/VBD/ROOT/5 "
        "it/PRP/obj/5",
        "Brink appos president",
    ),
    "a role behind a speaker's name is the speaker's": (
        "said~say/VBD/ROOT/0 Brink/NNP/nsubj/0 ,/,/punct/5 Norda/NNP/nmod:poss/5 's/POS/case/3 president/NN/nsubj/0",
        "president appos Brink",
    ),
    "what is joined to a subject is no second one": (
        "Norda/NNP/nsubj/7 ,/,/punct/3 its/PRP$/nmod:poss/3 rival/NN/appos/0 and/CC/cc/5 Lumon/NNP/nsubj/7 "
        "are~be/VBP/cop/7 members~member/NNS/ROOT/7",
        "Lumon conj Norda, rival conj Norda, Norda nsubj members",
    ),
    "that opens what is said to be so": (
        "It/PRP/expl/2 is~be/VBZ/cop/2 odd/JJ/ROOT/2 that/IN/mark/5 it/PRP/nsubj/5 grew~grow/VBD/advcl/2",
        "grew ccomp odd",
    ),
    "a clause after a comma belongs to the name before it": (
        "member/NN/ROOT/0 of/IN/case/2 Norda/NNP/nmod/0 ,/,/punct/7 to/IN/case/5 which/WDT/obl/7 Lumon/NNP/nsubj/7 "
        "belongs~belong/VBZ/acl:relcl/0",
        "belongs acl:relcl Norda",
    ),
    "what an infinitive is followed by is its object": (
        "blocked~block/VBD/ROOT/0 a/DT/det/2 bid/NN/obj/0 to/TO/mark/4 join/VB/acl/2 the/DT/det/6 Pact/NNP/nmod/2",
        "Pact obj join",
    ),
    "a clause with a relative word belongs to the noun before it": (
        "They/PRP/nsubj/1 founded~found/VBD/ROOT/1 Norda/NNP/obj/1 in/IN/case/4 which/WDT/obl/6 they/PRP/nsubj/6 "
        "join/VBP/conj/1",
        "join acl:relcl Norda",
    ),
    "what follows its verb at once is its object": (
        "We/PRP/nsubj/1 joined~join/VBD/ROOT/1 Norda/NNP/obl/1 in/IN/case/4 Oslo/NNP/obl/1",
        "Norda obj joined",
    ),
}

RIGHT = (
    "He/PRP/nsubj/1 joined~join/VBD/ROOT/1 Norda/NNP/obj/1 ,/,/punct/5 a/DT/det/5 firm/NN/appos/2",
    "In/IN/case/1 Norda/NNP/obl/3 are~be/VBP/cop/3 members~member/NNS/ROOT/3 of/IN/case/5 Tavira/NNP/nmod/3",
    "The/DT/det/1 president/NN/nsubj/2 praised~praise/VBD/ROOT/2 Brink/NNP/obj/2 ,/,/punct/6 Norda/NNP/nmod/6 "
    "chief/NN/appos/3",
    "Norda/NNP/nsubj/3 is~be/VBZ/cop/3 a/DT/det/3 member/NN/ROOT/3",
    "so/RB/advmod/4 that/IN/mark/3 it/PRP/nsubj/3 grew~grow/VBD/advcl/4 paid~pay/VBD/ROOT/4",
    "is~be/VBZ/cop/1 Norda/NNP/ROOT/1 in/IN/case/3 Tavira/NNP/obl/1",
)


@pytest.mark.parametrize(("sentence", "wanted"), CASES.values(), ids=CASES)
def test_word_hangs_where_it_belongs(sentence: str, wanted: str) -> None:
    """Word, relation and head, as they shall be; the tree stays one."""
    doc = rehang(tree(sentence))
    hung = {f"{token.text} {token.dep_} {token.head.text}" for token in doc}
    assert set(wanted.split(", ")) <= hung
    assert [token.dep_ for token in doc if token.head == token] == ["ROOT"]


@pytest.mark.parametrize("sentence", RIGHT)
def test_right_tree_stays(sentence: str) -> None:
    """What hangs well is left alone."""
    before, after = tree(sentence), rehang(tree(sentence))
    assert [(t.head.i, t.dep_) for t in before] == [(t.head.i, t.dep_) for t in after]
