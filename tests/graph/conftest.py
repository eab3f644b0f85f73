"""A small merged graph built by hand: two articles that agree, disagree and quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from graph.dataset import Dataset, Entity, Located, Quotation, Statement
from ontology.article import Article, Duplicate
from ontology.ids import content_id
from ontology.reading import Claim, Evidence, Mention, Quote
from ontology.relation import Relation

MEMBER = Relation("member-of", "member of", "has member", "Who belongs to what.", ("member", "organization"),
                  ("person", "organization", "group"), ("organization", "group"), "org:memberOf", "#2266aa")
OPPOSED = Relation("opposed-to", "opposed to", "opposed by", "Who opposes what.", ("opponent", "opposed"),
                   ("person", "organization", "group"), ("person", "organization", "law"), "ng:opposedTo", "#cc3333")
SAID = Relation("said-by", "said by", "said", "Who said it.", ("quote", "speaker"), ("quote",),
                ("person", "organization", "group"), "schema:spokenByCharacter", "#888888",
                (("rdfs:subPropertyOf", "prov:wasAttributedTo"),))
ACQUIRES = Relation("acquires", "acquires", "acquired by", "Who buys whom.", ("buyer", "bought"), ("organization",),
                    ("organization",), "ng:acquires", "#00aa00", (("skos:closeMatch", "schema:owns"),))
RELATIONS = (ACQUIRES, MEMBER, OPPOSED, SAID)

FIRST = Article(
    "Intel and IBM joined the AI Alliance. Google is not a member of the AI Alliance. “Open is better,” said Nick "
    "Clegg, Meta's president of global affairs. Meta opposes Google. Meta and IBM are in the AI Alliance.",
    "seeds/first.txt", "https://example.org/first?a=1&b=2", "Friendship versus Google?", "2023-12-05", "NV")
SECOND = Article("The AI Alliance includes Intel. IBM no longer opposes Google. Google may acquire Intel. Intel left "
                 "the AI Alliance, Nick Clegg said.", "seeds/second.txt", None, None, "December 5")


def entity(name: str, type: str = "organization", aliases: Sequence[str] = (), articles: Sequence[Article] = (),
           named: bool = True) -> Entity:
    """An entity, mentioned wherever its name stands in the articles."""
    found = [Located(article.id, Mention(article.text.find(name), article.text.find(name) + len(name), name, "name",
                                         type, 0)) for article in articles if name in article.text]
    return Entity(content_id("e", type, name), name, type, named, tuple(aliases), tuple(found))


def mention(article: Article, words: str, within: int = 0, type: str = "organization") -> Mention:
    """The first place of the words at or after an offset."""
    start = article.text.index(words, within)
    return Mention(start, start + len(words), words, "name", type, 0)


def claim(article: Article, relation: str, subject: str, object: str, sentence: str, cue: str | None = None,
          **more: object) -> Claim:
    """A claim that a sentence makes, by the words for its subject and object."""
    start = article.text.index(sentence)
    found = mention(article, cue, start).span if cue else None
    evidence = Evidence(article.id, start, start + len(sentence), sentence, found, f"{relation}/verb:{cue}",
                        str(more.pop("section", "body")))
    confidence = float(str(more.pop("confidence", 0.9)))
    return Claim(relation, mention(article, subject, start), mention(article, object, start), evidence, confidence,
                 **more)  # type: ignore[arg-type]


def statement(subject: str, object: str, *claims: Claim, attributed_to: Sequence[str] = ()) -> Statement:
    """The statement that claims of one content make about two ids."""
    first = claims[0]
    key = (first.relation, subject, object, first.polarity, first.status, first.certainty)
    roles = sorted({claim.role for claim in claims if claim.role})
    return Statement(content_id("c", *key, *attributed_to), first.relation, subject, object, first.polarity,
                     first.status, first.certainty, tuple(attributed_to), max(claim.confidence for claim in claims),
                     claims, tuple(roles))


def alliance() -> Dataset:
    """The dataset of both articles."""
    both = (FIRST, SECOND)
    intel, ibm, meta, google = (entity(name, articles=both) for name in ("Intel", "IBM", "Meta", "Google"))
    group = entity("AI Alliance", aliases=["The AI Alliance"], articles=both)
    clegg = entity("Nick Clegg", "person", ["Clegg"], both)
    start = FIRST.text.index("Open is")
    quote = Quote(start, start + 14, FIRST.text[start:start + 14], "direct", mention(FIRST, "said").span)
    quotation = Quotation(content_id("q", FIRST.id, *quote.span, quote.text), FIRST.id, quote)
    joined, others = "Intel and IBM joined the AI Alliance.", "Meta and IBM are in the AI Alliance."
    spoken = "“Open is better,” said Nick Clegg, Meta's president of global affairs."
    statements = (
        statement(intel.id, group.id, claim(FIRST, "member-of", "Intel", "AI Alliance", joined, "joined"),
                  claim(SECOND, "member-of", "Intel", "AI Alliance", "The AI Alliance includes Intel.", "includes")),
        statement(ibm.id, group.id, claim(FIRST, "member-of", "IBM", "AI Alliance", joined, "joined")),
        statement(meta.id, group.id, claim(FIRST, "member-of", "Meta", "AI Alliance", others)),
        statement(google.id, group.id, claim(FIRST, "member-of", "Google", "AI Alliance",
                                             "Google is not a member of the AI Alliance.", polarity="negated")),
        statement(clegg.id, meta.id, claim(FIRST, "member-of", "Nick Clegg", "Meta", spoken,
                                           role="president of global affairs")),
        statement(meta.id, google.id, claim(FIRST, "opposed-to", "Meta", "Google", "Meta opposes Google.", "opposes")),
        statement(ibm.id, google.id, claim(SECOND, "opposed-to", "IBM", "Google", "IBM no longer opposes Google.",
                                           "opposes", status="former")),
        statement(google.id, intel.id, claim(SECOND, "acquires", "Google", "Intel", "Google may acquire Intel.",
                                             "acquire", status="planned", certainty="hedged")),
        statement(intel.id, group.id, claim(SECOND, "member-of", "Intel", "AI Alliance",
                                            "Intel left the AI Alliance, Nick Clegg said.", "left", status="former"),
                  attributed_to=[clegg.id]),
        statement(quotation.id, clegg.id, replace(claim(FIRST, "said-by", "Open", "Nick Clegg", spoken, "said"),
                                                  subject=quote)),
    )
    entities = (intel, ibm, meta, google, group, clegg)
    return Dataset(tuple(sorted(both, key=lambda article: article.id)), tuple(sorted(entities, key=lambda e: e.id)),
                   (quotation,), tuple(sorted(statements, key=lambda s: s.id)), RELATIONS,
                   duplicates=(Duplicate("copies/first.txt", FIRST.id),))


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """Two small articles, merged."""
    return alliance()
