"""Who belongs to what: tables of sentences with all the memberships they state."""

from constructs.rows import Tables, each, row

RELATION = "member-of"
TABLES: Tables = {
    "coordinated lists": (
        row(
            "Holmgren, Tavira and Lumon joined the Baltic Wind Alliance on Monday.",
            *each("Holmgren, Tavira, Lumon", "member-of Baltic Wind Alliance"),
        ),
        row(
            "The Open Harbour Coalition includes Rotelli, Northquay, Marsk Lines and Delmar.",
            *each("Rotelli, Northquay, Marsk Lines, Delmar", "member-of Open Harbour Coalition"),
        ),
        row(
            "Members of the Clean Steel Forum include Acerra, Voss Group and Ironbridge.",
            *each("Acerra, Voss Group, Ironbridge", "member-of Clean Steel Forum"),
        ),
        row(
            "Dana Whitfield, Omar Said and Lucia Ferrante joined the Harbour Party last year.",
            *each("Dana Whitfield, Omar Said, Lucia Ferrante", "member-of Harbour Party"),
        ),
        row(
            "The Nordic Chip Council comprises Elvia, Sunda Semiconductor and the University of Bergen.",
            *each("Elvia, Sunda Semiconductor, University of Bergen", "member-of Nordic Chip Council"),
        ),
        row(
            "Tavira, as well as Holmgren and others, belongs to the Baltic Wind Alliance.",
            *each("Tavira, Holmgren", "member-of Baltic Wind Alliance"),
        ),
        row("Holmgren, Tavira and Lumon praised the Baltic Wind Alliance."),
        row("Holmgren, Tavira and Lumon met in Oslo with the Baltic Wind Alliance."),
    ),
    "a plural noun spread over its complements": (
        row(
            "The Deep Sea Consortium includes the universities of Porto, Leiden and Turku.",
            *each("Porto, Leiden, Turku", "member-of Deep Sea Consortium"),
        ),
        row(
            "Quantum Bridge Alliance members include Norda and Elvia, as well as "
            "the universities of Padua, Ghent or Lund.",
            *each("Norda, Elvia, Padua, Ghent, Lund", "member-of Quantum Bridge Alliance"),
        ),
        row(
            "The universities of Graz and Brno have joined the Danube Research League.",
            *each("Graz, Brno", "member-of Danube Research League"),
        ),
        row("The universities of Porto and Leiden praised the Danube Research League."),
    ),
    "examples of a set": (
        row(
            "Companies like Orvell and Pantera Foods have joined the Fair Cocoa Alliance.",
            *each("Orvell, Pantera Foods", "member-of Fair Cocoa Alliance"),
        ),
        row(
            "The Fair Cocoa Alliance was founded by companies such as Orvell, Tessaro and Pantera Foods.",
            *each("Orvell, Tessaro, Pantera Foods", "member-of Fair Cocoa Alliance"),
        ),
        row(
            "More than 30 firms, including Orvell and Tessaro, have teamed up to form the Fair Cocoa Alliance.",
            *each("Orvell, Tessaro", "member-of Fair Cocoa Alliance"),
        ),
        row("Companies like Orvell and Pantera Foods fear the Fair Cocoa Alliance."),
        row("Orvell looks like a member, and Pantera Foods sells to the Fair Cocoa Alliance."),
    ),
    "bridging from one sentence to the next": (
        row(
            "Dozens of cities joined the Clean Rivers League. Among them are Basel, Lyon and Turin.",
            *each("Basel, Lyon, Turin", "member-of Clean Rivers League"),
        ),
        row(
            "The Clean Rivers League was founded in 2011. Basel and Lyon joined the league a year later.",
            *each("Basel, Lyon", "member-of Clean Rivers League"),
        ),
        row(
            "Three banks joined the Open Ledger Pact last week. They include Norda, Kestrel Bank and Finbury.",
            *each("Norda, Kestrel Bank, Finbury, Three banks", "member-of Open Ledger Pact"),
        ),
        row(
            "Ten airlines left the Sky Compact Alliance. Among them are AirNova and Polaris Air.",
            *each("AirNova, Polaris Air, Ten airlines", "member-of Sky Compact Alliance, former"),
        ),
        row(
            "The Fair Cocoa Alliance met in Accra. Orvell and Tessaro are members of the alliance.",
            *each("Orvell, Tessaro", "member-of Fair Cocoa Alliance"),
        ),
        row("Dozens of cities praised the Clean Rivers League. Among them are Basel and Lyon."),
        row("The Clean Rivers League met on Friday. Basel and Lyon criticised the league."),
    ),
    "negated membership": (
        row(
            "Kestrel Bank and Norda are not among the members of the Open Ledger Consortium.",
            *each("Kestrel Bank, Norda", "member-of Open Ledger Consortium, negated"),
        ),
        row("Norda is not a member of the Open Ledger Pact.", "Norda member-of Open Ledger Pact, negated"),
        row("Norda has not joined the Open Ledger Pact.", "Norda member-of Open Ledger Pact, negated"),
        row("Norda refused to join the Open Ledger Pact.", "Norda member-of Open Ledger Pact, negated"),
        row("Norda never joined the Open Ledger Pact.", "Norda member-of Open Ledger Pact, negated"),
        row(
            "Neither Norda nor Finbury joined the Open Ledger Pact.",
            *each("Norda, Finbury", "member-of Open Ledger Pact, negated"),
        ),
        row(
            "The Open Web Coalition met on Monday. The search engine developer Querio, its owner Brightfield, and "
            "Lumon are not among the coalition members.",
            *each("Querio, Brightfield, Lumon", "member-of Open Web Coalition, negated"),
        ),
        row("Norda did not refuse to join the Open Ledger Pact.", "Norda member-of Open Ledger Pact"),
    ),
    "roles in apposition": (
        row(
            "Maria Okafor, chief executive of Halcyon Motors, resigned on Monday.",
            "Maria Okafor member-of Halcyon Motors",
        ),
        row("Halcyon Motors chief executive Maria Okafor resigned on Monday.", "Maria Okafor member-of Halcyon Motors"),
        row("Halcyon Motors' finance director, Tom Reyes, declined to comment.", "Tom Reyes member-of Halcyon Motors"),
        row("Joan Weiss, the Liberty Party's candidate, won the vote.", "Joan Weiss member-of Liberty Party"),
        row(
            "The president of Borealis Bank, Anna Lindqvist, praised the deal.",
            "Anna Lindqvist member-of Borealis Bank",
        ),
        row(
            "Tom Reyes, a senior analyst at Finbury Capital, expects prices to rise.",
            "Tom Reyes member-of Finbury Capital",
        ),
        row(
            "Anna Lindqvist, vice president of public affairs at Borealis Bank, spoke first.",
            "Anna Lindqvist member-of Borealis Bank",
        ),
        row("Tom Reyes, a fierce critic of Finbury Capital, expects prices to rise."),
        row("Maria Okafor met the chief executive of Halcyon Motors."),
        row("Maria Okafor, a farmer from Leeds, met Halcyon Motors."),
    ),
    "former and planned": (
        row(
            "Tom Reyes, the former chief executive of Halcyon Motors, died on Monday.",
            "Tom Reyes member-of Halcyon Motors, former",
        ),
        row("Former Halcyon Motors chairman Tom Reyes died on Monday.", "Tom Reyes member-of Halcyon Motors, former"),
        row("Slovena left the Baltic Shield Alliance in 2019.", "Slovena member-of Baltic Shield Alliance, former"),
        row(
            "Slovena is no longer a member of the Baltic Shield Alliance.",
            "Slovena member-of Baltic Shield Alliance, former",
        ),
        row("Tom Reyes was expelled from the Liberty Party.", "Tom Reyes member-of Liberty Party, former"),
        row(
            "Anna Lindqvist was president of Borealis Bank until 2020.",
            "Anna Lindqvist member-of Borealis Bank, former",
        ),
        row(
            "Slovena will join the Baltic Shield Alliance next year.",
            "Slovena member-of Baltic Shield Alliance, planned",
        ),
        row("Slovena wants to join the Baltic Shield Alliance.", "Slovena member-of Baltic Shield Alliance, planned"),
        row("Slovena agreed to join the Baltic Shield Alliance.", "Slovena member-of Baltic Shield Alliance, planned"),
        row("Slovena left the room when the Baltic Shield Alliance met."),
    ),
    "found by a review": (
        row(
            "Norda, Finbury and Kestrel Bank are founding members of the Open Ledger Consortium.",
            *each("Norda, Finbury, Kestrel Bank", "member-of Open Ledger Consortium"),
        ),
        row("Slovena hopes to become a member of the Baltic Pact.", "Slovena member-of Baltic Pact, planned"),
        row("Turkey blocked Sweden's bid to join the Baltic Pact.", "Sweden member-of Baltic Pact, planned"),
        row("The Liberty Party expelled Joan Weiss.", "Joan Weiss member-of Liberty Party, former"),
        row(
            "Margaret Okafor leads the Coral Trust. Okafor left the Harbour Party in 1994. Daniel Okafor is a poet.",
            "Margaret Okafor member-of Coral Trust",
            "Margaret Okafor member-of Harbour Party, former",
        ),
        row("Labour Minister Chike Obi met the Minister of Finance, Joan Weiss."),
        row("It was Republican Sen. Joel Crane who met Democratic Congresswoman Ann Lee.",
            "Joel Crane member-of Republican", "Ann Lee member-of Democratic"),
        row("Republican strategist Rick Willow agreed.", "Rick Willow member-of Republican"),
        row("Conservative MP Tom Weld criticised it.", "Tom Weld member-of Conservative"),
        row("Republican vice presidential nominee Mike Crane met Lena Ford, a Democratic congresswoman.",
            "Mike Crane member-of Republican", "Lena Ford member-of Democratic"),
        row("Acting Director Omar Said spoke."),
        row("Joel Crane's chief strategist and Joel Crane's aide spoke for Crane's director of state campaigns."),
        row("Finbury Bank CEO Alan Briggs spoke.", "Alan Briggs member-of Finbury Bank"),
    ),
    "names that hold another's": (
        row(
            "Lumon joined the European Data Alliance. Querio joined the Data Alliance.",
            "Lumon member-of European Data Alliance",
            "Querio member-of Data Alliance",
        ),
        row(
            "Tavira belongs to the Nordic Health Union, and Lumon belongs to the Health Union.",
            "Tavira member-of Nordic Health Union",
            "Lumon member-of Health Union",
        ),
        row(
            "Peter Hahn leads the Farm Party. Joan Weiss leads the United Farm Party.",
            "Peter Hahn member-of Farm Party",
            "Joan Weiss member-of United Farm Party",
        ),
        row("The European Data Alliance praised the Data Alliance."),
    ),
    "roles after another verb, in a relative clause, and in pairs": (
        row("Ada Brink came to Oslo in May and is a member of the Coast Union.", "Ada Brink member-of Coast Union"),
        row(
            "Ada Brink chaired the Coast Union in 2019 and was a board member of the Harbour Party.",
            "Ada Brink member-of Coast Union",
            "Ada Brink member-of Harbour Party, former",
        ),
        row(
            "Ada Brink is a Norwegian chemist who has been a professor at Torrey University since 1989.",
            "Ada Brink member-of Torrey University",
        ),
        row("Orvell Motors' chairman and founder Ada Brink resigned.", "Ada Brink member-of Orvell Motors"),
        row("Tom Reyes met a chemist who has been a professor at Torrey University since 1989."),
    ),
    "makers, rivals and examples are no members": (
        row("The TalkBot developer Orvell Systems opened an office in Oslo."),
        row("The Marska rival Orvell Systems opened an office in Oslo."),
        row("Fifty companies, including Orvell Systems and Marska, met in Oslo."),
    ),
    "who is to leave is there yet": (
        row("Norland will leave the Customs Union next year.", "Norland member-of Customs Union"),
        row("Norland has left the Customs Union.", "Norland member-of Customs Union, former"),
    ),
}
