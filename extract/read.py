"""Reading: an article in, mentions, quotations and claims out.

>>> from ontology.article import Article
>>> read = load_reader()
>>> reading = read(Article("Norway has joined the Baltic Shield Alliance.", "example"))
>>> [(claim.subject.text, claim.relation, claim.object.text) for claim in reading.claims]
[('Norway', 'member-of', 'Baltic Shield Alliance')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from extract.attributed import said, unnamed_sources
from extract.claims import relation_claims
from extract.coreference import resolve
from extract.document import Document
from extract.evidence import mention
from extract.findings import Findings
from extract.judged import judged_claims
from extract.names import find_names
from extract.nominals import find_nominals, find_pronouns
from extract.pipeline import lemmatised, load_pipeline, load_tokens, parse
from extract.pronouns import relatives
from extract.quotation import find_quotations
from extract.quoted import adopt_first_person, follow_pronouns, quotation_claims
from extract.sources import gather
from extract.wordings import Index, index, quotes, speech_cues
from ontology.article import Article
from ontology.load import load_relations
from ontology.reading import Claim, Quote, Reading
from ontology.relation import Relation

if TYPE_CHECKING:
    from spacy.language import Language

    from extract.model.reader import ModelReader

Reader = Callable[[Article], Reading]
"""What the graph asks for; whoever reads deeper takes this place."""


def load_reader(model: str | None = None, relations: Sequence[Relation] | None = None, kind: str = "model") -> Reader:
    """The reader: our pipeline, or the installed spaCy pipeline ``model``, and rules over its syntax for ``relations``.

    ``kind`` "model" adds what the trained network reads; "rules" does without. Raises :class:`LookupError` where
    ``model`` is not installed.
    """
    chosen = tuple(relations) if relations is not None else load_relations()
    network = _network() if kind == "model" else None
    nlp = load_tokens() if network is not None and model is None else load_pipeline(model)
    return partial(read_article, nlp=nlp, relations=chosen, wordings=index(chosen), network=network)


def _network() -> ModelReader:
    from extract.model.shipped import shipped

    return shipped()


def read_folder(*inputs: str) -> Iterator[Reading]:
    """The readings of all articles in these files and folders, in order; what is no article is passed over."""
    read = load_reader()
    yield from (read(found) for found in gather(inputs) if isinstance(found, Article))


def read_article(
    article: Article,
    *,
    nlp: Language,
    relations: Sequence[Relation],
    wordings: Index,
    network: ModelReader | None = None,
) -> Reading:
    """One article, read with ``nlp`` and the ``network``; ``wordings`` is the index of the relations' wordings."""
    document = understand(article, nlp, network)
    quotations = find_quotations(document, speech_cues(relations))
    follow_pronouns(document, quotations)
    vars(document).pop("chains", None)
    adopt_first_person(document, quotations)
    vars(document).pop("chains", None)
    found = Findings(document, quotations)
    relation_claims(found, wordings)
    judged_claims(found, relations)
    spoken = [quote for relation in relations if quotes(relation) for quote in quotation_claims(found, relation)]
    return _reading(document, found, spoken)


def understand(article: Article, nlp: Language, network: ModelReader | None = None) -> Document:
    """The article parsed and read by the network, with its phrases found and their coreference resolved."""
    document = _opened(article, nlp, network)
    names = find_names(document)
    phrases = [*names, *find_nominals(document, names), *find_pronouns(document)]
    phrases += unnamed_sources(document, phrases)
    document.phrases = sorted(phrases, key=lambda phrase: (phrase.start, phrase.end))
    resolve(document)
    document.phrases = sorted([*document.phrases, *relatives(document)], key=lambda phrase: (phrase.start, phrase.end))
    return document


def _opened(article: Article, nlp: Language, network: ModelReader | None) -> Document:
    """The article parsed, and read by the network where there is one."""
    document = Document(article, *parse(article.text, article.title, nlp))
    if network is not None:
        from extract.annotated import annotate, opened

        parsed = document.doc.has_annotation("DEP")
        document.doc, found, document.judge = opened(document.doc, document.pieces, network, article.text)
        document.doc = annotate(document.doc if parsed else lemmatised(document.doc), found)
        document.said = said(document, found)
    return document


def _reading(document: Document, found: Findings, spoken: Sequence[Quote]) -> Reading:
    kept = found.used | {phrase.chain for phrase in document.phrases if phrase.kind == "name"}
    mentions = sorted({mention(document, phrase) for phrase in document.phrases if phrase.chain in kept})
    sentences = tuple(
        (*document.span(sentence.start, sentence.end), sentence.section) for sentence in document.sentences
    )
    return Reading(
        document.article,
        sentences,
        tuple(mentions),
        tuple(sorted(set(spoken), key=_place)),
        tuple(sorted(found.claims.values(), key=_claim_place)),
        tuple(dict.fromkeys(found.dropped)),
    )


def _place(quote: Quote) -> tuple[int, int]:
    return quote.span


def _claim_place(claim: Claim) -> tuple[int, int, int, str, str]:
    return claim.evidence.start, claim.subject.start, claim.object.start, claim.relation, claim.id
