"""Where the model hears more than what stands in marks: which of the two is the quotation."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.document import Document
from extract.quotation import _covered
from extract.speech import Quotation
from ontology.article import Article


def quotation(start: int, end: int, kind: str, cue: int) -> Quotation:
    return Quotation(start, end, kind, (cue, cue + 1), None, kind, 0.9)


@pytest.mark.parametrize(("words", "marked", "whole", "cue", "expected"), [
    ("Brink warned the plan would “ ruin us ” all", (6, 8), (2, 10), 1, True),
    ("Brink warned the plan : “ It ruins us . ”", (6, 10), (2, 10), 1, False),
    ("reports say the minister called it “ a waste ” of time", (7, 9), (2, 12), 4, False),
    ("Brink warned of “ ruin for us ”", (4, 7), (4, 7), 1, False),
], ids=["a part of a clause", "a sentence of its own", "words within reported words", "the same words"])
def test_marked_words_give_way_to_the_clause_that_they_are_a_part_of(
    words: str, marked: tuple[int, int], whole: tuple[int, int], cue: int, expected: bool
) -> None:
    """The clause is the quotation unless the words are a sentence of their own or said by another cue inside it."""
    document = Document(Article(words, "example"), Doc(Vocab(), words.split()), [])
    kind = "direct" if marked == whole else "mixed"
    assert _covered(document, quotation(*marked, "direct", cue), quotation(*whole, kind, 1)) is expected
