"""Readings in which some names are near each other, for what the page asks about who is who."""

from __future__ import annotations

from builders import read

from ontology.reading import Reading

READINGS: tuple[Reading, ...] = (
    read("[Solvang Shipping Company](organization 1) is a member of the [Coastal Compact](organization 2). "
         "The line runs eleven ferries, and its yard at the old quay gives work to four hundred people of the town.",
         ("member-of", "Solvang Shipping Company", "Coastal Compact"), source="one.txt",
         title="Ferries and the compact", publisher="Averholm Post", published="2024-03-02"),
    read("[Solvang](organization 1) opposes the [Coastal Compact](organization 2), a spokeswoman said.\n"
         "[Solvang](organization 1) had lost a fifth of its passengers.", ("opposed-to", "Solvang", "Coastal Compact"),
         source="two.txt", title="A line turns round", publisher="Harbour Weekly", published="2024-03-09"),
    read("[Ingrid Solvang](person 1) and [Tomas Reiter](person 2) belong to the [Coastal Compact](organization 3).",
         ("member-of", "Ingrid Solvang", "Coastal Compact"), ("member-of", "Tomas Reiter", "Coastal Compact"),
         source="three.txt", title="Two more sign"),
    read("[Reiter](person 1) opposes the [Harbour Emissions Act](law 2). [Reiter](person 1) did not say why.",
         ("opposed-to", "Reiter", "Harbour Emissions Act"), source="four.txt", title="Reiter says no"),
    read("[Reiter](person 1) met [Anna Reiter](person 4) of the [Coastal Compact](organization 3).",
         ("member-of", "Anna Reiter", "Coastal Compact"), source="five.txt", title="A talk at the quay"),
    read("[Department of Tides](organization 1), or [DOT](organization 2), opposes the [Compact](organization 3).",
         ("opposed-to", "DOT", "Compact"), source="six.txt", title="The department"),
)

WORDS = ('Ann "Ace" Lee', "back\\slash", "tab\tand\nline\r\x0b", "\u202etxt.exe\u202c \u2066x", "</script><b>",
         "a\u2028b\x7f", "e\u0301 \u200d\U0001f469\u200d\U0001f680 \U000e0041", "\ud800", "\xa0x ", "#no: comment")
"""What an article may call somebody."""


def hostile() -> tuple[Reading, ...]:
    """Each of the words as a name of two articles, long and short, so that it is asked about."""
    fit = [word for word in WORDS if word.encode("utf8", "ignore").decode() == word]
    return tuple(read(f"[{word} Works {tail}](organization 1) met [Pact {number}](organization 2).",
                      ("member-of", f"{word} Works {tail}", f"Pact {number}"), source=f"{number}{tail}.txt", title=word)
                 for number, word in enumerate(fit) for tail in ("Company", "Trust"))
