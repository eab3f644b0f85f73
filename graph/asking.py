"""Canned questions: every ``.rq`` file in ``graph/questions`` is one, known by its name.

Its first comment line is its help, ``# parameters:`` names its variables, and ``# example:`` shows a call. A parameter
is the name of a thing (``$organization``), or any text where it says so (``$since:text``). Values are bound as terms by
the SPARQL engine, so that no name can change a question; a question selects its parameters, because Oxigraph binds
only what is selected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources import files

from graph.query import QueryFault, QueryMisuse, run_query
from graph.rdf import SURROGATE, Literal, Store, term


@dataclass(frozen=True, slots=True)
class Question:
    """A question with holes: the text of its file, and what its comments say."""

    name: str
    help: str
    parameters: tuple[str, ...]
    names: tuple[bool, ...]
    """For each parameter, whether it is the name of a thing."""
    example: str
    text: str


def questions() -> dict[str, Question]:
    """The questions that ship, by name, in alphabetical order."""
    found = sorted(files("graph").joinpath("questions").iterdir(), key=lambda file: file.name)
    read = (question(file.name.removesuffix(".rq"), file.read_text("utf8")) for file in found
            if file.name.endswith(".rq"))
    return {one.name: one for one in read}


def question(name: str, text: str) -> Question:
    """The question that a file holds.

    >>> question("all", "# Everything.\\n# parameters: $who $what\\nSELECT *").parameters
    ('who', 'what')
    """
    comments = [line.lstrip("# ").strip() for line in text.splitlines() if line.startswith("#")]
    parameters = re.findall(r"\$(\w+)(:text)?", _note(comments, "parameters"))
    return Question(name, comments[0] if comments else "", tuple(parameter for parameter, _ in parameters),
                    tuple(not free for _, free in parameters), _note(comments, "example"), text)


def _note(comments: Sequence[str], key: str) -> str:
    return next((line.removeprefix(f"{key}:").strip() for line in comments if line.startswith(f"{key}:")), "")


def ask_question(store: Store, name: str, values: Sequence[str], format: str = "table",
                 width: int | None = None) -> bytes:
    """The answer to a canned question. Raises :class:`~graph.query.QueryFault` where name or values do not fit."""
    known = questions()
    if name not in known:
        raise QueryMisuse(f"There is no question “{name}”: ask one of {', '.join(known)}.")
    asked = known[name]
    if len(values) != len(asked.parameters):
        raise QueryMisuse(_wrong_count(asked, len(values)))
    for value, is_name in zip(values, asked.names, strict=True):
        if is_name:
            _must_be_known(store, value)
    sound = [SURROGATE.sub("\ufffd", value) for value in values]
    return run_query(store, asked.text, format, dict(zip(asked.parameters, sound, strict=True)), width)


def _wrong_count(asked: Question, given: int) -> str:
    wanted = " and ".join(asked.parameters)
    return f"“{asked.name}” asks for {wanted}, and was given {given or 'nothing'}. Example: {asked.example}"


def _must_be_known(store: Store, value: str) -> None:
    names: dict[str, str] = {}
    for name in labels(store):
        names.setdefault(spoken(name), name)
    if spoken(value) in names:
        return
    near = [names[close] for close in get_close_matches(spoken(value), names, 3)]
    near += sorted(name for key, name in names.items() if spoken(value) in key and name not in near)[: 3 - len(near)]
    hint = f" Did you mean {' or '.join(f'“{name}”' for name in near)}?" if near else ""
    raise QueryFault(f"Nothing in the graph is called “{value}”.{hint}")


def spoken(name: str) -> str:
    """A name as questions compare it: without case and a leading article.

    >>> spoken("The AI Alliance")
    'ai alliance'
    """
    return re.sub("^the ", "", name.lower())


def labels(store: Store) -> Iterator[str]:
    """Every name of an entity, then every alias."""
    for property in (term("skos:prefLabel"), term("skos:altLabel")):
        for quad in store.quads_for_pattern(None, property, None, None):
            if isinstance(quad.object, Literal):
                yield quad.object.value
