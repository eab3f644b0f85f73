"""Step 4: one pipeline of the trained parts, with spaCy's rule lemmatizer (tables: spacy-lookups-data, MIT).

Half precision on disk would save 40 %, but spaCy reads 32-bit floats; what is dropped instead is what reading never
uses: the optimiser's averages, the vocabulary's strings beyond the vectors, rare lemma tables.
"""

from __future__ import annotations

from pathlib import Path

import click
import spacy


@click.command()
@click.argument("syntax", type=click.Path(path_type=Path))
@click.argument("names", type=click.Path(path_type=Path))
@click.argument("output", type=click.Path(path_type=Path))
def main(syntax: Path, names: Path, output: Path) -> None:
    """Join SYNTAX and NAMES (folders of ``spacy train``) and write the pipeline to OUTPUT."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(names))
    nlp.add_pipe("lemmatizer", config={"mode": "rule"}, after="parser").initialize()
    nlp.meta |= {
        "name": "newsgraph_syntax",
        "version": "0.1.0",
        "license": "see docs/model-card.md",
        "description": "Tagger, parser, lemmatizer and names for English news",
    }
    nlp.to_disk(output, exclude=["lookups"])
    click.echo(f"{output}: {sum(file.stat().st_size for file in output.rglob('*')) / 1e6:.1f} MB, {nlp.pipe_names}")


if __name__ == "__main__":
    main()
