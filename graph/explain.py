"""Why the graph says what it says: the sentences, what read them, and why their mentions are one entity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.dataset import Dataset, Entity, Link, Statement
from graph.holding import COREFERENCE, holding
from graph.ledger import Entry
from graph.lookup import UnknownName, entities_called, relation_called
from graph.marking import LEGEND, marked, plain
from graph.sources import sources
from graph.terminal import counted
from ontology.article import Article
from ontology.reading import Claim, Mention


def explain(dataset: Dataset, name: str, relation: str | None = None, other: str | None = None,
            ledger: Sequence[Entry] = ()) -> tuple[str, ...]:
    """All that is said of a name, or of a name in one relation, or of two names: lines to read.

    ``ledger`` are the decisions of people that the graph was made with.

    Raises :class:`graph.lookup.UnknownName` where there is no such name, or nothing is said of it.
    """
    entities = entities_called(dataset, name)
    others = entities_called(dataset, other) if other else ()
    wanted = relation_called(dataset, relation).name if relation else None
    told = [one for one in dataset.statements if tells(one, entities) and tells(one, others) and wanted in
            (None, one.relation)]
    if not told and (relation or other):
        raise UnknownName(nothing_said(name, relation, other))
    shown = (line for entity in (*entities, *others) for line in described(dataset, entity, ledger))
    return (*shown, *listed(dataset, told))


def tells(statement: Statement, entities: Iterable[Entity]) -> bool:
    """Whether a statement is about one of them; every statement is about nobody in particular."""
    ids = {entity.id for entity in entities}
    return not ids or bool(ids & {statement.subject, statement.object, *statement.attributed_to})


def nothing_said(name: str, relation: str | None, other: str | None) -> str:
    remedy = " Ask: newsgraph why-not." if relation and other else ""
    return f"Nothing is said of {' '.join(filter(None, (name, relation, other)))}.{remedy}"


def described(dataset: Dataset, entity: Entity, ledger: Sequence[Entry] = ()) -> Iterator[str]:
    """What an entity is called, where it stands, and why its mentions are one."""
    articles = {located.article for located in entity.mentions}
    standing = f"{counted(len(entity.mentions), 'mention')} in {counted(len(articles), 'article')}"
    yield plain(f"{entity.name} ({entity.type}{'' if entity.named else ', never named'}): {standing}")
    if entity.aliases:
        yield f"  also: {', '.join(map(plain, entity.aliases))}"
    yield from (f"  {plain(one)}" for one in holding(dataset, entity, ledger))
    yield from (f"  {plain(elsewhere(link))}" for link in dataset.links if link.entity == entity.id)
    yield ""


def elsewhere(link: Link) -> str:
    """What a table says of an entity, or why it says nothing."""
    return f"same as {link.iri}: {link.reason}" if link.iri else f"not linked: {link.reason}"


def listed(dataset: Dataset, statements: Iterable[Statement]) -> Iterator[str]:
    """Each statement with its evidence, the surest first."""
    ranked = sorted(statements, key=lambda one: (one.relation, -one.confidence, one.id))
    for statement in ranked:
        yield headline(dataset, statement)
        yield f"  {sources(dataset, statement)}"
        yield from (line for claim in statement.evidence for line in evidence(dataset, statement, claim))
        yield from (f"  also worded: {plain(name_of(dataset, id_))}" for id_ in wordings(dataset, statement))
        yield ""
    yield LEGEND if ranked else "Nothing is claimed of it."


def wordings(dataset: Dataset, statement: Statement) -> tuple[str, ...]:
    """The ids of the variants of what is quoted."""
    quotation = dataset.quotation.get(statement.subject)
    return quotation.variants if quotation else ()


def headline(dataset: Dataset, statement: Statement) -> str:
    """The statement in one line, with everything that qualifies it."""
    voices = [f"according to {name_of(dataset, id_)}" for id_ in statement.attributed_to]
    roles = [f"as {' / '.join(statement.roles)}"] if statement.roles else []
    qualifiers = ", ".join([statement.polarity, statement.status, statement.certainty, *voices, *roles])
    return plain(f"{name_of(dataset, statement.subject)} {statement.relation} {name_of(dataset, statement.object)} "
                 f"({qualifiers}; confidence {statement.confidence:.2f})")


def name_of(dataset: Dataset, id_: str) -> str:
    """The name of an entity, or the words of a quotation."""
    found = dataset.entity.get(id_)
    return found.name if found else f"“{dataset.quotation[id_].quote.text}”"


def evidence(dataset: Dataset, statement: Statement, claim: Claim) -> Iterator[str]:
    """The sentence, where it stands, what read it, and whom its pronouns and noun phrases mean."""
    yield f"  {marked(claim)}"
    yield f"    in {plain(source(dataset.article[claim.evidence.article]))}, {section(claim)}"
    yield f"    read by {plain(claim.evidence.how) or 'an unnamed reader'}, confidence {claim.confidence:.2f}"
    for mention, id_ in ((claim.subject, statement.subject), (claim.object, statement.object)):
        if isinstance(mention, Mention) and mention.kind != "name":
            yield f'    "{plain(mention.text)}" is {plain(name_of(dataset, id_))}: {COREFERENCE}'


def source(article: Article) -> str:
    """Where an article came from, for a reader."""
    return ", ".join(filter(None, (article.title, article.publisher, article.published, article.url or article.source)))


def section(claim: Claim) -> str:
    return f"{claim.evidence.section}, characters {claim.evidence.start}–{claim.evidence.end}"
