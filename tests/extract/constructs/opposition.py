"""Who stands against what: tables of sentences with all the oppositions they state."""

from constructs.rows import Tables, each, row

RELATION = "opposed-to"
TABLES: Tables = {
    "contrast": (
        row(
            "The work of the Open Maps League rests on free maps, as opposed to paid maps "
            "from firms such as Cartex and Geomark.",
            "Open Maps League opposed-to Cartex",
            "Open Maps League opposed-to Geomark",
        ),
        row(
            "The Seed Freedom League fights for open seeds (as opposed to patented seeds like Agrona and Semora).",
            "Seed Freedom League opposed-to Agrona",
            "Seed Freedom League opposed-to Semora",
        ),
        row("Greenwatch publishes its figures, in contrast to Norsk Oil.", "Greenwatch opposed-to Norsk Oil"),
        row("The mayor walks to work, as opposed to driving."),
        row("Greenwatch versus Norsk Oil? The court decides next week."),
    ),
    "active verb": (
        row("Greenwatch criticised Norsk Oil on Friday.", "Greenwatch opposed-to Norsk Oil"),
        row(
            "Greenwatch and Riverkeep accused Norsk Oil and Petrana of lying.",
            *each("Greenwatch, Riverkeep", "opposed-to Norsk Oil"),
            *each("Greenwatch, Riverkeep", "opposed-to Petrana"),
        ),
        row("Helen Brandt spoke out against the Harbour Act.", "Helen Brandt opposed-to Harbour Act"),
        row("Greenwatch condemned Norsk Oil's plan.", "Greenwatch opposed-to Norsk Oil"),
        row("Greenwatch sued Norsk Oil over the spill.", "Greenwatch opposed-to Norsk Oil"),
        row("Greenwatch, which opposes Norsk Oil, won an award.", "Greenwatch opposed-to Norsk Oil"),
        row("Greenwatch supports Norsk Oil."),
        row("Greenwatch and Riverkeep criticised the weather."),
        row("Helen Brandt defended Norsk Oil against critics."),
    ),
    "passive verb": (
        row("Norsk Oil was condemned by Greenwatch.", "Greenwatch opposed-to Norsk Oil"),
        row(
            "Norsk Oil and Petrana have been criticised by Helen Brandt.",
            "Helen Brandt opposed-to Norsk Oil",
            "Helen Brandt opposed-to Petrana",
        ),
        row("The Harbour Act, opposed by Helen Brandt, passed on Friday.", "Helen Brandt opposed-to Harbour Act"),
        row("Norsk Oil was praised by Greenwatch."),
        row("Norsk Oil was criticised in May by the press."),
    ),
    "inverted order": (
        row("Norsk Oil, which Greenwatch opposes, gave up on Friday.", "Greenwatch opposed-to Norsk Oil"),
        row("Criticised by Greenwatch, Norsk Oil gave up on Friday.", "Greenwatch opposed-to Norsk Oil"),
        row("Critical of the Harbour Act, Helen Brandt voted no.", "Helen Brandt opposed-to Harbour Act"),
        row(
            "Among the opponents of the Harbour Act is Helen Brandt.",
            "Helen Brandt opposed-to Harbour Act",
        ),
        row("It was Greenwatch that attacked Norsk Oil.", "Greenwatch opposed-to Norsk Oil"),
    ),
    "noun, role and adjective": (
        row("Helen Brandt, a fierce critic of Norsk Oil, spoke first.", "Helen Brandt opposed-to Norsk Oil"),
        row("Greenwatch filed a lawsuit against Norsk Oil.", "Greenwatch opposed-to Norsk Oil"),
        row(
            "Helen Brandt's criticism of Norsk Oil drew applause.",
            "Helen Brandt opposed-to Norsk Oil",
        ),
        row("Helen Brandt is opposed to the Harbour Act.", "Helen Brandt opposed-to Harbour Act"),
        row("The lawsuit against Norsk Oil continues."),
        row("Helen Brandt is proud of Norsk Oil."),
    ),
    "denied and hedged": (
        row("Greenwatch does not oppose the Harbour Act.", "Greenwatch opposed-to Harbour Act, negated"),
        row("Greenwatch never criticised Norsk Oil.", "Greenwatch opposed-to Norsk Oil, negated"),
        row("Greenwatch may oppose the Harbour Act.", "Greenwatch opposed-to Harbour Act, hedged"),
        row("Greenwatch will oppose the Harbour Act.", "Greenwatch opposed-to Harbour Act, planned"),
    ),
}
