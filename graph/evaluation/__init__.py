"""How good a build is: against a gold file, on a sample that a person has marked, and how true confidences are."""
