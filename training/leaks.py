"""Finds text of the corpora in the repository without keeping any of it: short hashes of runs of twelve words.

    python -m training.leaks CORPORA        writes tests/corpora.hashes

One run in a hundred is kept (those whose hash says so), as five bytes each; a copied page of 300 words meets about
three of them. Words are compared without case and punctuation.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

RUN, ONE_IN, SIZE = 12, 100, 5
WORD = re.compile(r"[^\W_]+")
KEPT = Path(__file__).parents[1] / "tests" / "corpora.hashes"
FOLDERS = ("said-by", "opposed-to", "member-of", "names", "merge", "syntax")


def sampled(text: str) -> Iterator[bytes]:
    """The hashes of those runs of words that are kept."""
    words = WORD.findall(text.casefold())
    for start in range(len(words) - RUN + 1):
        digest = hashlib.blake2b(" ".join(words[start:start + RUN]).encode(), digest_size=8).digest()
        if int.from_bytes(digest[:2], "big") % ONE_IN == 0:
            yield digest[-SIZE:]


def known() -> set[bytes]:
    """The hashes that were kept of the corpora."""
    kept = KEPT.read_bytes()
    return {kept[at:at + SIZE] for at in range(0, len(kept), SIZE)}


def texts(path: Path) -> Iterator[str]:
    """The running text of a corpus file, as JSON lines or CoNLL-U."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        if ".conllu" in path.name:
            yield " ".join(line[9:].strip() for line in lines if line.startswith("# text ="))
            return
        for line in lines:
            row = json.loads(line)
            found = row.get("text") or row.get("raw") or row.get("tokens") or ""
            yield found if isinstance(found, str) else " ".join(map(str, found))


def main(corpora: Path) -> None:
    files = sorted(path for folder in FOLDERS for path in (corpora / folder).iterdir() if ".json" in path.name
                   or ".conllu" in path.name)
    found = {one for path in files for text in texts(path) for one in sampled(text)}
    KEPT.write_bytes(b"".join(sorted(found)))
    print(f"{len(found)} runs of {len(files)} files")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
