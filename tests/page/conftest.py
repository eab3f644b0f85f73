"""Datasets made by hand for the page, and a browser to open it in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from graph.dataset import Dataset, Entity, Located, Quotation, Statement
from ontology.article import Article, Refusal
from ontology.ids import content_id
from ontology.reading import Claim, Evidence, Mention, Quote
from ontology.relation import Relation

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]

RELATIONS = (
    Relation("member-of", "member of", "has member", "Belongs to.", ("member", "organisation"), ("person", "organization"),
             ("organization",), "org:memberOf", "#1b7f5c"),
    Relation("opposed-to", "opposed to", "opposed by", "Is against.", ("who opposes", "what is opposed"), ("person",),
             ("organization",), "ng:opposedTo", "#c2410c"),
    Relation("said-by", "said by", "said", "Was said by.", ("quote", "speaker"), ("quote",), ("person",),
             "schema:spokenByCharacter", "#6d5ba6"),
)


@dataclass
class Desk:
    """Builds a dataset a claim at a time, from sentences of articles."""

    types: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    articles: list[Article] = field(default_factory=list)
    mentions: dict[str, list[Located]] = field(default_factory=dict)
    quotations: dict[str, Quotation] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)

    def article(self, text: str, **traits: Any) -> Article:
        article = Article(text, traits.pop("source", f"press/{len(self.articles)}.txt"), **traits)
        self.articles.append(article)
        return article

    def name(self, name: str, kind: str, *aliases: str) -> str:
        self.types[name], self.aliases[name] = kind, aliases
        self.mentions.setdefault(name, [])
        return self.id(name)

    def id(self, name: str) -> str:
        return content_id("e", self.types[name], name)

    def mention(self, article: Article, words: str, name: str, within: tuple[int, int], kind: str = "name") -> Mention:
        start = article.text.find(words, *within)
        start = start if start >= 0 else article.text.index(words)
        mention = Mention(start, start + len(words), words, kind, self.types[name], 0)
        self.mentions[name].append(Located(article.id, mention))
        return mention

    def claim(self, article: Article, sentence: str, relation: str, subject: str, target: str, *, cue: str | None = None,
              names: tuple[str, str] | None = None, by: str | None = None, confidence: float = 0.9,
              roles: tuple[str, ...] = (), section: str = "body", how: str = "verb:join", **qualities: str) -> str:
        """``subject`` and ``target`` are words of the article; ``names`` the entities they stand for."""
        start = article.text.index(sentence)
        within = (start, start + len(sentence))
        subject_name, target_name = names or (subject, target)
        cued = article.text.index(cue, *within) if cue else None
        evidence = Evidence(article.id, *within, sentence, (cued, cued + len(cue)) if cue and cued is not None else None,
                            f"{relation}/{how}", section)
        end = self.quote(article, subject, within) if relation == "said-by" else self.mention(article, subject, subject_name, within)
        claim = Claim(relation, end, self.mention(article, target, target_name, within), evidence, confidence, **qualities,
                      attributed_to=self.mention(article, by, by, within) if by else None)
        begin = self.quoted(article, end) if isinstance(end, Quote) else self.id(subject_name)
        return self.state(claim, begin, self.id(target_name), (self.id(by),) if by else (), roles)

    def quote(self, article: Article, words: str, within: tuple[int, int]) -> Quote:
        start = article.text.index(words, *within)
        return Quote(start, start + len(words), words, "direct")

    def quoted(self, article: Article, quote: Quote) -> str:
        name = content_id("q", article.id, quote.start, quote.end)
        self.quotations[name] = Quotation(name, article.id, quote)
        return name

    def state(self, claim: Claim, subject: str, target: str, by: tuple[str, ...], roles: tuple[str, ...]) -> str:
        name = content_id("c", claim.relation, subject, target, claim.polarity, claim.status, claim.certainty)
        known = self.statements.get(name)
        self.statements[name] = replace(known, evidence=(*known.evidence, claim)) if known else Statement(
            name, claim.relation, subject, target, claim.polarity, claim.status, claim.certainty, by, claim.confidence,
            (claim,), roles)
        return name

    def dataset(self, **more: Any) -> Dataset:
        entities = [Entity(self.id(name), name, kind, kind != "group", self.aliases[name], tuple(self.mentions[name]))
                    for name, kind in self.types.items()]
        return Dataset(tuple(sorted(self.articles, key=lambda article: article.id)),
                       tuple(sorted(entities, key=lambda entity: entity.id)),
                       tuple(self.quotations[name] for name in sorted(self.quotations)),
                       tuple(self.statements[name] for name in sorted(self.statements)), RELATIONS, **more)


def harbour() -> Desk:
    """Two reports on one made-up quarrel: members and non-members, a quarrel with its denial, quotations."""
    desk = Desk()
    for name in ("Coastal Compact", "Norrland Shipping", "Petra Lines", "Port of Averholm", "Blue Fjord Ferries", "Halden Freight",
                 "Marine Institute of Oslund", "Kestrel Energy", "Tern Logistics", "Oslund Trade Council", "Averholm Post",
                 "Northern Seafarers' Union", "Gannet Oil", "Skua Petroleum"):
        desk.name(name, "organization")
    desk.name("Ingrid Solvang", "person", "Solvang", "Ms Solvang")
    desk.name("Tomas Reiter", "person", "Reiter")
    desk.name("Amara Diallo", "person")
    desk.name("Joon Park", "person")
    desk.name("dock workers", "group")
    desk.name("Harbour Emissions Act", "law")
    desk.name("Averholm", "place")
    desk.name("North Quay terminal", "product")
    _report(desk)
    _reply(desk)
    return desk


def _report(desk: Desk) -> None:
    lead = "More than a dozen companies, including Norrland Shipping and Petra Lines, have founded the Coastal Compact in Averholm."
    listed = "Among its members are Blue Fjord Ferries, Halden Freight, the Port of Averholm, the Marine Institute of Oslund and Tern Logistics."
    absent = "Gannet Oil and Skua Petroleum are not among the members, and Kestrel Energy left the group in May."
    against = "The compact stands against Gannet Oil and the North Quay terminal."
    spoken = "“We would rather build clean harbours than argue about them,” said Ingrid Solvang, president of Norrland Shipping."
    hedged = "Oslund Trade Council is said to oppose the Harbour Emissions Act, according to the Averholm Post."
    article = desk.article(" ".join((lead, listed, absent, against, spoken, hedged)), title="Shipping lines found a compact for clean harbours",
                           url="https://news.example/harbour", published="2024-03-05", publisher="The Averholm Courier")
    for name in ("Norrland Shipping", "Petra Lines"):
        desk.claim(article, lead, "member-of", name, "Coastal Compact", cue="founded", confidence=0.94)
    for name in ("Blue Fjord Ferries", "Halden Freight", "Port of Averholm", "Marine Institute of Oslund", "Tern Logistics"):
        desk.claim(article, listed, "member-of", name, "Coastal Compact", cue="members", confidence=0.9, how="noun:member")
    for name in ("Gannet Oil", "Skua Petroleum"):
        desk.claim(article, absent, "member-of", name, "members", names=(name, "Coastal Compact"), cue="are not among", confidence=0.88, polarity="negated")
    desk.claim(article, absent, "member-of", "Kestrel Energy", "the group", names=("Kestrel Energy", "Coastal Compact"), cue="left", confidence=0.81, status="former")
    for name in ("Gannet Oil", "North Quay terminal"):
        desk.claim(article, against, "opposed-to", "The compact", name, names=("Coastal Compact", name), cue="stands against", confidence=0.86)
    words = "We would rather build clean harbours than argue about them,"
    desk.claim(article, spoken, "said-by", words, "Ingrid Solvang", cue="said", confidence=0.98)
    desk.claim(article, spoken, "member-of", "Ingrid Solvang", "Norrland Shipping", cue="president of", confidence=0.92, roles=("president",))
    desk.claim(article, hedged, "opposed-to", "Oslund Trade Council", "Harbour Emissions Act", cue="oppose", by="Averholm Post", confidence=0.62, certainty="hedged")


def _reply(desk: Desk) -> None:
    joined = "Petra Lines and Halden Freight confirmed on Friday that they belong to the Coastal Compact."
    spoken = "“The Harbour Emissions Act will cost us our jobs,” said Tomas Reiter of the Northern Seafarers' Union."
    against = "Reiter opposes the Coastal Compact, but Amara Diallo, who chairs the Marine Institute of Oslund, does not oppose the Northern Seafarers' Union."
    plan = "Joon Park will join Tern Logistics next year, and dock workers in Averholm oppose Gannet Oil."
    answer = "Gannet Oil opposes the Coastal Compact."
    told = "“Nobody asked the dock workers,” Amara Diallo told the Averholm Post."
    article = desk.article("\n\n".join((joined, spoken, against, plan, answer, told)), title="Seafarers’ union speaks out against harbour compact",
                           url="https://post.example/reply", published="2024-03-09T08:00:00Z", publisher="Averholm Post")
    for name in ("Petra Lines", "Halden Freight"):
        desk.claim(article, joined, "member-of", name, "Coastal Compact", cue="belong to", confidence=0.9, how="verb:belong to")
    desk.claim(article, spoken, "said-by", "The Harbour Emissions Act will cost us our jobs,", "Tomas Reiter", cue="said", confidence=0.97)
    desk.claim(article, spoken, "member-of", "Tomas Reiter", "Northern Seafarers' Union", cue="of", confidence=0.77)
    desk.claim(article, spoken, "opposed-to", "Tomas Reiter", "Harbour Emissions Act", cue="cost", by="Tomas Reiter", confidence=0.55)
    desk.claim(article, against, "opposed-to", "Reiter", "Coastal Compact", names=("Tomas Reiter", "Coastal Compact"), cue="opposes", confidence=0.95)
    desk.claim(article, against, "member-of", "Amara Diallo", "Marine Institute of Oslund", cue="chairs", confidence=0.93, roles=("chair",))
    desk.claim(article, against, "opposed-to", "Amara Diallo", "Northern Seafarers' Union", cue="does not oppose", confidence=0.84, polarity="negated")
    desk.claim(article, plan, "member-of", "Joon Park", "Tern Logistics", cue="will join", confidence=0.8, status="planned")
    desk.claim(article, plan, "opposed-to", "dock workers", "Gannet Oil", cue="oppose", confidence=0.9)
    desk.claim(article, answer, "opposed-to", "Gannet Oil", "Coastal Compact", cue="opposes", confidence=0.9)
    desk.claim(article, told, "said-by", "Nobody asked the dock workers,", "Amara Diallo", cue="told", confidence=0.97)
    desk.mention(article, "dock workers", "dock workers", (article.text.index("Nobody"), len(article.text)))


HOSTILE = ('<script>alert("1")</script>', "</script><script>alert(2)</script>", "<img src=x onerror=alert(3)>",
           "\"'><svg onload=alert(4)>", "‮txt.exe‬ ‏شركة‏ \u2066x", "<!-- <b>bold</b> --> &lt;i&gt; ${alert(5)} \u2028 \u2029 \0",
           "javascript:alert(6)")


def hostile() -> Desk:
    """Names, a quotation, titles and addresses that try to be markup, and a name of 5,000 characters."""
    desk = Desk()
    long = "Very " * 999 + "Long"
    for name in (*HOSTILE, long):
        desk.name(name, "organization", f"alias {name[:40]}")
    for name in HOSTILE[:-1]:
        sentence = f"{name} joined {long} & said “{HOSTILE[2]}”."
        article = desk.article(sentence, title=name, url="javascript:alert(7)", published=name[:12], publisher=name)
        desk.claim(article, sentence, "member-of", name, long, cue="joined", roles=(name,), by=name, how=name)
        desk.claim(article, sentence, "said-by", HOSTILE[2] if name != HOSTILE[2] else "& said", long, cue="said")
    return desk


def crowd(count: int) -> Dataset:
    """``count`` names in communities around hubs, each tied to its hub and some to another."""
    desk = Desk()
    names = [f"{('Person', 'Works', 'Party')[number % 3]} {number}" for number in range(count)]
    for number, name in enumerate(names):
        desk.name(name, ("person", "organization", "organization")[number % 3])
    for number in range(1, count):
        hub = names[(number // 25) * 25 if number % 25 else max(0, number - 25)]
        pairs = [(names[number], hub, "member-of")] + ([(names[number], names[number * 7 % number], "opposed-to")] if number % 2 else [])
        for subject, target, relation in pairs:
            sentence = f"{subject} {relation} {target}."
            desk.claim(desk.article(sentence, title=f"Note {number}"), sentence, relation, subject, target, cue=relation, confidence=0.5 + number % 5 / 10)
    return replace(desk.dataset(), articles=tuple(desk.articles[:40]))


@pytest.fixture(scope="session")
def desk() -> Callable[[], Desk]:
    return Desk


@pytest.fixture(scope="session")
def quarrel() -> Dataset:
    """The made-up quarrel, with one input refused."""
    return harbour().dataset(refusals=(Refusal("press/empty.txt", "It holds no text; give a file that does."),))


@pytest.fixture(scope="session")
def attack() -> Dataset:
    return hostile().dataset(refusals=(Refusal(HOSTILE[0], HOSTILE[1]),))


@pytest.fixture(scope="session")
def crowded() -> Callable[[int], Dataset]:
    return crowd


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Debian's Chromium, driven by Playwright; tests that need it are skipped where either is missing."""
    missing = _missing()
    if missing and os.environ.get("NEWSGRAPH_REQUIRE_BROWSER") == "1":
        pytest.fail(f"NEWSGRAPH_REQUIRE_BROWSER is 1, but {missing}")
    if missing:
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_program(), args=FLAGS)
        yield browser
        browser.close()


def _program() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def _missing() -> str:
    if not _program():
        return "no browser is installed: apt-get install chromium"
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return "Playwright is not installed: pip install playwright"
    return ""


@dataclass
class Visit:
    """An open page and all that it did beyond being looked at."""

    page: Any
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", self._dismiss)

    def _dismiss(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def click_claim(self, name: str) -> None:
        self._click("edgePlace", name)

    def click_thing(self, name: str) -> None:
        self._click("placeOf", name)

    def _click(self, place: str, name: str) -> None:
        spot = self.page.evaluate(f"name => newsgraph.{place}(name)", name)
        self.page.locator("#canvas").click(position=spot)
        self.page.wait_for_timeout(100)


@pytest.fixture
def visit(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Opens a page from a file, in a context of its own."""
    contexts = []

    def opened(html: str, **options: Any) -> Visit:
        path = tmp_path / "graph.html"
        path.write_text(html, encoding="utf8")
        contexts.append(chromium.new_context(**({"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"} | options)))
        found = Visit(contexts[-1].new_page())
        found.listen()
        found.page.goto(path.as_uri())
        found.page.wait_for_selector("html[data-ready=yes]", timeout=20_000)
        return found

    yield opened
    for context in contexts:
        context.close()
