"""How many independent sources make a claim, and how many articles only repeat one of them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.dataset import Dataset, Statement
from graph.terminal import counted
from ontology.article import Article


@dataclass(frozen=True, slots=True)
class Sources:
    """``independent`` sources, and the ``copies`` beyond the first article of each."""

    independent: int
    copies: int

    def __str__(self) -> str:
        """
        >>> str(Sources(3, 11)), str(Sources(1, 0))
        ('3 independent sources (11 copies)', '1 source')
        """
        several = counted(self.independent, "independent source") if self.independent > 1 else "1 source"
        return several + (f" ({counted(self.copies, 'copy', 'copies')})" if self.copies else "")


def sources(dataset: Dataset, statement: Statement) -> Sources:
    """The sources of a statement. Who quotes the same words, in whatever wording, is a source of their quotation."""
    carriers = {*statement.articles, *quoting(dataset, statement)}
    independent = len({dataset.origin.get(article, article) for article in carriers})
    return Sources(independent, len(carriers) - independent + sum(dataset.doubles.get(one, 0) for one in carriers))


def quoting(dataset: Dataset, statement: Statement) -> set[str]:
    """The articles that have another wording of what is quoted."""
    quotation = dataset.quotation.get(statement.subject)
    return {dataset.quotation[id_].article for id_ in quotation.variants} if quotation else set()


def earliest(dataset: Dataset, article: Article) -> str | None:
    """The id of the article that this one is a copy of: of each group the first published; none for that one."""
    group = dataset.copied.get(article.id)
    first = group and min((dataset.article[id_] for id_ in group), key=lambda one: (one.published or "9", one.id)).id
    return first if first and first != article.id else None
