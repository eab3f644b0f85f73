"""Relations from YAML files, shipped or a user's own, checked; errors name file, line and remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from ontology.reading import CERTAINTIES, ENTITY_TYPES, POLARITIES, STATUSES
from ontology.relation import WORDING_KINDS, Example, Relation, Wording

REQUIRED = ("name", "label", "inverse", "meaning", "direction", "domain", "range", "color")
OPTIONAL = ("iri", "alignments", "wordings", "examples", "near_misses")
WORDING_OPTIONS = {"status": STATUSES, "polarity": POLARITIES}
WORDING_FLAGS = ("swap", "together", "through")
QUALIFIERS = {"status": STATUSES, "polarity": POLARITIES, "certainty": CERTAINTIES}


class RelationError(ValueError):
    """A relation file that cannot be used: where, why, and what to write instead."""


def shipped_folder() -> Path:
    """Where the relations of the mission are kept."""
    return Path(str(files("ontology") / "relations"))


def load_relations(folders: Sequence[Path] = ()) -> tuple[Relation, ...]:
    """The shipped relations, then those of ``folders``, each folder in order of file name.

    Raises :class:`RelationError` for a file that does not say what a relation must, or a name given twice.
    """
    found: dict[str, Relation] = {}
    for folder in (shipped_folder(), *folders):
        paths = sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")])
        if not paths:
            raise RelationError(
                f"{folder} holds no relation: put a file NAME.yaml there, as in {shipped_folder().name}/member-of.yaml."
            )
        for path in paths:
            relation = load_relation(path)
            if relation.name in found:
                raise RelationError(
                    f"{path}: the name {relation.name!r} is taken by {found[relation.name].source}; choose another."
                )
            found[relation.name] = relation
    return tuple(found.values())


def load_relation(path: Path) -> Relation:
    """One relation from its file. Raises :class:`RelationError`."""
    try:
        text = path.read_text(encoding="utf8")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        value = yaml.safe_load(text)
    except (OSError, UnicodeDecodeError) as error:
        raise RelationError(f"{path}: cannot be read ({error}); save it as UTF-8 text.") from error
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise RelationError(
            f"{path}:{line}: not valid YAML ({getattr(error, 'problem', error)}); check indentation and quotes."
        ) from error
    return _Reader(path, node).relation(value)


def absent(keys: Sequence[str]) -> str:
    """The sentence for keys that a file lacks, all at once.

    >>> absent(["label", "color"])
    "the keys 'label' and 'color' are missing; add `label: …`, `color: …`."
    """
    *first, last = map(repr, keys)
    named = f"the keys {', '.join(first)} and {last} are" if first else f"the key {last} is"
    return f"{named} missing; add {', '.join(f'`{key}: …`' for key in keys)}."


def default_iri(name: str) -> str:
    """The property of a relation that names none: its own name in our vocabulary, written as properties are.

    >>> default_iri("member-of")
    'ng:memberOf'
    """
    first, *rest = name.split("-")
    return "ng:" + first + "".join(map(str.capitalize, rest))


class _Reader:
    """Checks one file's values and knows the line each key stands on."""

    def __init__(self, path: Path, node: Any) -> None:
        self.path = path
        self.lines = (
            {key.value: key.start_mark.line + 1 for key, _ in node.value} if isinstance(node, yaml.MappingNode) else {}
        )
        self.items = (
            {
                key.value: [item.start_mark.line + 1 for item in value.value]
                for key, value in getattr(node, "value", ())
                if isinstance(value, yaml.SequenceNode)
            }
            if self.lines
            else {}
        )

    def fail(self, key: str, why: str, item: int | None = None) -> RelationError:
        line = self.items.get(key, [1])[item] if item is not None else self.lines.get(key, 1)
        return RelationError(f"{self.path}:{line}: {why}")

    def relation(self, value: Any) -> Relation:
        if not isinstance(value, dict):
            raise self.fail("", "a relation is a mapping of keys to values; begin with `name: …`.")
        for key in value:
            if key not in REQUIRED + OPTIONAL:
                raise self.fail(key, f"the key {key!r} is unknown; known are {', '.join(REQUIRED + OPTIONAL)}.")
        if missing := [key for key in REQUIRED if not value.get(key)]:
            raise self.fail("name", absent(missing))
        if not value.get("iri"):
            value = value | {"iri": default_iri(str(value["name"]))}
        return Relation(
            name=self.match("name", value, r"[a-z][a-z0-9-]*", "lower-case letters, digits and hyphens"),
            label=str(value["label"]),
            inverse=str(value["inverse"]),
            meaning=" ".join(str(value["meaning"]).split()),
            direction=self.pair(value["direction"]),
            domain=self.types("domain", value),
            range=self.types("range", value),
            iri=self.match(
                "iri", value, r"[A-Za-z][\w.-]*:[^\s<>\"{}|\\^`]+", "a prefixed name such as ng:acquires, or a full IRI"
            ),
            color=self.match("color", value, r"#[0-9a-fA-F]{6}", 'six hexadecimal digits such as "#1f77b4"'),
            alignments=tuple(self.alignments(value.get("alignments") or ())),
            wordings=tuple(self.wordings(value.get("wordings") or ())),
            examples=tuple(self.examples("examples", value)),
            near_misses=tuple(self.examples("near_misses", value)),
            source=str(self.path),
        )

    def match(self, key: str, value: dict[str, Any], pattern: str, remedy: str) -> str:
        if not re.fullmatch(pattern, str(value[key])):
            raise self.fail(key, f"{key} is {value[key]!r}; write {remedy}.")
        return str(value[key])

    def pair(self, value: Any) -> tuple[str, str]:
        if not (isinstance(value, list) and len(value) == 2):
            raise self.fail("direction", "direction names the two ends, as in `[member, organisation]`.")
        return str(value[0]), str(value[1])

    def types(self, key: str, value: dict[str, Any]) -> tuple[str, ...]:
        for kind in value[key] if isinstance(value[key], list) else [value[key]]:
            if kind not in (*ENTITY_TYPES, "quote"):
                raise self.fail(key, f"{kind!r} is no entity type; {key} is a list out of {', '.join(ENTITY_TYPES)}.")
        return tuple(value[key])

    def alignments(self, value: Any) -> Iterable[tuple[str, str]]:
        for number, item in enumerate(value):
            if not (isinstance(item, list) and len(item) == 2 and all(":" in str(term) for term in item)):
                raise self.fail(
                    "alignments",
                    "an alignment is a pair of prefixed names, as in `[rdfs:subPropertyOf, org:memberOf]`.",
                    number,
                )
            yield str(item[0]), str(item[1])

    def wordings(self, value: Any) -> Iterable[Wording]:
        for number, item in enumerate(value):
            kinds = [kind for kind in WORDING_KINDS if isinstance(item, dict) and kind in item]
            if len(kinds) != 1:
                raise self.fail(
                    "wordings",
                    f"a wording has one of the keys {', '.join(WORDING_KINDS)}, as in `verb: [join, belong to]`.",
                    number,
                )
            options = self.options(item, kinds[0], number)
            phrases = item[kinds[0]] if isinstance(item[kinds[0]], list) else [item[kinds[0]]]
            yield from (Wording.parse(kinds[0], str(phrase), **options) for phrase in phrases)

    def options(self, item: dict[str, Any], kind: str, number: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, setting in item.items():
            if key == kind:
                continue
            if (key in WORDING_OPTIONS and setting in WORDING_OPTIONS[key]) or (
                key in WORDING_FLAGS and isinstance(setting, bool)
            ):
                found[key] = setting
            elif key == "only" and isinstance(setting, list):
                found[key] = tuple(map(str, setting))
            elif key == "confidence" and isinstance(setting, int | float) and 0 < setting < 1:
                found[key] = float(setting)
            else:
                raise self.fail(
                    "wordings",
                    f"`{key}: {setting}` is not a setting of a wording; known are status, polarity, "
                    "confidence (between 0 and 1), "
                    "only (a list) and, as true or false, swap, together, through.",
                    number,
                )
        return found

    def examples(self, key: str, value: dict[str, Any]) -> Iterable[Example]:
        for number, item in enumerate(value.get(key) or ()):
            if not (isinstance(item, dict) and isinstance(item.get("text"), str)):
                raise self.fail(key, "an example is a mapping with `text: …` and `pairs: [[subject, object]]`.", number)
            pairs = item.get("pairs") or ()
            if any(not (isinstance(pair, list) and len(pair) == 2) for pair in pairs) or (
                key == "examples" and not pairs
            ):
                raise self.fail(key, "pairs is a list of [subject, object] in the words of the text.", number)
            for pair in pairs:
                for part in pair:
                    if str(part) not in item["text"]:
                        raise self.fail(
                            key, f"{part!r} does not stand in the example's text; copy it from there.", number
                        )
            qualifiers = tuple((name, str(item[name])) for name in QUALIFIERS if name in item)
            if any(setting not in QUALIFIERS[name] for name, setting in qualifiers):
                raise self.fail(key, f"expected {dict(qualifiers)}, but known are {QUALIFIERS}.", number)
            yield Example(
                item["text"], tuple((str(one), str(two)) for one, two in pairs), qualifiers, str(item.get("why", ""))
            )
