"""What the compact reader can say: the tags of each layer, the classes of each pair head, the names of its vectors.

Training and run time both read them here, so that a row of scores means the same on either side.
"""

from __future__ import annotations

NAMES = ("PERSON", "ORG", "LOC", "NORP", "FAC", "PRODUCT", "MISC", "DATE", "MONEY")
ROLES = ("source", "cue", "content")
OPPOSED = ("neutral", "first opposes", "second opposes", "first supports", "second supports")
MEMBER = ("none", "first in second", "second in first")
LAYERS = {"names": NAMES, **{role: (role,) for role in ROLES}}
PAIRS = {"opposed": OPPOSED, "member": MEMBER}
POINTERS = ("cue>source", "content>cue", "mention", "left", "right")
"""Query and key projections: who is whose, where a mention ends, and the two edges of a mention that looks back."""
PARTS = ("B", "I", "E", "S")


def tags(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of a layer: outside, then begin, inside, end and single for each kind.

    >>> tags(("cue",))
    ('O', 'B-cue', 'I-cue', 'E-cue', 'S-cue')
    """
    return ("O", *(f"{part}-{kind}" for kind in kinds for part in PARTS))


def widths() -> dict[str, int]:
    """How many scores each tag layer has, in the order in which the network puts them side by side."""
    return {layer: len(tags(kinds)) for layer, kinds in LAYERS.items()}
