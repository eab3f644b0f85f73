"""Canned questions."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.asking import ask_question, question, questions
from graph.dataset import Dataset
from graph.query import QueryFault
from graph.store import memory_store


@pytest.fixture(scope="module")
def store(dataset):
    return memory_store(dataset)


def rows(store, name: str, *values: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(ask_question(store, name, values, "csv").decode(), newline="")))


def test_members_are_those_of_the_organisation_with_all_that_is_known(store):
    """For and against, current and former, with role, sentence, article and source."""
    found = rows(store, "members", "AI Alliance")
    assert [(row["member"], row["polarity"], row["status"]) for row in found] == [
        ("IBM", "asserted", "current"), ("Intel", "asserted", "current"), ("Intel", "asserted", "current"),
        ("Meta", "asserted", "current"), ("Intel", "asserted", "former"), ("Google", "negated", "current")]
    assert found[0]["sentence"] == "Intel and IBM joined the AI Alliance."
    assert {row["article"] for row in found} == {"Friendship versus Google?", "seeds/second.txt"}
    assert found[4]["according_to"] == "Nick Clegg"
    assert rows(store, "members", "Meta")[0]["role"] == "president of global affairs"


@pytest.mark.parametrize("name", ["AI Alliance", "the ai alliance", "THE AI ALLIANCE", "Ai aLLiance"])
def test_names_are_found_without_case_and_article(store, name):
    """An alias counts, a part of a name does not."""
    assert len(rows(store, "members", name)) == 6


def test_opponents_are_found_on_both_sides(store):
    """Who opposes and who is opposed are both told."""
    assert [row["opponent"] for row in rows(store, "opponents", "Google")] == ["Meta", "IBM"]
    assert [row["opposed"] for row in rows(store, "opponents", "Meta")] == ["Google"]


def test_quotes_are_those_of_the_speaker(store):
    """By name or alias, with the kind of quotation."""
    (row,) = rows(store, "quotes", "clegg")
    assert (row["words"], row["kind"], row["by"], row["published"]) == (
        "Open is better", "direct", "Nick Clegg", "2023-12-05")


def test_between_finds_claims_words_and_what_both_are_tied_to(store):
    """All that ties two names, whichever is given first."""
    assert rows(store, "between", "Intel", "AI Alliance")[0]["tie"] == "directly"
    assert "directly" not in {row["tie"] for row in rows(store, "between", "Intel", "Meta")}
    assert {row["tie"] for row in rows(store, "between", "Nick Clegg", "Intel")} == {"in their words"}
    assert {(row["tie"], row["subject"]) for row in rows(store, "between", "IBM", "Meta")} == {
        ("through a third", "IBM"), ("through a third", "Meta")}
    one, other = rows(store, "between", "IBM", "Google"), rows(store, "between", "Google", "IBM")
    assert [row["claim"] for row in one] == [row["claim"] for row in other] != []


def test_what_somebody_says_of_the_other_ties_them(store, dataset):
    """A quotation that names the other is found."""
    from dataclasses import replace

    (quotation,) = dataset.quotations
    naming = replace(quotation, quote=replace(quotation.quote, text="Intel is better"))
    changed = memory_store(replace(dataset, quotations=(naming,)))
    assert "Intel is better" in {row["subject"] for row in rows(changed, "between", "Intel", "Clegg")}


@pytest.mark.parametrize("name", questions())
def test_a_question_has_help_parameters_and_an_example(name):
    """The first comment is its help, and it is valid SPARQL over an empty graph."""
    known = questions()[name]
    assert known.help.endswith(".") and known.parameters
    assert known.example.startswith(f"newsgraph ask output {name} ")
    from graph.query import run_query

    run_query(memory_store(Dataset()), known.text, bound=dict.fromkeys(known.parameters, "x"))


INJECTIONS = ['" ) } #', 'x") || true || ("', "'; DROP GRAPH <x>", '"""', "\\", "$organization", "?member", "} UNION {",
              '\\u0022', "\n", "x\x00", "<http://x>", ".*", "(", "\ud800", '" . } SERVICE <http://x> { ?s ?p "']


@pytest.mark.parametrize("name", INJECTIONS)
def test_a_name_is_never_read_as_sparql(store, name):
    """Whatever a name holds, it is only a name that nothing has."""
    with pytest.raises(QueryFault, match="Nothing in the graph is called"):
        ask_question(store, "members", [name])


@pytest.mark.parametrize("name", INJECTIONS)
def test_a_hostile_name_finds_its_own_thing(dataset, name):
    """A thing with such a name is found by it, and nothing else is."""
    from dataclasses import replace

    renamed = tuple(replace(one, name=name) if one.name == "Google" else one for one in dataset.entities)
    found = rows(memory_store(replace(dataset, entities=renamed)), "opponents", name.replace("\ud800", "\ufffd"))
    assert len(found) == 2


@settings(deadline=None, max_examples=40)
@given(name=st.text())
def test_any_text_is_a_safe_parameter(store, name):
    """A text that needs no name is bound as it is: it comes back in the answer, and changes nothing else."""
    from graph.query import run_query

    echo = question("echo", "# Echo.\n# parameters: $words:text\nSELECT ?n $words { { SELECT (COUNT(?m) AS ?n) "
                            "{ ?m org:memberOf ?o } } }")
    assert echo.names == (False,)
    clean = name.encode("utf8", "replace").decode()
    written = run_query(store, echo.text, "json", {"words": clean})
    import json

    (row,) = json.loads(written)["results"]["bindings"]
    assert (row["n"]["value"], row["words"]["value"]) == ("4", clean)


@pytest.mark.parametrize(("name", "values", "sentence"), [
    ("friends", ["x"], "There is no question “friends”: ask one of between, members, opponents, quotes."),
    ("members", [], "was given nothing"),
    ("members", ["a", "b"], "was given 2"),
    ("members", ["AI Aliance"], "Did you mean “AI Alliance”?"),
])
def test_a_fault_is_a_sentence_with_the_way_on(store, name, values, sentence):
    """Questions, numbers of names and misspellings are corrected."""
    with pytest.raises(QueryFault) as fault:
        ask_question(store, name, values)
    assert sentence in str(fault.value)


def test_an_answer_without_rows_is_a_sentence(store):
    """Nobody belongs to Intel here."""
    assert ask_question(store, "members", ["Intel"]) == b"No claim in the graph answers this.\n"
