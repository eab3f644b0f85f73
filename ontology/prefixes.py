"""The prefixes that files, queries and relations may use without declaring them."""

from __future__ import annotations

NG = "https://w3id.org/newsgraph/ns#"
THINGS = "https://w3id.org/newsgraph/id/"

PREFIXES = {
    "ng": NG,
    "nid": THINGS,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}


def expand(name: str) -> str:
    """The IRI that a prefixed name, or an IRI with or without angle brackets, stands for.

    >>> expand("org:memberOf")
    'http://www.w3.org/ns/org#memberOf'
    >>> expand("<https://example.org/acquires>")
    'https://example.org/acquires'

    Raises ``ValueError`` with a sentence where the prefix is unknown.
    """
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    prefix, colon, local = name.partition(":")
    if prefix in PREFIXES and colon:
        return PREFIXES[prefix] + local
    if local.startswith("//") or prefix == "urn":
        return name
    raise ValueError(f"“{name}” is no IRI, and its prefix is none of {', '.join(PREFIXES)}.")


def shortened(iri: str) -> str:
    """The IRI with its prefix, where one is known.

    >>> shortened("http://www.w3.org/ns/org#memberOf")
    'org:memberOf'
    """
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri[len(start) :]}"
    return iri
