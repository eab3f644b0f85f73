"""From claims to a graph: merging, RDF, answers, files and the page."""
