"""Facts about relation files: what a user writes is read, and what is wrong is said with file, line and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ontology.load import RelationError, load_relation, load_relations, shipped_folder
from ontology.relation import Wording

GOOD = """\
name: acquires
label: acquires
inverse: acquired by
meaning: >
  The subject buys
  the object.
direction: [buyer, bought]
domain: [organization]
range: [organization, product]
iri: ng:acquires
color: "#123456"
alignments:
  - [rdfs:subPropertyOf, schema:owns]
wordings:
  - verb: [acquire, buy]
    confidence: 0.9
  - verb: sell to
    swap: true
    status: former
    only: [company]
  - contrast: instead of
examples:
  - text: Norda acquired Tavira.
    pairs: [[Norda, Tavira]]
near_misses:
  - text: Norda acquired a taste for Tavira.
    why: a taste is not a purchase
"""


def written(folder: Path, text: str, name: str = "acquires.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf8")
    return path


def complaint(folder: Path, text: str) -> str:
    """What is said of the file, without the folder it lies in."""
    with pytest.raises(RelationError) as raised:
        load_relation(written(folder, text))
    return str(raised.value).removeprefix(str(folder) + "/")


def test_shipped_relations_are_the_three_of_the_mission() -> None:
    assert [relation.name for relation in load_relations()] == ["member-of", "opposed-to", "said-by"]


def test_every_shipped_relation_has_examples_and_near_misses() -> None:
    """What a relation means is shown by what it is and by what it is not."""
    assert all(relation.examples and relation.near_misses and relation.wordings for relation in load_relations())


def test_file_becomes_a_relation(tmp_path: Path) -> None:
    """Every key of the file stands in the value."""
    relation = load_relation(written(tmp_path, GOOD))
    assert (relation.name, relation.meaning, relation.direction) == (
        "acquires",
        "The subject buys the object.",
        ("buyer", "bought"),
    )
    assert (relation.domain, relation.range) == (("organization",), ("organization", "product"))
    assert relation.alignments == (("rdfs:subPropertyOf", "schema:owns"),)
    assert relation.wordings == (
        Wording("verb", "acquire", confidence=0.9),
        Wording("verb", "buy", confidence=0.9),
        Wording("verb", "sell", None, "to", status="former", swap=True, only=("company",)),
        Wording("contrast", "instead of"),
    )
    assert relation.examples[0].pairs == (("Norda", "Tavira"),)
    assert relation.near_misses[0].why == "a taste is not a purchase"


def test_own_folder_comes_after_the_shipped_one(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    assert [relation.name for relation in load_relations([tmp_path])] == [
        "member-of",
        "opposed-to",
        "said-by",
        "acquires",
    ]


def test_folder_is_read_in_order_of_file_name(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace("name: acquires", "name: second"), "b.yml")
    written(tmp_path, GOOD.replace("name: acquires", "name: first"), "a.yaml")
    assert [relation.name for relation in load_relations([tmp_path])][3:] == ["first", "second"]


def test_name_given_twice_is_refused(tmp_path: Path) -> None:
    """The second file is named, and the first that has the name."""
    written(tmp_path, GOOD.replace("name: acquires", "name: member-of"))
    with pytest.raises(
        RelationError, match=r"acquires\.yaml: the name 'member-of' is taken by .*member-of\.yaml; choose another\."
    ):
        load_relations([tmp_path])


def test_folder_without_relations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RelationError, match=r"holds no relation: put a file NAME\.yaml there"):
        load_relations([tmp_path])


def test_shipped_folder_holds_the_files() -> None:
    assert sorted(path.stem for path in shipped_folder().glob("*.yaml")) == ["member-of", "opposed-to", "said-by"]


@pytest.mark.parametrize(
    ("line", "change", "says"),
    [
        (
            1,
            ("name: acquires", "name: Acquires It"),
            "name is 'Acquires It'; write lower-case letters, digits and hyphens.",
        ),
        (7, ("direction: [buyer, bought]", "direction: buyer"), "direction names the two ends"),
        (7, ("direction: [buyer, bought]", "direction: [a, b, c]"), "direction names the two ends"),
        (
            8,
            ("domain: [organization]", "domain: [company]"),
            "'company' is no entity type; domain is a list out of person, organization",
        ),
        (9, ("range: [organization, product]", "range: [thing]"), "'thing' is no entity type; range is a list out of"),
        (10, ("iri: ng:acquires", "iri: acquires"), "iri is 'acquires'; write a prefixed name such as ng:acquires"),
        (10, ("iri: ng:acquires", 'iri: "ng:a b"'), "iri is 'ng:a b'; write a prefixed name"),
        (11, ('color: "#123456"', "color: red"), "color is 'red'; write six hexadecimal digits"),
        (13, ("  - [rdfs:subPropertyOf, schema:owns]", "  - schema:owns"), "an alignment is a pair of prefixed names"),
        (
            15,
            ("  - verb: [acquire, buy]\n    confidence: 0.9", "  - buys: [acquire]"),
            "a wording has one of the keys verb, role, noun",
        ),
        (15, ("confidence: 0.9", "confidence: 9"), "`confidence: 9` is not a setting of a wording; known are"),
        (15, ("confidence: 0.9", "mood: good"), "`mood: good` is not a setting of a wording; known are"),
        (17, ("swap: true", "swap: maybe"), "`swap: maybe` is not a setting of a wording"),
        (17, ("status: former", "status: gone"), "`status: gone` is not a setting of a wording"),
        (17, ("only: [company]", "only: company"), "`only: company` is not a setting of a wording"),
        (
            23,
            ("  - text: Norda acquired Tavira.\n    pairs: [[Norda, Tavira]]", "  - Norda acquired Tavira."),
            "an example is a mapping with `text: …`",
        ),
        (23, ("    pairs: [[Norda, Tavira]]\n", ""), "pairs is a list of [subject, object]"),
        (23, ("pairs: [[Norda, Tavira]]", "pairs: [[Norda, Tavira, Lumon]]"), "pairs is a list of [subject, object]"),
        (
            23,
            ("pairs: [[Norda, Tavira]]", "pairs: [[Norda, Lumon]]"),
            "'Lumon' does not stand in the example's text; copy it from there.",
        ),
        (
            23,
            ("pairs: [[Norda, Tavira]]", "pairs: [[Norda, Tavira]]\n    polarity: maybe"),
            "expected {'polarity': 'maybe'}, but known are",
        ),
        (1, ("label: acquires\n", ""), "the key 'label' is missing; add `label: …`."),
        (12, ("alignments:", "aligned:"), "the key 'aligned' is unknown; known are name, label"),
    ],
)
def test_error_says_file_line_and_remedy(tmp_path: Path, line: int, change: tuple[str, str], says: str) -> None:
    """Whatever is wrong, the sentence begins with file and line and tells what to write."""
    assert change[0] in GOOD
    assert complaint(tmp_path, GOOD.replace(*change, 1)).startswith(f"acquires.yaml:{line}: {says}")


@pytest.mark.parametrize("key", ["name", "label", "inverse", "meaning", "direction", "domain", "range", "color"])
def test_every_required_key_is_asked_for(tmp_path: Path, key: str) -> None:
    """A file without one of the required keys is told which to add."""
    value = {name: setting for name, setting in yaml.safe_load(GOOD).items() if name != key}
    assert f"the key '{key}' is missing; add `{key}: …`." in complaint(tmp_path, yaml.safe_dump(value, sort_keys=False))


def test_missing_keys_are_named_at_once(tmp_path: Path) -> None:
    """A first draft is mended in one go."""
    says = "acquires.yaml:1: the keys 'inverse', 'meaning', 'direction', 'domain', 'range' and 'color' are missing; "
    assert complaint(tmp_path, "name: acquires\nlabel: acquires\n").startswith(says + "add `inverse: …`, `meaning: …`")


@pytest.mark.parametrize(("name", "iri"), [("acquires", "ng:acquires"), ("part-taken-over-by", "ng:partTakenOverBy")])
def test_relation_without_iri_has_its_name_as_property(tmp_path: Path, name: str, iri: str) -> None:
    """Whoever knows no vocabulary need not look for one."""
    text = GOOD.replace("name: acquires", f"name: {name}").replace("iri: ng:acquires\n", "")
    assert load_relation(written(tmp_path, text)).iri == iri


def test_broken_yaml_is_said_with_its_line(tmp_path: Path) -> None:
    assert complaint(tmp_path, "name: a\nlabel: [b\ninverse: c: d\n").startswith(
        ("acquires.yaml:2: not valid YAML", "acquires.yaml:3: not valid YAML")
    )


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words"])
def test_file_that_is_no_mapping_is_told_how_to_begin(tmp_path: Path, text: str) -> None:
    assert (
        complaint(tmp_path, text) == "acquires.yaml:1: a relation is a mapping of keys to values; begin with `name: …`."
    )


def test_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "acquires.yaml"
    path.write_bytes(b"name: \xe9\n")
    with pytest.raises(RelationError, match=r"acquires\.yaml: cannot be read .*; save it as UTF-8 text\."):
        load_relation(path)


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(RelationError, match=r"none\.yaml: cannot be read"):
        load_relation(tmp_path / "none.yaml")


def test_python_objects_are_not_made(tmp_path: Path) -> None:
    """A relation file is text: it cannot run anything."""
    assert "not valid YAML" in complaint(
        tmp_path, GOOD.replace("label: acquires", "label: !!python/object/apply:os.getcwd []")
    )
