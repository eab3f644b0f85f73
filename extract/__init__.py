"""From text to claims: reading names, coreference, quotations and relations, each with its evidence."""
