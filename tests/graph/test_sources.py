"""How many independent sources a claim has."""

from __future__ import annotations

from pathlib import Path

from builders import RELATIONS, read, write

from graph.build import build
from graph.explain import explain
from graph.files import load_dataset
from graph.sources import Sources, sources
from graph.triples import merged_graph
from ontology.article import Duplicate
from ontology.reading import Reading

BODY = ("The group was founded in December by two companies that sell machines, programs and advice to others, and it "
        "says that whoever wants may look at what it makes and use it in products, lessons and research of any kind.\n"
        "It has no office and no staff yet, but a page on the net, a list of tasks, and a board that met for the first "
        "time on Tuesday in a hotel near the airport, behind closed doors and without giving notice to anybody.")
OTHER = ("Nobody had expected so quick a decision when the board came together after breakfast, least of all its head, "
         "who had packed for three days and left in a taxi before noon without a word to those who waited outside.")


def intel(title: str, body: str, joined: str = "joined", **more: float | str) -> Reading:
    """An article in which Intel joins."""
    marked = f"{title}\n[Intel](organization 1) {joined} the [AI Alliance](organization 2).\n{body}"
    return read(marked, ("member-of", "Intel", "AI Alliance", {"confidence": 0.5, **more}), source=f"{title}.txt",
                published=f"2023-12-0{len(title)}")


def four() -> list[Reading]:
    """One story in three papers, and another paper's own."""
    return [intel("A", BODY), intel("By", BODY + "\nMore soon."), intel("Cut", BODY), intel("D", OTHER, "has entered")]


def test_copies_are_counted_and_kept() -> None:
    """A story in three papers and another paper's report are two sources."""
    dataset = build(four(), RELATIONS)
    (statement,) = dataset.statements
    assert len(dataset.articles) == 4 and len(statement.articles) == 4
    assert sources(dataset, statement) == Sources(2, 2)


def test_an_exact_copy_from_elsewhere_is_a_copy_too() -> None:
    """The same text given from the same place again is not."""
    article = four()[0].article
    doubles = [Duplicate("elsewhere.txt", article.id), Duplicate(article.source, article.id)]
    dataset = build(four(), RELATIONS, duplicates=doubles)
    assert str(sources(dataset, dataset.statements[0])) == "2 independent sources (3 copies)"


def test_copies_make_nothing_surer() -> None:
    """Of copies the best counts; sources add up; reservations never do."""
    assert build(four(), RELATIONS).statements[0].confidence == 0.75
    assert build(four()[:3], RELATIONS).statements[0].confidence == 0.5
    hedged = [intel("A", BODY, certainty="hedged"), intel("D", OTHER, "may have entered", certainty="hedged")]
    assert build(hedged, RELATIONS).statements[0].confidence == 0.5


def test_copies_survive_the_files(tmp_path: Path) -> None:
    """articles.jsonl says which article is a copy of which."""
    dataset = build(four(), RELATIONS)
    write(dataset, four(), tmp_path)
    assert load_dataset(tmp_path) == dataset


def test_sources_are_told() -> None:
    """In explanations, and in RDF on the claim and on the copies."""
    dataset = build(four(), RELATIONS)
    assert "  2 independent sources (2 copies)" in explain(dataset, "Intel")
    said = [triple for triple in merged_graph(dataset) if triple.predicate.value.endswith(("Count", "copyOf"))]
    assert {(triple.predicate.value.rpartition("#")[2], triple.object.value) for triple in said} >= {
        ("sourceCount", "2"), ("copyCount", "2")}
    first = next(article.id for article in dataset.articles if article.published == "2023-12-01")
    copies = [triple for triple in said if triple.predicate.value.endswith("copyOf")]
    assert len(copies) == 2 and all(triple.object.value.endswith(first) for triple in copies)
