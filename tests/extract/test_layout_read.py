"""What the layout of a page does to what is read: headlines, teasers, datelines."""

from __future__ import annotations

import textwrap

import pytest
from telling import told

from extract.read import Reader
from ontology.article import Article

BODY = "Greenwatch criticised Norsk Oil over the spill on Friday. The court meets in May."
STATED = {"Greenwatch opposed-to Norsk Oil"}


def say(reader: Reader, text: str, *sections: str, title: str | None = None) -> set[str]:
    return told(reader(Article(text, "page", title=title)), **({"sections": sections} if sections else {}))


@pytest.mark.parametrize(
    "headline",
    [
        "Norsk Oil condemned by Greenwatch",
        "Greenwatch criticises Norsk Oil",
        "Greenwatch slams Norsk Oil over spill",
    ],
)
def test_headline_speaks_and_is_marked(reader: Reader, headline: str) -> None:
    """What a headline states is claimed, as a headline's."""
    assert say(reader, f"{headline}\n\nThe court meets in May. Nobody knows how it will decide.") == {
        "Greenwatch opposed-to Norsk Oil, headline"
    }


def test_question_in_a_headline_states_nothing_for_certain(reader: Reader) -> None:
    """ "X versus Y?" is no claim that X opposes Y."""
    assert say(reader, f"Riverkeep versus Petrana? Greenwatch speaks\n\n{BODY}") == STATED


@pytest.mark.parametrize(
    "teaser",
    [
        "Read also: Ada Brink joined the Harbour Party on Monday",
        "READ MORE: Petrana was condemned by Riverkeep. Tom Reyes joined the Liberty Party",
        "Related articles: Riverkeep criticised Petrana",
        "See also: “We will not close the mine,” said Ada Brink",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n", " "])
def test_teaser_is_never_the_article_s_own_voice(reader: Reader, teaser: str, gap: str) -> None:
    """What a teaser says is left out, or marked as a teaser's; the article says the same with it and without it."""
    text = f"Spill in the bay\n\nThe sea is calm. It rained.\n\n{BODY}{gap}{teaser}"
    assert say(reader, text) == STATED
    assert all(line.endswith(", teaser") for line in say(reader, text, "teaser"))


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO — ",
        "OSLO, Norway (AP) — ",
        "OSLO (Reuters) - ",
        "Oslo (dpa) – ",
        "NEW YORK (AP) — ",
        "WASHINGTON, D.C. — ",
        "(Reuters) - ",
        "OSLO, Nov. 3 (UPI) -- ",
    ],
)
def test_dateline_says_nothing(reader: Reader, dateline: str) -> None:
    """The same is read under any dateline, and the place of it is nobody."""
    reading = reader(Article(f"Spill in the bay\n\n{dateline}{BODY}", "page"))
    assert told(reading) == STATED
    assert not {mention.text for mention in reading.mentions} & {
        "OSLO",
        "Oslo",
        "NEW YORK",
        "WASHINGTON",
        "AP",
        "Reuters",
    }


@pytest.mark.parametrize("width", [60, 72])
def test_hard_wrapped_text_reads_like_one_line(reader: Reader, width: int) -> None:
    """Where lines are broken for width, sentences run over the breaks."""
    whole = (
        "After a long night in the council, Greenwatch criticised Norsk Oil over the spill, "
        "which had killed thousands of birds along the coast."
    )
    assert say(reader, textwrap.fill(whole, width)) == say(reader, whole) == STATED


@pytest.mark.parametrize(
    "line", ["Share", "December 5, 23:05 Share:", "By Ada Brink", "Advertisement", "Image source, Reuters"]
)
def test_furniture_says_nothing(reader: Reader, line: str) -> None:
    """Lines of the page change nothing, and name nobody."""
    reading = reader(Article(f"Spill in the bay\n\n{line}\n\n{BODY}", "page"))
    assert told(reading) == STATED
    assert {mention.text for mention in reading.mentions if mention.kind == "name"} == {"Greenwatch", "Norsk Oil"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n",
        "...",
        "\ufeff",
        "“”",
        "Share",
        "\x00\x01",
        "a" * 3000,
        "👩‍👩‍👧 said 👍",
        "\u202eevil\u202c said <script>",
    ],
)
def test_odd_text_is_read_without_complaint(reader: Reader, text: str) -> None:
    """Whatever is no article gives a reading with nothing in it."""
    assert reader(Article(text, "page")).claims == ()
