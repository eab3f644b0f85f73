"""What else is said of two names decides whether they are one."""

from __future__ import annotations

import pytest
from builders import read

from graph.dataset import Join
from graph.linker import link


def joins(*marked: str) -> tuple[Join, ...]:
    """The joins across articles of the texts."""
    return tuple(join for join in link([read(text) for text in marked]).joins
                 if join.left.article != join.right.article)


def entities(*marked: str) -> list[str]:
    return sorted(entity.name for entity in link([read(text) for text in marked]).entities)


APART = [
    ("The striker [Ada Moreno](person 1) scored.", "Judge [Ada Moreno](person 1) adjourned the trial."),
    ("[Alan Reid](person 1), a Scottish writer, won.", "[Alan Reid](person 1), a Canadian senator, lost."),
    ("[Ada Hall](person 1), 78, spoke.", "[Ada Hall](person 1), 31, sang."),
    ("Mr. [Okafor](person 1) paid.", "Ms. [Okafor](person 1) did not."),
    ("The Australian retailer [Target](organization 1) shut.",
     "[Target](organization 1), the American retailer, hired."),
    ("The insurer [Meridian](organization 1) grew.", "The chipmaker [Meridian](organization 1) shrank."),
    ("Turkey's [Interior Ministry](organization 1) acted.", "Spain's [Interior Ministry](organization 1) acted."),
    ("[Georgia](place 1) borders on Turkey, they said in Tbilisi.", "Voters in Atlanta, [Georgia](place 1), queued."),
    ("Senator [John Cornyn](person 1) spoke.", "The pianist [Cornyn](person 1) played."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_evidence_keeps_one_name_apart(one: str, other: str) -> None:
    """Trade, country, age, gender and line of business tell two things of one name from each other."""
    assert not joins(one, other)


TOGETHER = [
    ("Texas senator [John Cornyn](person 1) spoke to [Ted Cruz](person 2).",
     "Texas' senior senator [Cornyn](person 1) and [Ted Cruz](person 2) voted.",
     ["“Cornyn” is the surname of “John Cornyn”", "both are called senator", "both are of Texas", "tedcruz"]),
    ("President [Bill Clinton](person 1) met [Boris Yeltsin](person 2).",
     "President [William Clinton](person 1) met [Boris Yeltsin](person 2).",
     ["spellings of one name", "both are called president"]),
    ("The Libyan leader [Muammar Gaddafi](person 1) spoke.", "The Libyan leader [Moammar Qaddafi](person 1) fled.",
     ["spellings of one name", "both are called leader", "both are of Libya"]),
    ("The [Justice Department](organization 1) sued.", "The [U.S. Department of Justice](organization 1) sued.",
     ["one name, written twice"]),
    ("The [World Health Organisation](organization 1) met.", "The [World Health Organization](organization 1) met.",
     ["one name, written twice"]),
    ("[Ford Motor Company](organization 1) fell. [Ford](organization 1) rose.", "[Ford](organization 1) rests.",
     ["stands for"]),
    ("The [State Agency](organization 1) ([AVAS](organization 2)) met.", "[AVAS](organization 1) met.", ["stands for"]),
]


@pytest.mark.parametrize(("one", "other", "reasons"), TOGETHER)
def test_evidence_joins_and_says_so(one: str, other: str, reasons: list[str]) -> None:
    """A join across articles tells the names' tie and all that speaks for it."""
    told = " ".join(join.reason for join in joins(one, other)).replace('"', "“")
    assert [reason for reason in reasons if reason.split("”")[0] not in told] == []


def test_a_lone_surname_alone_says_nothing() -> None:
    """"Cornyn" in another article may be anybody of that name."""
    assert not joins("[John Cornyn](person 1) spoke.", "[Cornyn](person 1) left.")


def test_a_second_bearer_keeps_a_lone_surname_from_both() -> None:
    """What fits one Smith is no proof while another is known."""
    one, two = "Senator [Jane Smith](person 1) met [Ted Cruz](person 2).", "[John Smith](person 1) sings."
    lone = "Senator [Smith](person 1) met [Ted Cruz](person 2) again."
    assert "Smith" in entities(one, two, lone)
    assert "Smith" not in entities(one, lone)


def test_what_evidence_keeps_apart_meets_through_no_third() -> None:
    """Two ministries that neither names a country for are not brought together by a fourth spelling."""
    texts = ("Turkey's [Interior Ministry](organization 1) acted.",
             "Spain's [Interior Ministry](organization 1) acted.",
             "The [Ministry of the Interior](organization 1) acted.")
    assert len(entities(*texts)) == 2


def test_a_lone_word_read_as_a_person_is_the_company_that_others_know() -> None:
    """One wrong type does not make a second thing; a title or a bearer's full name vouches for it."""
    known = ("[Ryanair](organization 1) flew.", "[Ryanair](organization 1) landed.")
    assert entities(*known, "[Ryanair](person 1) said so.") == ["Ryanair"]
    assert len(entities(*known, "Mr. [Ryanair](person 1) said so.")) == 2
    assert len(entities(*known, "[Ryanair](person 1) said so.", "[Tony Ryanair](person 1) sings.")) == 3
