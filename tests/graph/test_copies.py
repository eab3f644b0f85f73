"""Which articles are one source's text."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.copies import copy_groups
from graph.copytext import comparable
from graph.standing import standing_lines
from ontology.article import Article

WORDS = ("the mayor of the town said on a cold morning that bread milk ferries bridges and schools would cost more "
         "while farmers nurses pilots drivers and bakers asked for water wages rest and time before winter "
         "comes again").split()


def story(seed: int, length: int = 180) -> str:
    """Sentences that no other seed gives."""
    chance = random.Random(seed)
    return "\n".join(" ".join(chance.choices(WORDS, k=20)).capitalize() + "." for _ in range(length // 20))


def groups(*texts: str) -> list[set[int]]:
    """The copies among the texts, by their places."""
    ids = [Article(text, "a.txt").id for text in texts]
    return [{ids.index(id_) for id_ in group} for group in copy_groups(Article(text, "a.txt") for text in texts)]


def test_a_cut_copy_under_another_headline_is_a_copy() -> None:
    """What was cut, added at the top or styled anew does not hide a copy."""
    whole = story(1)
    cut = "Another headline\nBy Jo Doe\n" + "\n".join(whole.split("\n")[:4])
    assert groups(whole, cut, story(2)) == [{0, 1}]


def test_a_shared_long_quotation_makes_no_copy() -> None:
    """Two reports that quote the same words at length are two sources."""
    quoted = "“" + " ".join(story(3, 60).split("\n")) + "”"
    assert groups(f"{story(4, 80)}\n{quoted} she said.", f"{quoted}, said the mayor.\n{story(5, 80)}") == []


def test_statements_that_are_all_quotation_are_copies_where_the_words_are_the_same() -> None:
    """An article that is one long quotation is compared by the words of the quotation."""
    quoted = "“" + " ".join(story(6, 100).split("\n")) + "”"
    assert groups(f"The mayor said: {quoted}", f"{quoted} That was what she said") == [{0, 1}]


def test_forms_filled_in_anew_are_no_copies() -> None:
    """Reports in the same form of words about other names and numbers are two."""
    long = ("Shares in {0} rose {1} percent on Monday after {0} reported a profit of {2} million for the quarter. "
            "Chief executive {3} said the company was well placed for the rest of the year and confirmed its outlook.")
    assert groups(long.format("Tarn", 3, 48, "Olga Reiss"), long.format("Ostra", 9, 112, "Milos Hrabal")) == []


def test_what_a_publisher_prints_everywhere_does_not_count() -> None:
    """A paragraph that stands in many unlike articles is left out, one of a story that many took over is not."""
    frame = story(7, 40)
    framed = [f"{frame}\n{story(seed, 60)}" for seed in range(10, 16)]
    taken_over = [f"{story(seed, 20)}\n{story(99, 120)}" for seed in range(30, 36)]
    standing = standing_lines([Article(text, "a.txt") for text in (*framed, *taken_over)])
    assert standing == frozenset(frame.split("\n"))
    assert groups(*framed, *taken_over) == [set(range(6, 12))]


def test_an_unknown_frame_around_two_reports_makes_no_copy() -> None:
    """Paragraphs equal above and below that name nothing of the report do not count; those of a report do."""
    frame = "\n".join(line.replace(".", " and so it goes.") for line in story(8, 60).split("\n"))
    assert groups(f"Intel left.\n{story(9, 60)}\n{frame}", f"Intel has gone.\n{story(10, 60)}\n{frame}") == []
    tail = "\n".join(f"{line[:-1]} said Ada Byron." for line in story(11, 120).split("\n"))
    assert groups(f"{story(12, 40)[:-1]} Ada Byron.\n{tail}", f"{story(13, 40)[:-1]} Ada Byron.\n{tail}") == [{0, 1}]


def test_quoted_words_are_known_in_every_style() -> None:
    """Quotation marks of any style mark the same words."""
    for quoted in ('"We won"', "“We won”", "‘We won’", "'We won'", "«We won»", "„We won“"):
        assert comparable(Article(f"It's over, {quoted}, she said.", "a.txt")).quoted == (
            False, False, False, True, True, False, False)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_order_changes_nothing(order: list[int]) -> None:
    """The groups are the same in whatever order the articles come."""
    texts = [story(1), story(1) + "\nThe end.", "Top\n" + story(2), story(2), story(3), story(1)]
    articles = [Article(text, "a.txt") for text in texts]
    assert copy_groups(articles[at] for at in order) == copy_groups(articles)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="ab “”'\n", max_size=60), max_size=6))
def test_any_text_can_be_compared(texts: list[str]) -> None:
    """No text, however short or odd, is an error, and no article is in two groups."""
    found = [id_ for group in copy_groups(Article(text, "a.txt") for text in texts) for id_ in group]
    assert len(found) == len(set(found))
