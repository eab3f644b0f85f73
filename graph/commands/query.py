"""``newsgraph query``: a question in SPARQL to the store of a build."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.commands.answers import answered, format_option
from graph.commands.folder import built


@click.command()
@built
@click.argument("text", metavar="[QUERY]", required=False)
@click.option("-f", "--file", "file", type=click.Path(path_type=Path), metavar="FILE",
              help="Read the query from a file.")
@format_option
def query(folder: Path, text: str | None, file: Path | None, format: str) -> None:
    """Ask the graph in DIR a question in SPARQL.

    QUERY is the text of the query, or - for standard input: SELECT, ASK, CONSTRUCT or DESCRIBE. The prefixes ng, nid
    (the things of the graph), org, schema, prov, oa, skos, foaf, dcterms, rdf, rdfs, owl and xsd are known. The default
    graph is the merged one; GRAPH asks what a single article says. Nothing is ever fetched from the network.

    \b
    Example:
      newsgraph query output 'SELECT ?name { ?who org:memberOf ?group ; skos:prefLabel ?name }'
    """
    from graph.query import run_query

    asked = written(text, file)
    answered(folder, format, lambda store, width: run_query(store, asked, format, width=width))


def written(text: str | None, file: Path | None) -> str:
    """The text of the query, from wherever it comes."""
    if (text is None) == (file is None):
        raise click.UsageError("Give the query as QUERY or with -f FILE, one of the two.")
    if file is None:
        return decoded(sys.stdin.buffer.read(), "standard input") if text == "-" else text or ""
    try:
        return decoded(file.read_bytes(), str(file))
    except OSError as fault:
        raise click.ClickException(f"The query file {file} cannot be read: {fault.strerror}.") from fault


def decoded(query: bytes, place: str) -> str:
    """The query as text, without the mark that some editors put before it."""
    try:
        return query.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise click.ClickException(f"The query in {place} is not UTF-8: save it as UTF-8.") from fault
