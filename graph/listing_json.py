"""A table as JSON lines: of FollowTheMoney (OpenSanctions writes it), or items of Wikidata."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.dataset import Listed
from graph.identifiers import CANONICAL
from graph.listing_row import BrokenTable, row

SCHEMAS = {
    "Person": "person", "Organization": "organization", "Company": "organization", "PublicBody": "organization",
    "Vessel": "product", "Airplane": "product", "Vehicle": "product", "Event": "event", "Address": "place",
}
"""The schemas of FollowTheMoney whose type is certain; a LegalEntity may be a person."""

CLASSES = {
    "Q5": "person",
    **dict.fromkeys(("Q43229", "Q4830453", "Q783794", "Q891723", "Q6881511", "Q7278", "Q7210356", "Q327333", "Q163740",
                     "Q3918", "Q484652", "Q476028", "Q11032", "Q15265344", "Q31855", "Q2659904"), "organization"),
    **dict.fromkeys(("Q6256", "Q3624078", "Q515", "Q35657", "Q486972", "Q5119", "Q3957", "Q532"), "place"),
    **dict.fromkeys(("Q820655", "Q49371"), "law"), **dict.fromkeys(("Q7397", "Q2424752"), "product"),
}
"""The commonest values of P31 (instance of), and their types."""


def json_rows(lines: Iterator[tuple[int, str]], file: str) -> Iterator[Listed]:
    """The rows of such lines; brackets and commas of a dump are passed over. Raises :class:`BrokenTable`."""
    for number, line in lines:
        text = line.strip().rstrip(",")
        if text not in ("", "[", "]") and (made := listed(parsed(text, file, number), file, number)):
            yield made


def parsed(text: str, file: str, number: int) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise BrokenTable(f"{file}, line {number}: this is not JSON. Write one object a line.") from fault
    if not isinstance(value, dict) or not isinstance(value.get("id"), str):
        raise BrokenTable(f"{file}, line {number}: this is no object with an id. Write the entities of FollowTheMoney, "
                          "or items of Wikidata, one a line.")
    return value


def listed(value: dict[str, Any], file: str, number: int) -> Listed | None:
    """The row of an object: of FollowTheMoney where it has properties, else of Wikidata."""
    if "properties" in value:
        return of_schema(value, file, number)
    aliases = [alias for several in mapping(value.get("aliases")).values() for alias in sequence(several)]
    names = [mapping(found).get("value") for found in (*mapping(value.get("labels")).values(), *aliases)]
    kinds = {CLASSES.get(class_) for class_ in classes(value)} - {None}
    return row(texts(names), [value["id"]], kinds.pop() if len(kinds) == 1 else None, file, number)


def of_schema(value: dict[str, Any], file: str, number: int) -> Listed | None:
    """An entity of FollowTheMoney. Weak aliases are what many are called, and count for nothing."""
    properties = mapping(value["properties"])
    names = [name for key in ("name", "alias") for name in texts(sequence(properties.get(key)))]
    identifiers = texts(sequence(properties.get("wikidataId")))
    if "datasets" in value:
        identifiers.append(f"opensanctions:{value['id']}")
    elif not identifiers or CANONICAL.fullmatch(value["id"]):
        identifiers.append(value["id"])
    return row(names, identifiers, SCHEMAS.get(str(value.get("schema"))), file, number) if names else None


def classes(value: dict[str, Any]) -> Iterator[str]:
    """The items that an item of Wikidata is an instance of, written in full or as their numbers."""
    for claim in sequence(mapping(value.get("claims")).get("P31")):
        if isinstance(claim, str):
            yield claim
        else:
            snak = mapping(mapping(claim).get("mainsnak"))
            yield str(mapping(mapping(snak.get("datavalue")).get("value")).get("id"))


def mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def texts(values: Iterable[Any]) -> list[str]:
    return [value for value in values if isinstance(value, str)]
