"""Who said what: tables of sentences with all the speech they report."""

from constructs.rows import Tables, row

RELATION = "said-by"
TABLES: Tables = {
    "direct, the speaker after": (
        row("“We will not close the mine,” said Ada Brink.", "Ada Brink said (direct): We will not close the mine"),
        row(
            "“We will not close the mine,” Ada Brink told reporters.",
            "Ada Brink said (direct): We will not close the mine",
        ),
        row(
            "'The mine is not for sale this year,' said Ada Brink, head of Brink Mining.",
            "Ada Brink said (direct): The mine is not for sale this year",
        ),
        row('"Will we ever open the mine?" asked Ada Brink.', "Ada Brink said (direct): Will we ever open the mine?"),
        row("«We will not close the mine», said Ada Brink.", "Ada Brink said (direct): We will not close the mine"),
    ),
    "direct, the speaker before": (
        row("Ada Brink said: “We will not close the mine.”", "Ada Brink said (direct): We will not close the mine."),
        row('Ada Brink replied, "We will not close the mine."', "Ada Brink said (direct): We will not close the mine."),
        row(
            "In a letter to staff, Ada Brink wrote: “We will not close the mine.”",
            "Ada Brink said (direct): We will not close the mine.",
        ),
    ),
    "direct, the speaker inside": (
        row(
            "“The mine is our home,” Ada Brink said, “and we will not close it.”",
            "Ada Brink said (direct): The mine is our home",
            "Ada Brink said (direct): and we will not close it.",
        ),
        row(
            '"The mine is our home," said Ada Brink. "We will not close it this year."',
            "Ada Brink said (direct): The mine is our home",
            "Ada Brink said (direct): We will not close it this year.",
        ),
    ),
    "indirect": (
        row("Ada Brink said that the mine would stay open.", "Ada Brink said (indirect): the mine would stay open"),
        row("Ada Brink said the mine would stay open.", "Ada Brink said (indirect): the mine would stay open"),
        row("The mine would stay open, Ada Brink said.", "Ada Brink said (indirect): The mine would stay open"),
        row(
            "Halcyon Motors announced that it would close the plant.",
            "Halcyon Motors said (indirect): it would close the plant",
        ),
        row("Ada Brink did not say why the mine closed.", "Ada Brink said (indirect): why the mine closed, negated"),
        row("Ada Brink read the letter and closed the mine."),
    ),
    "mixed": (
        row(
            "Ada Brink said the plan would “ruin the whole valley” and had to stop.",
            "Ada Brink said (mixed): the plan would “ruin the whole valley” and had to stop",
        ),
        row(
            "Tom Reyes said that the deal was “a gift to the rich”.",
            "Tom Reyes said (mixed): the deal was “a gift to the rich”",
        ),
    ),
    "nested marks": (
        row(
            "“She told me ‘never again’ and left the room,” said Tom Reyes.",
            "Tom Reyes said (direct): She told me ‘never again’ and left the room",
        ),
        row(
            "‘He said “we are done here” and hung up,’ Lucia Ferrante recalled.",
            "Lucia Ferrante said (direct): He said “we are done here” and hung up",
        ),
    ),
    "unbalanced marks": (
        row(
            "“We will not close the mine.\n\n“The valley lives from it,” said Ada Brink.",
            "Ada Brink said (direct): We will not close the mine.",
            "Ada Brink said (direct): The valley lives from it",
        ),
        row(
            "Ada Brink explained on Monday that “we believe that [the mine] “The mine must stay open "
            "for the children of this valley.”",
            "Ada Brink said (direct): The mine must stay open for the children of this valley.",
        ),
        row(
            "Ada Brink spoke of responsible mining” and left. “The mine stays open for now,” said Tom Reyes.",
            "Ada Brink said (indirect): responsible mining",
            "Tom Reyes said (direct): The mine stays open for now",
        ),
    ),
    "inserted brackets": (
        row(
            "“We believe [the mine] must stay open for now,” said Ada Brink.",
            "Ada Brink said (direct): We believe [the mine] must stay open for now",
        ),
        row(
            "“[She] is the best engineer we ever had,” said Tom Reyes.",
            "Tom Reyes said (direct): [She] is the best engineer we ever had",
        ),
        row(
            "“It [the mine] will (of course) stay open,” said Ada Brink.",
            "Ada Brink said (direct): It [the mine] will (of course) stay open",
        ),
    ),
    "pronoun speakers": (
        row(
            "Ada Brink runs the mine. “We will not close it this year,” she said.",
            "Ada Brink said (direct): We will not close it this year",
        ),
        row(
            "Mr Reyes met Ms Brink on Monday. “It was a short meeting,” he said.",
            "Reyes said (direct): It was a short meeting",
        ),
        row(
            "Mr Reyes met Ms Brink on Monday. “It was a short meeting,” she said.",
            "Brink said (direct): It was a short meeting",
        ),
        row("“We will not close the mine,” he said."),
    ),
    "according to": (
        row("According to Ada Brink, the mine will stay open.", "Ada Brink said (indirect): the mine will stay open"),
        row("The mine will stay open, according to Ada Brink.", "Ada Brink said (indirect): The mine will stay open"),
        row("The mine, according to Ada Brink, will stay open.", "Ada Brink said (indirect): will stay open"),
        row(
            "Prices fell in May, according to a report by Finbury Capital.",
            "Finbury Capital said (indirect): Prices fell in May",
        ),
        row(
            "Greenwatch, according to a joint statement, attracted farmers and teachers.",
            "Greenwatch said (indirect): attracted farmers and teachers",
        ),
        row("Everything went according to plan."),
    ),
    "as someone wrote": (
        row(
            "As the Valley Courier wrote, the mine closed in June.",
            "Valley Courier said (indirect): the mine closed in June",
        ),
        row("As Tom Reyes noted, prices fell last year.", "Tom Reyes said (indirect): prices fell last year"),
        row("As prices fell, the mine closed."),
    ),
    "found by a review": (
        row(
            "Tom Reyes told analysts that the company “had no other choice” in May.",
            "Tom Reyes said (mixed): the company “had no other choice” in May",
        ),
        row(
            "“It is a bad deal,” added Tom Reyes, “and everybody knows it.”",
            "Tom Reyes said (direct): It is a bad deal",
            "Tom Reyes said (direct): and everybody knows it.",
        ),
        row(
            "Jonas Berg criticised the board. “Paolo Rossi deserved more time,” he told the Echo.",
            "Jonas Berg said (direct): Paolo Rossi deserved more time",
        ),
        row(
            "The Unity Party, Petra Novak said, has sued Copperfield Bank.",
            "Petra Novak said (indirect): has sued Copperfield Bank",
        ),
        row(
            "The minister, Petra Hahn, denied that the government had been warned.",
            "Petra Hahn said (indirect): the government had been warned, negated",
        ),
    ),
    "marks that are nobody's words": (
        row("The “open” mine closed."),
        row("The film “A Long Way From Home” opened on Friday."),
        row("Ada Brink met the man known as “the king of coal and iron” on Friday."),
    ),
}
