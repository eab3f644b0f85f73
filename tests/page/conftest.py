"""Datasets made by hand for the page, a claim at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.dataset import Dataset, Entity, Located, Quotation, Statement
from ontology.article import Article, Refusal
from ontology.ids import content_id
from ontology.reading import Claim, Evidence, Mention, Quote, Span
from ontology.relation import Relation

ORGANIZATIONS = ("organization",)
RELATIONS = (
    Relation("member-of", "member of", "has member", "Belongs to.", ("member", "whole"), ("person",), ORGANIZATIONS,
             "org:memberOf", "#1b7f5c"),
    Relation("opposed-to", "opposed to", "opposed by", "Is against.", ("who", "what"), ("person",), ORGANIZATIONS,
             "ng:opposedTo", "#c2410c"),
    Relation("said-by", "said by", "said", "Was said by.", ("quote", "speaker"), ("quote",), ("person",),
             "schema:spokenByCharacter", "#6d5ba6"),
)

HOSTILE = ('<script>alert("1")</script>', "</script><script>alert(2)</script>", "<img src=x onerror=alert(3)>",
           "\"'><svg onload=alert(4)>", "\u202etxt.exe\u202c \u200fشركة\u200f \u2066x",
           "<!-- <b>bold</b> --> &lt;i&gt; ${alert(5)} \u2028 \u2029 \0", "javascript:alert(6)")
LONG = "Very " * 999 + "Long"


@dataclass
class Desk:
    """Builds a dataset from sentences and the words in them."""

    types: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, list[str]] = field(default_factory=dict)
    unnamed: list[str] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    mentions: dict[str, list[Located]] = field(default_factory=dict)
    quotations: dict[str, Quotation] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)

    def name(self, name: str, kind: str) -> str:
        self.types[name] = kind
        self.mentions.setdefault(name, [])
        return self.id(name)

    def id(self, name: str) -> str:
        return content_id("e", self.types[name], name)

    def article(self, text: str, **traits: Any) -> Article:
        self.articles.append(Article(text, f"press/{len(self.articles)}.txt", **traits))
        return self.articles[-1]

    def claim(self, article: Article, sentence: str, relation: str, ends: tuple[str, str], **more: Any) -> str:
        """``ends`` are words of the article; ``names`` in ``more`` the entities they stand for, where they differ."""
        subject, target = more.get("names") or ends
        evidence = self.evidence(article, sentence, f"{relation}/{more.get('how', 'verb:join')}", more)
        quoted = relation == "said-by"
        begin = (self.quote(article, ends[0], evidence.start) if quoted
                 else self.mention(article, ends[0], subject, evidence))
        speaker = self.mention(article, more["by"], more["by"], evidence) if "by" in more else None
        qualities = {key: more[key] for key in ("polarity", "status", "certainty") if key in more}
        claim = Claim(relation, begin, self.mention(article, ends[1], target, evidence), evidence,
                      more.get("confidence", 0.9), attributed_to=speaker, **qualities)
        first = content_id("q", article.id, begin.start) if quoted else self.id(subject)
        if isinstance(begin, Quote):
            self.quotations[first] = Quotation(first, article.id, begin)
        return self.state(claim, first, self.id(target), more)

    def state(self, claim: Claim, subject: str, target: str, more: dict[str, Any]) -> str:
        name = content_id("c", claim.relation, subject, target, claim.polarity, claim.status, claim.certainty)
        known = self.statements.get(name)
        by = (self.id(more["by"]),) if "by" in more else ()
        self.statements[name] = replace(known, evidence=(*known.evidence, claim)) if known else Statement(
            name, claim.relation, subject, target, claim.polarity, claim.status, claim.certainty, by, claim.confidence,
            (claim,), tuple(more.get("roles", ())))
        return name

    def evidence(self, article: Article, sentence: str, how: str, more: dict[str, Any]) -> Evidence:
        start = article.text.index(sentence)
        cued = article.text.index(more["cue"], start) if "cue" in more else None
        cue: Span | None = None if cued is None else (cued, cued + len(more["cue"]))
        return Evidence(article.id, start, start + len(sentence), sentence, cue, how, more.get("section", "body"))

    def mention(self, article: Article, words: str, name: str, evidence: Evidence) -> Mention:
        start = article.text.find(words, evidence.start, evidence.end)
        start = start if start >= 0 else article.text.index(words)
        mention = Mention(start, start + len(words), words, "name", self.types[name], 0)
        self.mentions[name].append(Located(article.id, mention))
        return mention

    def quote(self, article: Article, words: str, start: int) -> Quote:
        at = article.text.index(words, start)
        return Quote(at, at + len(words), words, "direct")

    def dataset(self, **more: Any) -> Dataset:
        entities = [Entity(self.id(name), name, kind, name not in self.unnamed, tuple(self.aliases.get(name, ())),
                           tuple(self.mentions[name])) for name, kind in self.types.items()]
        return Dataset(tuple(sorted(self.articles, key=lambda article: article.id)),
                       tuple(sorted(entities, key=lambda entity: entity.id)),
                       tuple(self.quotations[name] for name in sorted(self.quotations)),
                       tuple(self.statements[name] for name in sorted(self.statements)), RELATIONS, **more)


def harbour() -> Desk:
    """The quarrel of ``quarrel.yaml``."""
    told = yaml.safe_load((Path(__file__).parent / "quarrel.yaml").read_text(encoding="utf8"))
    desk = Desk(aliases=told["aliases"], unnamed=told["unnamed"])
    for kind, names in told["names"].items():
        for name in names:
            desk.name(name, kind)
    for report in told["articles"]:
        article = desk.article("\n\n".join(sentence["text"] for sentence in report["sentences"]), **report["traits"])
        for sentence in report["sentences"]:
            for claim in sentence["claims"]:
                relation = next(name for name in ("member-of", "opposed-to", "said-by") if name in claim)
                desk.claim(article, sentence["text"], relation, tuple(claim.pop(relation)), **claim)
    return desk


def hostile() -> Desk:
    """Names, a quotation, titles and addresses that try to be markup, and a name of 5,000 characters."""
    desk = Desk(aliases={name: [f"alias {name}"] for name in HOSTILE})
    for name in (*HOSTILE, LONG):
        desk.name(name, "organization")
    for name in HOSTILE[:-1]:
        sentence = f"{name} joined {LONG} & said “{HOSTILE[2]}”."
        article = desk.article(sentence, title=name, url="javascript:alert(7)", published=name[:12], publisher=name)
        desk.claim(article, sentence, "member-of", (name, LONG), cue="joined", roles=(name,), by=name, how=name)
        desk.claim(article, sentence, "said-by", (HOSTILE[2], LONG), cue="said")
    return desk


def crowd(count: int) -> Dataset:
    """``count`` names in communities around hubs, each tied to its hub and some to another."""
    desk = Desk()
    names = [f"{('Person', 'Works', 'Party')[number % 3]} {number}" for number in range(count)]
    for number, name in enumerate(names):
        desk.name(name, ("person", "organization", "organization")[number % 3])
    for number in range(1, count):
        hub = names[number // 25 * 25 if number % 25 else max(0, number - 25)]
        _tie(desk, names[number], hub, "member-of")
        if number % 2:
            _tie(desk, names[number], names[number * 7919 % number], "opposed-to")
    return desk.dataset()


def _tie(desk: Desk, subject: str, target: str, relation: str) -> None:
    sentence = f"{subject} {relation} {target}."
    article = desk.article(sentence, title=f"Note on {subject}")
    desk.claim(article, sentence, relation, (subject, target), cue=relation, confidence=0.5 + len(sentence) % 5 / 10)


@pytest.fixture(scope="session")
def desk() -> Callable[..., Desk]:
    return Desk


@pytest.fixture(scope="session")
def quarrel() -> Dataset:
    """The made-up quarrel, with one input refused."""
    return harbour().dataset(refusals=(Refusal("press/empty.txt", "It holds no text; give a file that does."),))


@pytest.fixture(scope="session")
def attack() -> Dataset:
    """What a hostile article could bring."""
    return hostile().dataset(refusals=(Refusal(HOSTILE[0], HOSTILE[1]),))


@pytest.fixture(scope="session")
def hostile_names() -> tuple[str, ...]:
    return (*HOSTILE, LONG)


@pytest.fixture(scope="session")
def crowded() -> Callable[[int], Dataset]:
    return crowd


@pytest.fixture(scope="session")
def nothing() -> Dataset:
    return Dataset(relations=RELATIONS)
