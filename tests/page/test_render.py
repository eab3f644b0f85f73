"""The page as a file: what stands in it, and what can never come into it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest

from graph.dataset import Dataset
from graph.page import render

LOADING = ("src", "srcset", "data", "poster", "action", "background", "style")
Attributes = dict[str, str | None]


class Parts(HTMLParser):
    """The elements of a page, and the text of those whose text is raw."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, Attributes]] = []
        self.raw: list[tuple[str, Attributes, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        tag, attributes = self.elements[-1] if self.elements else ("", {})
        if tag in ("script", "style") and data.strip():
            self.raw.append((tag, attributes, data))

    def policy(self) -> str:
        return next(str(attributes["content"]) for tag, attributes in self.elements
                    if attributes.get("http-equiv") == "Content-Security-Policy")

    def contents(self) -> dict[str, Any]:
        found = next(text for _, attributes, text in self.raw if attributes.get("id") == "contents")
        return dict(json.loads(found))


@pytest.fixture(scope="module")
def page(quarrel: Dataset) -> str:
    return render(quarrel, "The quarrel")


def test_it_is_one_document_with_its_title(page: str) -> None:
    """The page opens with its doctype and carries the title it was given."""
    assert page.startswith("<!DOCTYPE html>")
    assert "<title>The quarrel</title>" in page
    assert page.rstrip().endswith("</html>")


def test_every_script_and_style_is_allowed_by_its_hash_and_nothing_else_is(page: str) -> None:
    """The policy names the hash of each script and style, and allows no source beside them."""
    parts = Parts(page)
    policy = dict(part.strip().split(" ", 1) for part in parts.policy().split(";"))
    for tag, attributes, text in parts.raw:
        if attributes.get("type") != "application/json":
            digest = b64encode(sha256(text.encode("utf8")).digest()).decode("ascii")
            assert f"'sha256-{digest}'" in policy[f"{tag}-src"]
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert "unsafe" not in parts.policy()


def test_nothing_is_loaded(page: str) -> None:
    """No element and no style rule names a resource, and no source map is pointed to."""
    parts = Parts(page)
    written = [(tag, name) for tag, attributes in parts.elements for name in attributes]
    assert [name for _, name in written if name in LOADING or name.startswith("on")] == []
    assert {tag for tag, name in written if name == "href"} <= {"a"}
    styles = [text for tag, _, text in parts.raw if tag == "style"]
    assert not any(re.search(r"url\(|@import", text) for text in styles)
    assert "sourceMappingURL" not in page


def test_every_claim_every_sentence_and_every_quotation_is_in_it(quarrel: Dataset, page: str) -> None:
    """Each claim stands in the contents with the exact text of each of its sentences, and each has an edge."""
    contents = Parts(page).contents()
    written = {claim["id"]: ["".join(text for text, _ in evidence["pieces"]) for evidence in claim["evidence"]]
               for claim in contents["claims"]}
    assert written == {claim.id: [said.evidence.text for said in claim.evidence] for claim in quarrel.statements}
    assert {edge["id"] for edge in contents["drawing"]["edges"]} == set(written)
    assert {quote["name"] for quote in contents["quotes"]} == {quote.quote.text for quote in quarrel.quotations}


def test_hostile_text_opens_and_closes_no_element(attack: Dataset, quarrel: Dataset,
                                                  hostile_names: tuple[str, ...]) -> None:
    """A dataset full of markup gives a page with the same elements, and loses no character of it."""
    parts = Parts(render(attack, hostile_names[1]))
    calm = Parts(render(quarrel))
    assert [tag for tag, _ in parts.elements] == [tag for tag, _ in calm.elements]
    assert {entity["name"] for entity in parts.contents()["entities"]} == set(hostile_names)


def test_the_contents_are_plain_ascii_without_angle_brackets(attack: Dataset) -> None:
    """Inside its script element the JSON holds none of <, >, & and nothing outside ASCII."""
    found = re.search(r'<script type="application/json" id="contents">(.*?)</script>', render(attack), re.DOTALL)
    assert found is not None
    assert found[1].isascii()
    assert not set("<>&\u2028\u2029\0") & set(found[1])


def test_text_that_is_no_unicode_is_written_all_the_same(desk: Callable[..., Any]) -> None:
    """A lone surrogate in a name is no reason to fail."""
    table = desk()
    table.name("X\ud800", "person")
    table.name("Y", "organization")
    article = table.article("X\ud800 joined Y.")
    table.claim(article, article.text, "member-of", ("X\ud800", "Y"))
    assert render(table.dataset(), "T\ud800").encode("utf8")


def test_a_script_address_is_never_a_link_in_the_file(attack: Dataset) -> None:
    """No element of the page has an address of the article's making."""
    values = [value for _, attributes in Parts(render(attack)).elements for value in attributes.values()]
    assert not [value for value in values if "alert" in str(value)]


def test_an_empty_dataset_and_a_dataset_of_two_give_a_page(nothing: Dataset, desk: Callable[..., Any]) -> None:
    """Nothing at all and a single claim are pages too."""
    assert Parts(render(nothing)).contents()["claims"] == []
    table = desk()
    table.name("X", "person")
    table.name("Y", "organization")
    article = table.article("X joined Y.")
    table.claim(article, article.text, "member-of", ("X", "Y"))
    assert len(Parts(render(table.dataset())).contents()["drawing"]["nodes"]) == 2


def test_a_relation_of_the_users_own_is_drawn_like_any_other(quarrel: Dataset) -> None:
    """A relation that no code knows has its label, colour, arrow and edges on the page."""
    renamed = replace(quarrel.relations[0], name="acquires", label="acquires", color="#ff8800")
    claims = tuple(replace(claim, relation="acquires") for claim in quarrel.statements if claim.relation == "member-of")
    contents = Parts(render(replace(quarrel, relations=(renamed,), statements=claims))).contents()
    assert [(relation["name"], relation["head"]) for relation in contents["relations"]] == [("acquires", "triangle")]
    assert len(contents["drawing"]["edges"]) == len(claims)


PROGRAM = """
import sys
from importlib.util import module_from_spec, spec_from_file_location
from hashlib import sha256
spec = spec_from_file_location("making", sys.argv[1])
making = module_from_spec(spec)
sys.modules["making"] = making
spec.loader.exec_module(making)
from graph.page import render
for dataset in (making.harbour().dataset(), making.hostile().dataset(), making.crowd(150)):
    print(sha256(render(dataset).encode("utf8")).hexdigest())
"""


def test_the_same_dataset_gives_the_same_bytes_in_any_process(pytestconfig: pytest.Config) -> None:
    """Two processes with different hash seeds write the same page, communities and all."""
    making = str(pytestconfig.rootpath / "tests" / "page" / "conftest.py")
    told = {subprocess.run([sys.executable, "-c", PROGRAM, making], check=True, capture_output=True, text=True,
                           env=os.environ | {"PYTHONHASHSEED": seed}).stdout for seed in ("1", "31")}
    assert len(told) == 1
