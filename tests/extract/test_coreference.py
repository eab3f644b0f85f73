"""Facts about coreference in documents made by hand: who is one with whom, and who is not."""

from __future__ import annotations

from trees import chained, document, tree

from extract.coreference import resolve
from extract.document import Document


def says(subject: str) -> str:
    """A sentence whose subject is a name of one or two words."""
    words = subject.split()
    before = "".join(f"{word}/NNP/compound/{len(words) - 1} " for word in words[:-1])
    return f"{before}{words[-1]}/NNP/nsubj/{len(words)} grew~grow/VBD/ROOT/{len(words)}"


def resolved(*sentences: str, **phrases: str) -> Document:
    made = document(tree(*sentences), **phrases)
    resolve(made)
    return made


def test_names_spelled_alike_are_one() -> None:
    assert chained(resolved(says("Norda"), says("Norda"), Norda="o")) == [{"Norda"}]


def test_case_of_letters_does_not_part_names() -> None:
    assert chained(resolved(says("Norda"), says("NORDA"), Norda="o", NORDA="o")) == [{"Norda", "NORDA"}]


def test_surname_is_the_one_person_who_bears_it() -> None:
    assert chained(resolved(says("Ada Brink"), says("Mr Lee"), Ada_Brink="p", Lee="p")) == []
    assert chained(
        resolved(
            says("Ada Brink"), "Ms/NNP/compound/1 Brink/NNP/nsubj/2 left~leave/VBD/ROOT/2", Ada_Brink="p", Brink="p"
        )
    ) == [{"Ada Brink", "Brink"}]


def test_surname_of_two_people_is_left_alone() -> None:
    """Where two bear it, a surname joins neither."""
    assert (
        chained(resolved(says("Ada Brink"), says("Tom Brink"), says("Brink"), Ada_Brink="p", Tom_Brink="p", Brink="p"))
        == []
    )


def test_name_that_holds_another_is_another() -> None:
    """The "European Data Alliance" is not the "Data Alliance", and a shared word joins nobody."""
    made = resolved(says("Northern Norda"), says("Norda Bank"), Northern_Norda="o", Norda_Bank="o")
    assert chained(made) == []


def test_legal_form_does_not_part_a_company() -> None:
    """ "Norda" is "Norda Group", and not "Norda Bank"."""
    assert chained(resolved(says("Norda Group"), says("Norda"), Norda_Group="o", Norda="o")) == [
        {"Norda Group", "Norda"}
    ]
    assert chained(resolved(says("Norda Bank"), says("Norda"), Norda_Bank="o", Norda="o")) == []


def test_initials_stand_for_the_long_form() -> None:
    made = resolved(says("Open Ledger"), says("OL"), Open_Ledger="o", OL="o")
    assert chained(made) == [{"Open Ledger", "OL"}]


def test_definite_noun_is_the_name_that_ends_in_it() -> None:
    """ "the alliance" is the alliance named before."""
    made = resolved(
        says("Data Alliance"),
        "the/DT/det/1 alliance/NN/nsubj/2 grew~grow/VBD/ROOT/2",
        Data_Alliance="o",
        the_alliance="o nominal",
    )
    assert chained(made) == [{"Data Alliance", "the alliance"}]


def test_indefinite_noun_is_something_new() -> None:
    """ "an alliance" is not the one named before."""
    made = resolved(
        says("Data Alliance"),
        "an/DT/det/1 alliance/NN/nsubj/2 grew~grow/VBD/ROOT/2",
        Data_Alliance="o",
        an_alliance="o nominal",
    )
    assert chained(made) == []


def test_general_noun_is_the_nearest_thing_of_its_kind() -> None:
    """ "the firm" is the company just named, and never a person."""
    made = resolved(
        says("Norda"),
        says("Brink"),
        "the/DT/det/1 firm/NN/nsubj/2 grew~grow/VBD/ROOT/2",
        Norda="o",
        Brink="p",
        the_firm="o nominal",
    )
    assert chained(made) == [{"Norda", "the firm"}]


def test_pronoun_agrees_with_its_antecedent() -> None:
    """ "he" is a person, "it" a thing."""
    sentences = "Norda/NNP/nsubj/1 hired~hire/VBD/ROOT/1 Brink/NNP/obj/1", "{}/PRP/nsubj/1 grew~grow/VBD/ROOT/1"
    for pronoun, antecedent in (("he", "Brink"), ("it", "Norda")):
        made = resolved(
            sentences[0],
            sentences[1].format(pronoun),
            Norda="o",
            Brink="p",
            **{pronoun: "p pronoun" if pronoun == "he" else "o pronoun"},
        )
        assert chained(made) == [{antecedent, pronoun}]


def test_title_decides_gender() -> None:
    """ "she" is Ms Lee even where Mr Brink is the subject."""
    made = resolved(
        "Mr/NNP/compound/1 Brink/NNP/nsubj/2 met~meet/VBD/ROOT/2 Ms/NNP/compound/4 Lee/NNP/obj/2",
        "she/PRP/nsubj/1 left~leave/VBD/ROOT/1",
        Brink="p",
        Lee="p",
        she="p pronoun",
    )
    assert chained(made) == [{"Lee", "she"}]


def test_pronoun_is_not_what_its_own_verb_is_about() -> None:
    """ "Norda sued it": another one."""
    made = resolved("Norda/NNP/nsubj/1 sued~sue/VBD/ROOT/1 it/PRP/obj/1", Norda="o", it="o pronoun")
    assert chained(made) == []


def test_pronoun_does_not_reach_far_back() -> None:
    """Beyond a few sentences a pronoun finds nobody."""
    made = resolved(
        says("Brink"), *[says("Norda")] * 5, "he/PRP/nsubj/1 left~leave/VBD/ROOT/1", Brink="p", he="p pronoun"
    )
    assert chained(made) == []


def test_noun_in_apposition_is_its_name() -> None:
    made = resolved(
        "Brink/NNP/nsubj/3 ,/,/punct/2 president/NN/appos/0 left~leave/VBD/ROOT/3", Brink="p", president="p nominal"
    )
    assert chained(made) == [{"Brink", "president"}]


def test_naming_joins_the_noun_and_the_name() -> None:
    """ "a group called X"."""
    made = resolved(
        "a/DT/det/1 group/NN/nsubj/4 called~call/VBN/acl/1 Norda/NNP/xcomp/2 grew~grow/VBD/ROOT/4",
        a_group="o nominal",
        Norda="o",
    )
    assert chained(made) == [{"a group", "Norda"}]


def test_type_of_a_chain_is_that_of_its_name() -> None:
    """A pronoun takes the type of what it stands for."""
    made = resolved(says("Norda"), "it/PRP/nsubj/1 grew~grow/VBD/ROOT/1", Norda="o", it="g pronoun")
    assert [phrase.type for phrase in made.phrases] == ["organization", "organization"]


def test_chains_are_numbered_by_their_earliest_phrase() -> None:
    made = resolved(says("Norda"), says("Tavira"), says("Norda"), Norda="o", Tavira="o")
    assert [phrase.chain for phrase in made.phrases] == [0, 1, 0]
