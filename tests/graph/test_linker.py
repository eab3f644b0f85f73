"""Which names are one thing, and which are never one."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from builders import read
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.clusters import clusters, repel
from graph.dataset import Located
from graph.doubts import undoubted
from graph.linker import Linker, link
from graph.scene import Scene
from ontology.article import Article
from ontology.reading import Mention, Reading

TOGETHER = [
    ("organization", "Intel", "organization", "Intel"),
    ("organization", "The AI Alliance", "organization", "AI Alliance"),
    ("organization", "OpenAI", "organization", "Open AI"),
    ("organization", "INTEL", "organization", "Intel"),
    ("organization", "Apple Inc.", "organization", "Apple"),
    ("organization", "Aramark, Ltd.", "group", "Aramark"),
    ("organization", "Al-Qaeda", "group", "Al Qaeda"),
    ("organization", "Department of Justice", "organization", "DOJ"),
    ("organization", "Federal Bureau of Investigation", "organization", "F.B.I."),
    ("person", "Sen. John Cornyn", "person", "John Cornyn"),
    ("person", "José Núñez", "person", "Jose Nunez"),
    ("person", "John R. Cornyn", "person", "John Cornyn"),
    ("person", "J.K. Rowling", "person", "J. K. Rowling"),
    ("person", "John Cornyn", "other", "John Cornyn"),
    ("product", "ChatGPT", "organization", "ChatGPT"),
]

APART = [
    ("organization", "European AI Alliance", "organization", "AI Alliance"),
    ("organization", "Bank of America", "organization", "Bank of England"),
    ("person", "Jane Smith", "person", "John Smith"),
    ("person", "Jane Smith", "person", "Smith"),
    ("person", "Ford", "organization", "Ford"),
    ("person", "John Deere", "organization", "John Deere"),
    ("place", "Tokyo", "organization", "Tokyo"),
    ("person", "Jordan", "other", "Jordan"),
    ("person", "George H. Bush", "person", "George W. Bush"),
    ("person", "Robert Kennedy Jr.", "person", "Robert Kennedy"),
    ("organization", "Amnesty International", "organization", "AI"),
    ("organization", "Sony", "organization", "Sony Group"),
]


def ids(linker: Linker) -> set[str]:
    return set(linker.ids.values())


@pytest.mark.parametrize(("type_", "name", "other_type", "other"), TOGETHER)
def test_names_of_one_thing_join_across_articles(type_: str, name: str, other_type: str, other: str) -> None:
    """Two ways of writing one name are one entity, and the join has a reason."""
    linker = link([read(f"[{name}]({type_} 1) won."), read(f"[{other}]({other_type} 1) lost.")])
    assert len(linker.entities) == 1
    assert [join.reason for join in linker.joins if name.split()[-1][0] in join.reason]


@pytest.mark.parametrize(("type_", "name", "other_type", "other"), APART)
def test_names_that_share_a_word_stay_apart(type_: str, name: str, other_type: str, other: str) -> None:
    """A shared word, a nested name or another type is no reason to join."""
    linker = link([read(f"[{name}]({type_} 1) won."), read(f"[{other}]({other_type} 1) lost.")])
    assert len(linker.entities) == 2 and not linker.joins


def test_a_lone_surname_joins_the_one_bearer_in_its_article() -> None:
    """"Clegg" is Nick Clegg where the article names no other Clegg."""
    linker = link([read("[Nick Clegg](person 1) spoke.\n[Clegg](person 2) left.")])
    assert [entity.name for entity in linker.entities] == ["Nick Clegg"]
    assert linker.entities[0].aliases == ("Clegg",)
    assert linker.joins[0].reason == '"Clegg" is the surname of "Nick Clegg" in the same article'


def test_a_lone_surname_with_two_bearers_joins_neither() -> None:
    """Two Smiths in an article, and "Smith" is neither."""
    linker = link([read("[Jane Smith](person 1) met [John Smith](person 2).\n[Smith](person 3) left.")])
    assert len(linker.entities) == 3


def test_lone_names_stay_apart_where_two_people_bear_them() -> None:
    """"Smith" in two articles is one person only as long as no two Smiths are known."""
    first, second = read("[Smith](person 1) won."), read("[Smith](person 1) lost.")
    both = read("[Jane Smith](person 1) met [John Smith](person 2).")
    assert len(link([first, second]).entities) == 1
    apart = link([first, second, both])
    assert len(apart.entities) == 4 and len(ids(apart)) == 4


def test_an_ambiguous_short_name_chains_no_crowds() -> None:
    """Each article's Smith is its own, though "Smith" is an alias of both."""
    jane = read("[Jane Smith](person 1) spoke. [Smith](person 1) left.")
    john = read("[John Smith](person 1) spoke. [Smith](person 2) left.")
    names = sorted(entity.name for entity in link([jane, john]).entities)
    assert names == ["Jane Smith", "John Smith"]


def test_one_wrong_chain_chains_no_crowds() -> None:
    """A chain in which the reader confused two people drags their crowds nowhere."""
    wrong = read("[Nick Clegg](person 1) and [Ann Lee](person 1). [Nick Clegg](person 1)")
    linker = link([wrong, read("[Nick Clegg](person 1)"), read("[Ann Lee](person 1) spoke")])
    assert sorted(entity.name for entity in linker.entities) == ["Ann Lee", "Nick Clegg"]


def test_a_weak_type_does_not_bridge_a_person_and_an_organization() -> None:
    """A name read as person, as organisation and as neither is two entities."""
    linker = link([read("[Ann Taylor](person 1) won"), read("[Ann Taylor](organization 1) rose"),
                   read("[Ann Taylor](other 1) came")])
    assert sorted(entity.type for entity in linker.entities) == ["organization", "person"]


def test_the_name_is_the_fullest_and_best_written() -> None:
    """Shouting, titles and leading articles are not part of it; an acronym is an alias of what it stands for."""
    linker = link([read("[GREENPEACE](organization 1) and [the DOJ](organization 2)"),
                   read("[Greenpeace](organization 1), [President Joe Biden](person 2), [Biden](person 3)"),
                   read("[The Department of Justice](organization 1)")])
    assert {entity.name: entity.aliases for entity in linker.entities} == {
        "Greenpeace": ("GREENPEACE",), "Joe Biden": ("Biden",), "Department of Justice": ("DOJ",)}


def test_what_nobody_names_is_an_entity_only_where_something_is_claimed_of_it() -> None:
    """"A spokesman" who opposes is an entity; one who merely stands there is none."""
    marked = "[A spokesman](person 1 nominal) opposes [Intel](organization 2).\n[A crowd](group 3 nominal) came."
    linker = link([read(marked, ("opposed-to", "A spokesman", "Intel"))])
    assert {entity.name: entity.named for entity in linker.entities} == {"A spokesman": False, "Intel": True}


def test_the_short_forms_of_companies_join_in_one_article() -> None:
    """Sony is Sony Group beside it, and only there."""
    linker = link([read("[Sony Group](organization 1) rose.\n[Sony](organization 2) fell.")])
    assert [entity.name for entity in linker.entities] == ["Sony Group"]


def test_an_acronym_is_the_name_that_is_shortened_to_it_somewhere() -> None:
    """Of two names with its initials, an acronym is the one beside which an article has it."""
    both = read("[General Motors](organization 1) fell.\n[GM](organization 2) rose.")
    other = read("[General Mills](organization 1) rose.")
    linker = link([both, other, read("[GM](organization 1) rests.")])
    assert {entity.name: entity.aliases for entity in linker.entities} == {
        "General Motors": ("GM",), "General Mills": ()}


NAMES = ("Jane Smith", "John Smith", "John R. Smith", "John Q. Smith", "John Robert Smith", "Smith", "Mr. Smith",
         "John", "Jordan", "DOJ", "Department of Justice", "AI Alliance", "The AI Alliance", "European AI Alliance",
         "Open AI", "OpenAI", "Sony", "Sony Group", "U.S.", "United States", "Union of Seamen", "Department of Joy",
         "Ann Taylor", "ann taylor", "Taylor", "—")
TYPES = ("person", "organization", "place", "other")

named = st.tuples(st.sampled_from(NAMES), st.sampled_from(TYPES), st.integers(1, 4))
articles = st.lists(st.lists(named, max_size=6), max_size=6)


def drafts(contents: list[list[tuple[str, str, int]]]) -> list[Reading]:
    texts = [" ".join(f"[{name}]({type_} {chain})" for name, type_, chain in names) for names in contents]
    return [read(f"Article {number}.\n{text}") for number, text in enumerate(texts)]


def partition(linker: Linker) -> set[frozenset[tuple[str, int, int]]]:
    return {frozenset((one.article, *one.mention.span) for one in entity.mentions) for entity in linker.entities}


@given(articles, st.randoms())
def test_the_order_of_articles_changes_nothing(contents: list[list[tuple[str, str, int]]], random: object) -> None:
    """Merging is a function of the set of articles."""
    readings = drafts(contents)
    shuffled = [*readings]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert link(shuffled) == link(readings)


@given(articles)
def test_merging_twice_changes_nothing(contents: list[list[tuple[str, str, int]]]) -> None:
    """What was merged, read as one chain an entity, merges to the same.

    So it is where a chain has one name and one type, as most have. A chain of several names, or of one name with
    several types, counts otherwise when the corpus is asked what a name is, and is known not to keep this law.
    """
    assume(all(len({(name, type_) for name, type_, number in article if number == chain}) == 1
               and len({(type_, number) for other, type_, number in article if other == name}) == 1
               for article in contents for name, _, chain in article))
    readings = drafts(contents)
    linker = link(readings)
    numbers = {id_: number for number, id_ in enumerate(sorted(ids(linker)))}

    def renumbered(article: Article, mention: Mention) -> Mention:
        return replace(mention, chain=numbers[linker.ids[Located(article.id, mention)]])

    again = [replace(one, mentions=tuple(renumbered(one.article, mention) for mention in one.mentions))
             for one in readings]
    assert partition(link(again)) == partition(linker)


@given(articles)
def test_every_named_mention_is_in_exactly_one_entity(contents: list[list[tuple[str, str, int]]]) -> None:
    """Ids are distinct, and nothing is lost or counted twice."""
    readings = drafts(contents)
    linker = link(readings)
    found = sorted((one.article, one.mention) for entity in linker.entities for one in entity.mentions)
    assert found == sorted((one.article.id, mention) for one in readings for mention in one.mentions)
    assert len({entity.id for entity in linker.entities}) == len(linker.entities)


@given(articles)
def test_one_join_less_than_chains_makes_an_entity(contents: list[list[tuple[str, str, int]]]) -> None:
    """The joins of an entity are a tree over its chains: each of them is needed and all of them suffice."""
    linker = link(drafts(contents))
    for entity in linker.entities:
        chains = {(one.article, one.mention.chain) for one in entity.mentions}
        assert len([join for join in linker.joins if join.entity == entity.id]) == len(chains) - 1


@given(st.lists(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(TYPES)), max_size=5), max_size=6))
def test_no_entity_holds_two_that_repel(contents: list[list[tuple[str, str]]]) -> None:
    """A person and an organisation, or two people, are never one, also not through a third that is like both.

    A type that the corpus speaks against does not count.
    """
    readings = drafts([[(name, type_, number) for number, (name, type_) in enumerate(names)] for names in contents])
    found = undoubted([[*clusters(reading)] for reading in readings], Scene(readings))
    chains = {cluster.chains[0]: cluster for article in found for cluster in article}
    for entity in link(readings).entities:
        held = [chains[one.article, one.mention.chain] for one in entity.mentions]
        assert not [(one, other) for one, other in combinations(held, 2) if repel(one, other)]
