"""Facts about coreference in documents made by hand: who is one with whom, and who is not."""

from __future__ import annotations

from spacy.tokens import Span
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


def test_first_name_decides_gender_where_no_title_does() -> None:
    """ "she" is not Don Brink, who is the subject; of names that no list has, nothing is said."""
    for name, one in (("Don Brink", {"Lee", "she"}), ("Iver Brink", {"Iver Brink", "she"})):
        made = resolved(
            "{}/NNP/compound/1 {}/NNP/nsubj/2 met~meet/VBD/ROOT/2 Lee/NNP/obj/2".format(*name.split()),
            "she/PRP/nsubj/1 left~leave/VBD/ROOT/1",
            Lee="p",
            she="p pronoun",
            **{name.replace(" ", "_"): "p"},
        )
        assert chained(made) == [one]


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


def chained_by_network(*told: str, noun: str = "the minister") -> list[set[str]]:
    """What is one where the network's chain holds these phrases and the noun of the second sentence."""
    made = document(
        tree(
            "Brink/NNP/nsubj/1 met~meet/VBD/ROOT/1 Norda/NNP/obj/1",
            "{}/DT/det/1 {}/NN/nsubj/2 left~leave/VBD/ROOT/2".format(*noun.split()),
        ),
        Brink="p",
        Norda="o",
        **{noun.replace(" ", "_"): "p nominal" if noun.endswith("minister") else "o nominal"},
    )
    starts = {made.doc[i : i + len(words)].text: i for words in map(str.split, (*told, noun)) for i in range(6)}
    made.doc.spans["chains"] = [
        Span(made.doc, starts[words], starts[words] + len(words.split()), label="0") for words in (*told, noun)
    ]
    resolve(made)
    return chained(made)


def test_role_is_the_person_whom_the_network_ties_it_to() -> None:
    """Rules never learn that Brink is the minister; a chain that says so is believed."""
    assert chained_by_network("Brink") == [{"Brink", "the minister"}]


def test_network_ties_no_role_to_a_firm_and_no_alliance_to_a_person() -> None:
    assert chained_by_network("Norda") == []
    assert chained_by_network("Norda", noun="the alliance") == chained_by_network("Brink", noun="the alliance") == []


def test_indefinite_noun_takes_up_nothing_whatever_the_network_says() -> None:
    assert chained_by_network("Brink", noun="a minister") == []


def referred(*told: str, apart: bool = True) -> list[set[str]]:
    """What is one where Norda built a plant and "it" burned, with these phrases and "it" in the network's chain."""
    first = "Norda/NNP/nsubj/1 built~build/VBD/ROOT/1 a/DT/det/3 plant/NN/obj/1"
    second = "So/RB/advmod/2 it/PRP/nsubj/2 burned~burn/VBD/ROOT/2"
    whole = tree(first, second) if apart else tree(f"{first} as/IN/mark/6 it/PRP/nsubj/6 grew~grow/VBD/advcl/1")
    made = document(whole, Norda="o", it="o pronoun")
    at = {token.text: token.i for token in made.doc}
    made.doc.spans["chains"] = [Span(made.doc, at[word], at[word] + 1, label="0") for word in (*told, "it")]
    resolve(made)
    return chained(made)


def test_pronoun_that_the_network_ties_to_something_else_is_not_the_name() -> None:
    """ "it" is the plant, of which the rules know nothing; they stay right where both stand in one sentence."""
    assert referred("plant") == []
    assert referred("Norda") == [{"Norda", "it"}]
    assert referred("plant", apart=False) == [{"Norda", "it"}]


def test_pronoun_that_opens_a_sentence_takes_up_what_the_last_one_told_of() -> None:
    """There the rules are believed against the network."""
    first = "Norda/NNP/nsubj/1 built~build/VBD/ROOT/1 a/DT/det/3 plant/NN/obj/1"
    made = document(tree(first, "It~it/PRP/nsubj/1 grew~grow/VBD/ROOT/1"), Norda="o", It="o pronoun")
    made.doc.spans["chains"] = [Span(made.doc, i, i + 1, label="0") for i in (3, 4)]
    resolve(made)
    assert chained(made) == [{"Norda", "It"}]
