"""Law: a tree that is corrected stays a tree; spaCy stops reading where words hang in a circle."""

from __future__ import annotations

from random import Random

from spacy.tokens import Doc
from trees import VOCAB, tree

from extract.rehang import rehang
from extract.repair import repair

WORDS = """the a Orvell Tavira and or founding members more than 50 companies plans to join is become called named
subsidiary unit of that which who said hopes by in with arm company member , ,""".split()
TAGS = "NN NNS NNP VBD VBZ VBP VB VBN JJ DT IN CC WDT PRP CD TO".split()
PARTS = "NOUN PROPN VERB AUX ADJ DET ADP CCONJ PRON PUNCT NUM PART".split()
RELATIONS = """nsubj obj obl nmod appos conj cc mark cop det amod compound flat advcl acl acl:relcl ccomp xcomp
parataxis punct case nsubj:pass aux vocative dep""".split()


def sound(doc: Doc) -> bool:
    """Whether every word reaches a root."""
    return all(len([*token.ancestors]) < len(doc) and token not in token.ancestors for token in doc)


def any_tree(random: Random) -> Doc:
    size = random.randint(4, 16)
    order = random.sample(range(size), size)
    heads = {word: random.choice(order[:place] or [word]) for place, word in enumerate(order)}
    words = random.choices(WORDS, k=size)
    deps = ["ROOT" if heads[word] == word else random.choice(RELATIONS) for word in range(size)]
    return Doc(VOCAB, words=words, lemmas=[word.lower() for word in words], tags=random.choices(TAGS, k=size),
               pos=random.choices(PARTS, k=size), heads=[heads[word] for word in range(size)], deps=deps)


def test_any_tree_stays_one() -> None:
    assert all(sound(rehang(repair(any_tree(Random(seed))))) for seed in range(2000))


def test_name_that_heads_the_one_before_it_is_not_hung_on_it() -> None:
    made = repair(tree("They/PRP/nsubj/1 saw/VBD/ROOT/1 Clerks/NNP/appos/4 and/CC/cc/4 Mariachi/NNP/conj/1"))
    assert sound(made)
