"""What the compact reader can say: the tags of each layer, the classes of each pair head, the names of its vectors.

Training and run time both read them here, so that a row of scores means the same on either side.
"""

from __future__ import annotations

NAMES = ("PERSON", "ORG", "LOC", "NORP", "FAC", "PRODUCT", "MISC", "DATE", "MONEY")
ROLES = ("source", "cue", "content")
OPPOSED = ("neutral", "first opposes", "second opposes", "first supports", "second supports")
MEMBER = ("none", "first in second", "second in first")
UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
XPOS = tuple("""$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS
PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``""".split())
DEPS = tuple("""ROOT acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound
compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed
flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod
obj obl obl:agent obl:unmarked orphan parataxis punct reparandum vocative xcomp""".split())
LAYERS = {"names": NAMES, **{role: (role,) for role in ROLES}}
SYNTAX = {"pos": UPOS, "tag": XPOS, "start": ("inside", "sentence")}
"""Layers with one label a token: part of speech, Penn tag, and whether a sentence starts."""
PAIRS = {"opposed": OPPOSED, "member": MEMBER}
POINTERS = ("cue>source", "content>cue", "mention", "left", "right", "tie")
"""Query and key projections: who is whose, where a mention ends, the two edges of a mention that looks back, and
whether two names may stand in a relation at all."""
TREES = {"asks": 128, "answers": 128, "child": 48, "parent": 48}
"""Vectors of a word for trees, and their widths: what it asks of its head, what it answers a word that may hang on it,
and what says how it hangs or is hung on."""
PARTS = ("B", "I", "E", "S")


def tags(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of a layer: outside, then begin, inside, end and single for each kind.

    >>> tags(("cue",))
    ('O', 'B-cue', 'I-cue', 'E-cue', 'S-cue')
    """
    return ("O", *(f"{part}-{kind}" for kind in kinds for part in PARTS))


def widths() -> dict[str, int]:
    """How many scores each tag layer has, in the order in which the network puts them side by side."""
    return {layer: len(tags(kinds)) for layer, kinds in LAYERS.items()} | {k: len(v) for k, v in SYNTAX.items()}
