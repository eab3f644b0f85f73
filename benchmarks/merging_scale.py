"""What merging costs as the corpus grows: articles generated from Zipf-distributed names with variants.

    python -m benchmarks.merging_scale [--articles 1000 10000] [--write]

Every article has 20 mentions of a dozen people, organisations and places, in sentences with titles, roles and
demonyms; names are made of syllables, surnames are shared, and a name is written as news writes it: in full, with a
title, with a middle initial, as a lone surname, as initials. Nothing is read from a corpus. Each size runs in a
process of its own; the time is the processor's for ``link`` alone (it keeps one core busy), the memory the highest of
the process, articles included.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, product
from pathlib import Path
from random import Random
from time import process_time

from graph.linker import link
from ontology.article import Article
from ontology.reading import Mention, Reading

PAGE = Path(__file__).parents[1] / "docs" / "merging.md"
MARKED = re.compile(r"(<!-- scale -->\n).*?(<!-- end of scale -->)", re.DOTALL)
SIZES = (1000, 10000)
MENTIONS = 20
ENTITIES_AN_ARTICLE = 3
"""How many things there are to name for each article: a tenth of them is in most of the news."""
FIRST = ("Ann Bo Carla Dimitri Elena Farid Greta Hugo Ines James Kofi Lena Michael Nora Omar Priya Robert Sofia Thomas "
         "William Bill Bob Mike Jim").split()
ROLES = "senator minister striker judge novelist economist mayor general".split()
DEMONYMS = "American British French German Kenyan Brazilian Japanese Indian".split()
KINDS = ("Group", "Bank", "Motor Company", "Institute of Science", "Workers Union", "Airlines", "Party")
ONSETS, VOWELS, CODAS = "b d f g k l m n p r s t v z br st tr".split(), "a e i o u".split(), ("", "n", "r", "l", "s")


def words() -> Iterator[str]:
    """Words that no language has, each once."""
    syllables = ["".join(parts) for parts in product(ONSETS, VOWELS, CODAS)]
    return ((one + other).capitalize() for other in syllables for one in syllables)


def things(number: int, random: Random) -> list[tuple[str, str]]:
    """Names and types: half people, of whom several share a surname, the rest organisations and a few places."""
    stems = [*islice(words(), max(50, number // 6))]
    people = [(f"{random.choice(FIRST)} {random.choice(stems)}", "person") for _ in range(number // 2)]
    bodies = [(f"{random.choice(stems)} {random.choice(stems)} {random.choice(KINDS)}", "organization")
              for _ in range(number // 3)]
    places = [(random.choice(stems) + "land", "place") for _ in range(number // 6)]
    every = people + bodies + places
    random.shuffle(every)
    return every


def variants(name: str, type_: str, random: Random) -> tuple[str, str]:
    """How an article writes a name first, and then."""
    if type_ == "person":
        first, last = name.split()
        return random.choice([name, name, name, f"{first} {random.choice('ABCD')}. {last}", f"Mr. {last}", last]), last
    if type_ == "organization":
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        return name, random.choice([name, name, name.split()[0], initials])
    return name, name


def articles(number: int) -> Iterator[Reading]:
    """So many articles, the same ones at every call."""
    random = Random(0)
    named = things(number * ENTITIES_AN_ARTICLE, random)
    weights = [*accumulate(1 / rank for rank in range(1, len(named) + 1))]
    for count in range(number):
        yield article(count, random.choices(named, cum_weights=weights, k=MENTIONS // 2), random)


def article(count: int, chosen: Sequence[tuple[str, str]], random: Random) -> Reading:
    """One article in which each thing is named twice, the second time mostly in the chain of the first."""
    text, mentions, sentences = f"Report {count}.\n", list[Mention](), list[tuple[int, int, str]]()
    for chain, (name, type_) in enumerate(dict.fromkeys(chosen)):
        first, then = variants(name, type_, random)
        begin = len(text)
        told = type_ == "person" and random.random() < 0.2
        lead = f"The {random.choice(DEMONYMS)} {random.choice(ROLES)} " if told else ""
        for at, (before, written) in enumerate(((lead, first), (" said that ", then))):
            text += before
            number = chain if at == 0 or random.random() < 0.8 else 100 + chain
            mentions.append(Mention(len(text), len(text) + len(written), written, "name", type_, number))
            text += written
        text += " would act.\n"
        sentences.append((begin, len(text), "body"))
    return Reading(Article(text, f"{count}.txt"), tuple(sentences), tuple(mentions))


def measure(number: int) -> dict[str, float]:
    """Seconds and memory of merging so many articles."""
    made = [*articles(number)]
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = process_time()
    linker = link(made)
    return {"articles": number, "mentions": sum(len(one.mentions) for one in made), "entities": len(linker.entities),
            "seconds": process_time() - start, "held": held / 1e6,
            "gigabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6}


def lines(sizes: Sequence[int]) -> Iterator[str]:
    """A line a size."""
    yield f"{'articles':>10}{'mentions':>12}{'entities':>11}{'seconds':>10}{'µs a mention':>14}{'GB at most':>12}"
    for number in sizes:
        ran = subprocess.run([sys.executable, "-m", "benchmarks.merging_scale", "--one", str(number)],
                             check=True, capture_output=True, text=True)
        found = json.loads(ran.stdout)
        yield (f"{found['articles']:>10,}{found['mentions']:>12,}{found['entities']:>11,}{found['seconds']:>10.1f}"
               f"{1e6 * found['seconds'] / found['mentions']:>14.0f}{found['gigabytes']:>12.2f}")


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measure what merging costs.")
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES, help="how many (default: 1000 10000)")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/merging.md")
    options = parser.parse_args(given)
    if options.one:
        print(json.dumps(measure(options.one)))
        return 0
    table = []
    for line in lines(options.articles):
        print(line, flush=True)
        table.append(line)
    if options.write:
        block = "```\n" + "\n".join(table) + "\n```\n"
        text = PAGE.read_text(encoding="utf8")
        PAGE.write_text(MARKED.sub(lambda match: match[1] + block + match[2], text), encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
