"""The names of the seeds and, under several headings, what each is replaced by: every name by another of its kind."""

SWAPS: dict[str, dict[str, str]] = {
    "as written": {},
    "made-up words": {
        "AI Alliance": "Seed Alliance", "European AI Alliance": "European Seed Alliance", "IBM": "Tavira",
        "Meta": "Lumon", "Intel": "Acerra", "NASA": "Elvia", "AMD": "Rotelli", "Oracle": "Marska",
        "Linux Foundation": "Granite Foundation", "Sony Group": "Ferrum Group", "Red Hat": "Blue Coat",
        "Stability AI": "Clarity AI", "OpenAI": "SoloMind", "Open AI": "Solo Mind", "Microsoft": "Norvine",
        "Google": "Querio", "Nick Clegg": "Paul Hargreave", "Ivy League": "Laurel Circle", "Yale": "Porto",
        "Berkeley": "Leiden", "Tokyo": "Turku", "Altman": "Brandt", "Musk": "Lindqvist", "NV": "TK",
        "UK National Cyber Security Center": "UK National Food Safety Center", "ChatGPT": "TalkBot", "Bard": "Skald",
        "Claude": "Pierre", "Llama 2": "Alpaca 3", "AI Act": "Seed Act",
    },
    "acronyms for words, words for acronyms": {
        "AI Alliance": "Genome Alliance", "European AI Alliance": "European Genome Alliance", "IBM": "Halcyon",
        "Meta": "KRV", "Intel": "TNX", "NASA": "Meridian", "AMD": "Kestrel", "Oracle": "BQL",
        "Linux Foundation": "GMD Foundation", "Sony Group": "PWC Group", "Red Hat": "DRX", "Stability AI": "VLN",
        "OpenAI": "DeepGene", "Open AI": "Deep Gene", "Microsoft": "HJK", "Google": "ZTF",
        "Nick Clegg": "Rosa Delgado", "Ivy League": "Russell Group", "Yale": "Durham", "Berkeley": "Ghent",
        "Tokyo": "Lund", "Altman": "Osei", "Musk": "Tanaka", "NV": "DNB",
        "UK National Cyber Security Center": "US Federal Plant Health Agency", "ChatGPT": "GeneGPT",
        "Bard": "Minstrel", "Claude": "Hugo", "Llama 2": "Helix 4", "AI Act": "Genome Act",
    },
    "several words for one": {
        "AI Alliance": "Open Harbour Alliance", "European AI Alliance": "European Open Harbour Alliance",
        "IBM": "Baltic Freight", "Meta": "Marsk Lines", "Intel": "Delmar Shipping",
        "NASA": "Port Authority of Gdansk", "AMD": "Northquay Terminals", "Oracle": "Voss Logistics",
        "Linux Foundation": "Sailors Welfare Foundation", "Sony Group": "Holmgren Brothers Group",
        "Red Hat": "Grey Anchor Towing", "Stability AI": "Steady Keel", "OpenAI": "Closed Docks Limited",
        "Open AI": "Closed Docks", "Microsoft": "Brightfield Partners", "Google": "Querio Maritime",
        "Nick Clegg": "Maria Luisa Okafor", "Ivy League": "Hanseatic League", "Yale": "Bergen", "Berkeley": "Rostock",
        "Tokyo": "Aarhus", "Altman": "Van Dijk", "Musk": "De Vries", "NV": "DN",
        "UK National Cyber Security Center": "UK National Coast Guard Center", "ChatGPT": "DockBot", "Bard": "Pilot",
        "Claude": "Marcel", "Llama 2": "Dolphin 7", "AI Act": "Harbour Act",
    },
    "one word for several": {
        "AI Alliance": "Cocoa Alliance", "European AI Alliance": "Andean Cocoa Alliance", "IBM": "Orvell",
        "Meta": "Tessaro", "Intel": "Pantera", "NASA": "Unicafe", "AMD": "Lindor", "Oracle": "Monterra",
        "Linux Foundation": "Fairfund", "Sony Group": "Kakawa", "Red Hat": "Ferrowe", "Stability AI": "Amargo",
        "OpenAI": "MegaChoc", "Open AI": "Mega Choc", "Microsoft": "Barrymore", "Google": "Cargold",
        "Nick Clegg": "Kwame Boateng", "Ivy League": "Big Ten", "Yale": "Accra", "Berkeley": "Quito", "Tokyo": "Lima",
        "Altman": "Suarez", "Musk": "Mensah", "NV": "BBX",
        "UK National Cyber Security Center": "UK National Crop Research Center", "ChatGPT": "ChocBar", "Bard": "Nibs",
        "Claude": "Dulce", "Llama 2": "Truffle 2", "AI Act": "Cocoa Act",
    },
    "another kind of body": {
        "AI Alliance": "Clean Rivers Coalition", "European AI Alliance": "European Clean Rivers Coalition",
        "IBM": "Basalt", "Meta": "Aquaria", "Intel": "Hydrex", "NASA": "WMO", "AMD": "Fluvia", "Oracle": "Riverton",
        "Linux Foundation": "Otter Foundation", "Sony Group": "Delta Group", "Red Hat": "Green Oar",
        "Stability AI": "Steady Flow", "OpenAI": "DamCorp", "Open AI": "Dam Corp", "Microsoft": "Turbinex",
        "Google": "Chemtrade", "Nick Clegg": "Helen Ashworth", "Ivy League": "Ancient Eight", "Yale": "Graz",
        "Berkeley": "Brno", "Tokyo": "Padua", "Altman": "Keller", "Musk": "Moreau", "NV": "RTX",
        "UK National Cyber Security Center": "UK National Water Quality Center", "ChatGPT": "DamOne", "Bard": "Weir",
        "Claude": "Sluice", "Llama 2": "Trout 2", "AI Act": "Rivers Act",
    },
}

UNREAD: dict[str, tuple[set[str], str]] = {}
"""Swap → subjects of facts that are not found in every article that states them, and why."""
