"""Names: what the pipeline's name finder says, completed by capitalised runs, with types settled over the article.

The name finder is good at where a name is and fair at what it is; syntax knows better in places ("Meta's president",
"companies like X", "Mr Y"). Every mention of a name votes, and the article's names of one spelling share one type.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from extract.document import Document, Phrase, is_title
from extract.lexicon import words
from extract.lists import whole_lists
from extract.syntax import first_conjunct, lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LABELS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "NORP": "group",
    "PRODUCT": "product",
    "WORK_OF_ART": "product",
    "LAW": "law",
    "EVENT": "event",
    "MISC": "other",
}
NOT_NAMES = frozenset({"DATE", "MONEY", "TIME", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"})
LAWS = frozenset(
    (
        "act bill law treaty convention agreement accord directive constitution amendment ordinance protocol code "
        "regulation"
    ).split()
)
EVENTS = frozenset(
    (
        "cup olympics games war summit festival election elections revolution championship championships awards "
        "referendum conference"
    ).split()
)
JOINERS = frozenset(("of for & the de del la le du von van der den al bin ibn da dos").split())
PARTICLES = JOINERS - {"of", "for", "&", "the"}
LABELLING = frozenset(("photo photos image picture file source credit video share advertisement update").split())
CALENDAR = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december"
    ).split()
)
Votes = defaultdict[str, defaultdict[str, float]]
"""Spelling → type → weight."""
LABEL = 1.5
"""The weight of the name finder's label."""
EDGE = frozenset(
    {
        "the",
        "The",
        "THE",
        "a",
        "an",
        "'s",
        "’s",
        "'",
        "’",
        ",",
        ".",
        '"',
        "“",
        "”",
        "(",
        ")",
        ":",
        "-",
        "–",
        "—",
        "|",
        "and",
        "of",
        "for",
        "‘",
        ";",
        "/",
        "s’",
        "•",
        "*",
        "[",
        "]",
    }
)


def find_names(document: Document) -> list[Phrase]:
    """Every name in the sections that are read, longest non-overlapping spans, with a type for each."""
    spans = _candidates(document)
    phrases = [Phrase(start, end, document.doc[start:end].root.i, "name", kind) for start, end, kind in spans]
    kept = [
        phrase
        for phrase in phrases
        if not _adjectival(document, phrase) and not _seat(document, phrase) and not _common(document, phrase)
    ]
    return settle_types(document, sorted([*kept, *_repeated(document, kept)], key=lambda phrase: phrase.start))


def _repeated(document: Document, found: list[Phrase]) -> Iterator[Phrase]:
    """Surnames of persons who are named in full, and single-word names, where they recur and were passed over."""
    doc = document.doc
    taken = {i for phrase in found for i in range(phrase.start, phrase.end)}
    known = {
        doc[phrase.end - 1].text: phrase.type
        for phrase in found
        if phrase.type == "person" and phrase.end - phrase.start > 1
    }
    known |= {
        document.text(phrase): phrase.type
        for phrase in found
        if phrase.end - phrase.start == 1 and not doc[phrase.start].is_sent_start
    }
    for sentence in document.sentences:
        for i in range(sentence.start, sentence.end):
            if i not in taken and doc[i].text in known and doc[i].text[:1].isupper() and len(doc[i]) > 2:
                yield Phrase(i, i + 1, i, "name", known[doc[i].text])


def _common(document: Document, phrase: Phrase) -> bool:
    """Whether a single word is capitalised only because it opens a sentence or labels a picture."""
    token = document.doc[phrase.start]
    if phrase.end - phrase.start > 1 or any(char.isupper() for char in token.text[1:]):
        return False
    opens = document.sentences[document.sentence_of[token.i]].start == token.i or document.doc[token.i - 1].text in (
        "“",
        '"',
        "‘",
        ":",
    )
    if opens and token.text.endswith("ly") and document.doc[token.i + 1 : token.i + 2].text == ",":
        return True
    return lower(token) in LABELLING or (
        opens and token.tag_ not in ("NNP", "NNPS", "NN", "FW") and not token.text.endswith("ians")
    )


def _seat(document: Document, phrase: Phrase) -> bool:
    """Whether the run is a legislator's party and seat ("D-Calif."), which names nothing."""
    return document.text(phrase)[:2] in ("D-", "R-", "I-", "D–", "R–") and document.doc[phrase.start - 1].text == "("


def _adjectival(document: Document, phrase: Phrase) -> bool:
    """Whether a name of a people is only an adjective ("the American plan")."""
    token = document.doc[phrase.head]
    return (
        phrase.type == "group"
        and phrase.end - phrase.start == 1
        and token.dep_ in ("amod", "compound")
        and not token.text.endswith("s")
    )


def _candidates(document: Document) -> list[tuple[int, int, str]]:
    doc = document.doc
    ents = [
        trimmed
        for ent in doc.ents
        if ent.start in document.sentence_of
        for part in _parts(ent)
        if (trimmed := _trim(part, LABELS.get(ent.label_))) is not None
    ]
    labelled = {i: n for n, (start, end, _) in enumerate(ents) for i in range(start, end)}
    blocked = {i for ent in doc.ents if ent.label_ in NOT_NAMES and _dated(ent) for i in range(ent.start, ent.end)}
    found: dict[tuple[int, int], str] = {(start, end): kind for start, end, kind in ents}
    for start, end in _runs(document, blocked):
        inside = {labelled[i] for i in range(start, end) if i in labelled}
        if not inside:
            found[(start, end)] = ""
        elif len(inside) == 1:
            left, right, kind = ents[inside.pop()]
            if _extends(doc, start, end, left, right, kind):
                found.pop((left, right), None)
                found[(min(start, left), max(end, right))] = kind
    return sorted((start, end, kind) for (start, end), kind in found.items())


def _dated(ent: Span) -> bool:
    """Whether a date or amount is written as one: with a digit, a day, a month or an uncapitalised word."""
    return any(char.isdigit() for char in ent.text) or any(
        token.text.islower() or lower(token) in CALENDAR or not token.is_alpha for token in ent
    )


def _parts(ent: Span) -> list[Span]:
    """The entity, cut at commas that separate names and do not lead to a legal form."""
    doc, cuts = ent.doc, [ent.start]
    for token in ent:
        if token.text == "," and _with_suffix(doc, token.i, len(doc)) == token.i and token.i > ent.start:
            cuts += [token.i, token.i + 1]
    return [doc[start:end] for start, end in zip(cuts[::2], [*cuts[1::2], ent.end], strict=True) if end > start]


def _trim(ent: Span, kind: str | None) -> tuple[int, int, str] | None:
    """The name without determiners, titles, possessive marks and stray punctuation; ``None`` if nothing is left."""
    if kind is None:
        return None
    doc, start, end = ent.doc, ent.start, ent.end
    while start < end and (
        doc[start].text in EDGE
        or doc[start].is_space
        or (kind == "person" and is_title(doc[start]) and end - start > 1)
    ):
        start += 1
    while end > start and (doc[end - 1].text in EDGE or doc[end - 1].is_space):
        end -= 1
    if start == end or not any(
        token.text[0].isupper() or token.text[0].isdigit() or not token.is_ascii for token in doc[start:end]
    ):
        return None
    return start, end, kind


def _extends(doc: Doc, start: int, end: int, left: int, right: int, kind: str) -> bool:
    """Whether a capitalised run completes the name inside it, and does not merely stand beside it."""
    before, after = doc[start:left], doc[right:end]
    if (not len(before) and not len(after)) or any(is_title(token) for token in before):
        return False
    if kind == "group":
        return lower(doc[end - 1]) in words("designators")
    return kind != "person" or not len(before) or (len(before) == 1 and right - left == 1)


def _runs(document: Document, blocked: set[int]) -> Iterator[tuple[int, int]]:
    """Maximal runs of capitalised proper nouns, joined over "of", "&" and name particles."""
    doc = document.doc
    for sentence in document.sentences:
        shouted = _title_case(doc, sentence.start, sentence.end)
        i = sentence.start
        while i < sentence.end:
            if (
                not _proper(doc[i], i == sentence.start or doc[i - 1].text in ("“", '"', ":", "‘"), shouted)
                or i in blocked
            ):
                i += 1
                continue
            start = i
            while i < sentence.end and i not in blocked and _proper(doc[i], False, shouted):
                i += 1
                if i + 1 < sentence.end and _joins(doc, start, i) and _proper(doc[i + 1], False, shouted):
                    i += 1
            while start < i and is_title(doc[start]) and i - start > 1:
                start += 1
            end = i
            while end > start and (
                doc[end - 1].text in EDGE
                or (end - start > 1 and lower(doc[end - 1]) in words("roles") - words("organizations"))
            ):
                end -= 1
            end = _with_suffix(doc, end, sentence.end)
            if end > start and not (
                end - start == 1
                and (is_title(doc[start]) or lower(doc[start]) in words("designators") or len(doc[start]) < 2)
            ):
                yield start, end


def _with_suffix(doc: Doc, end: int, last: int) -> int:
    """The end of the name with a legal form after a comma: "Northrop, Inc.", "Tamarix Capital Partners, L.P."."""
    if (
        end + 1 < last
        and doc[end].text == ","
        and lower(doc[end + 1]).rstrip(".")
        in ("inc", "llc", "ltd", "l.p", "lp", "llp", "plc", "corp", "s.a", "n.v", "co")
    ):
        return end + 2
    return end


def _joins(doc: Doc, start: int, i: int) -> bool:
    """Whether ``doc[i]`` continues a name: "Department of …", "Procter & …", "Ludwig van …"."""
    word, before = lower(doc[i]), lower(doc[i - 1])
    if word in PARTICLES or word == "&":
        return True
    if word in ("'", "’") and before.endswith("s"):
        return lower(doc[i + 1]) in words("designators") | words("alliances")
    return (
        word in ("of", "for")
        and (before in words("designators") or before in words("organizations"))
        and before not in words("roles")
    )


def _proper(token: Token, initial: bool, shouted: bool) -> bool:
    """Whether the word is written as a name: by its tag, or by capitals where the sentence does not ask for them."""
    text = token.text
    if len(text) > 1 and text.isupper() and text.isalpha() and not shouted:
        return lower(token) not in CALENDAR and token.tag_ != "UH"
    if not text[0].isalpha() or lower(token) in CALENDAR or token.tag_ in ("PRP", "PRP$", "DT", "IN", "CC", "MD"):
        return False
    if not any(char.isupper() for char in text):
        return False
    if shouted:
        return False
    inner = any(char.isupper() for char in text[1:]) and len(text) > 1
    if initial:
        return token.tag_ in ("NNP", "NNPS") or (
            inner and token.pos_ in ("NOUN", "PROPN", "X", "ADJ") and len(text) > 1
        )
    return (
        token.tag_ in ("NNP", "NNPS")
        or (text[0].isupper() and token.pos_ in ("NOUN", "PROPN", "X"))
        or (inner and token.pos_ != "PRON")
        or (text[0].isupper() and token.pos_ == "ADJ" and _ends_phrase(token))
    )


def _ends_phrase(token: Token) -> bool:
    """Whether no noun follows: then a capitalised "adjective" is a name that the tagger has not met."""
    return (
        token.i + 1 < len(token.doc)
        and token.nbor().pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")
        and token.nbor().text != "-"
    )


def _title_case(doc: Doc, start: int, end: int) -> bool:
    """Whether nearly every word is capitalised, as in many headlines: capitals then mean nothing."""
    if doc[end - 1].text in (".", "!", "”", '"'):
        return False
    long = [token for token in doc[start:end] if token.is_alpha and len(token) > 3]
    return len(long) > 3 and sum(token.text[0].isupper() for token in long) > 0.75 * len(long)


def key(document: Document, phrase: Phrase) -> str:
    """The spelling under which a name's mentions vote together."""
    return " ".join(document.text(phrase).split()).casefold()


def settle_types(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """One type for every spelling: what the name finder calls it, what syntax says, what it is listed with.

    The finder's labels together weigh as much as one good piece of syntax, however often they repeat.
    """
    votes = _votes(document, phrases)
    at = {i: phrase for phrase in phrases for i in range(phrase.start, phrase.end)}
    first = {name: _winner(count) for name, count in votes.items()}
    for group in _longest_lists(document, phrases, at):
        for phrase in group:
            for kind, weight in _company(document, phrase, group, first):
                votes[key(document, phrase)][kind] += weight
    settled = {name: _winner(count) for name, count in votes.items()}
    surnames = {name.split()[-1] for name, kind in settled.items() if kind == "person" and " " in name}
    for phrase in phrases:
        name = key(document, phrase)
        phrase.type = "person" if name in surnames and votes[name]["organization"] < LABEL else settled[name]
    return phrases


def _votes(document: Document, phrases: list[Phrase]) -> Votes:
    votes: Votes = defaultdict(lambda: defaultdict(float))
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for phrase in phrases:
        name = key(document, phrase)
        labels[name][phrase.type] += 1
        for kind, weight in (*_shape(document, phrase), *_context(document, phrase)):
            votes[name][kind] = min(votes[name][kind] + weight, 4.0)
    for name, count in labels.items():
        for kind, number in count.items():
            votes[name][kind or "organization"] += (LABEL if kind else 0.3) * number / count.total()
    return votes


def _winner(count: Mapping[str, float]) -> str:
    best = max(count.values(), default=0.0)
    return min((kind for kind, votes in count.items() if votes == best), default="other") if best > 0 else "other"


def _longest_lists(document: Document, phrases: list[Phrase], at: dict[int, Phrase]) -> list[list[Phrase]]:
    found = {id(listed): listed for listed in whole_lists(document.doc, phrases, at).values()}
    return list(found.values())


def _company(
    document: Document, phrase: Phrase, group: list[Phrase], settled: dict[str, str]
) -> Iterator[tuple[str, float]]:
    """The kind that most of the other names in a list have; three that agree outweigh a label."""
    kinds = Counter(settled[key(document, other)] for other in group if other is not phrase)
    kinds.pop("other", None)
    if kinds:
        kind, count = kinds.most_common(1)[0]
        if kind in ("organization", "person") and count > 0.6 * kinds.total():
            yield kind, 1.6 if count > 2 else 0.8


def _shape(document: Document, phrase: Phrase) -> Iterator[tuple[str, float]]:
    doc = document.doc
    last, size = lower(doc[phrase.end - 1]).rstrip("."), phrase.end - phrase.start
    tokens = [lower(token) for token in doc[phrase.start : phrase.end]]
    if last in LAWS and size > 1:
        yield "law", 2.5
    elif last in EVENTS and size > 1:
        yield "event", 2.5
    elif size > 1 and (
        last in words("designators") | words("alliances")
        or (any(t in words("designators") for t in tokens) and "of" in tokens)
    ):
        yield "organization", 2.5
    text = document.text(phrase)
    if size == 1 and text.isupper() and 2 <= len(text) <= 6 and phrase.type not in ("place",):
        yield "organization", 0.6


def _context(document: Document, phrase: Phrase) -> Iterator[tuple[str, float]]:
    doc = document.doc
    before = doc[phrase.start - 1] if phrase.start else None
    after = doc[phrase.end] if phrase.end < len(doc) else None
    if before is not None and lower(before).rstrip(".") in words("titles"):
        yield "person", 2.0
    elif (
        before is not None
        and lower(before) in words("roles")
        and before.text[0].islower()
        and phrase.type != "organization"
    ):
        yield "person", 1.0
    if before is not None and lower(before) in words("organizations") and lower(before) not in words("roles"):
        yield "organization", 1.8
    head = doc[phrase.head]
    if (
        after is not None
        and after.tag_ == "POS"
        and head.head.lemma_.lower() in words("roles")
        and phrase.type not in ("place", "group")
    ):
        yield "organization", 1.6
    if (
        after is not None
        and lower(after) in words("roles")
        and lower(after) not in words("persons")
        and phrase.type not in ("place", "group")
        and phrase.end + 1 < len(doc)
        and (doc[phrase.end + 1].text[:1].isupper() or doc[phrase.end + 1].pos_ != "NOUN")
    ):
        yield "organization", 1.2
    if after is not None and lower(after) in words("clubbed") and phrase.type != "person":
        yield "organization", 1.8
    if after is not None and after.tag_ == "POS" and _corporate(head.head):
        yield "organization", 1.6
    if before is not None and lower(before) in ("of", "at") and head.head.lemma_.lower() in words("corporate"):
        yield "organization", 1.8
    if phrase.type == "person" and before is not None and lower(before) == "of" and phrase.end - phrase.start > 1:
        yield "organization", 1.8 * (head.head.pos_ == "PROPN")
    if _distributed(head):
        yield "organization", 2.0
    if phrase.type != "person" and _belonged_to(head):
        yield "organization", 1.8
    if before is not None and lower(before) in ("at", "for") and _after_role(before):
        yield "organization", 1.8
    if after is not None and after.text == "," and phrase.end + 2 < len(doc):
        yield from _apposition(doc, phrase.end + 1, phrase.type)
    yield from _exemplified(doc, phrase)


def _belonged_to(head: Token) -> bool:
    """Whether the name is what someone joins, leaves or is a member of."""
    if head.dep_ == "obj":
        return head.head.lemma_ in ("join", "rejoin", "quit", "found", "chair", "captain", "coach", "manage")
    noun = head.head
    return head.dep_ in ("nmod", "compound", "nmod:poss") and noun.lemma_.lower() in words("clubbed")


def _after_role(preposition: Token) -> bool:
    """Whether a role noun stands shortly before the preposition ("president of global affairs |at X")."""
    for token in reversed(preposition.doc[max(preposition.i - 8, 0) : preposition.i]):
        if token.is_punct or token.pos_ == "VERB":
            return False
        if token.lemma_.lower() in words("roles"):
            return True
    return False


def _corporate(role: Token) -> bool:
    """Whether a role is held for a field of business ("president of global policy"): states have none such."""
    following = role.doc[role.i + 1 : role.i + 3]
    return (
        role.lemma_.lower() in words("roles")
        and len(following) == 2
        and lower(following[0]) == "of"
        and following[1].text.islower()
        and (following[1].pos_ in ("ADJ", "NOUN"))
    )


def _distributed(head: Token) -> bool:
    """Whether a plural organisation noun spreads over the name: "the universities of Yale, Berkeley or Tokyo"."""
    first = first_conjunct(head)
    noun = first.head
    return (
        first.dep_ == "nmod"
        and noun.tag_ == "NNS"
        and noun.lemma_.lower() in words("organizations")
        and any(lower(child) == "of" for child in first.children)
    )


def _apposition(doc: Doc, i: int, kind: str) -> Iterator[tuple[str, float]]:
    """What follows the comma: an age, a role, an organisation noun."""
    if (
        doc[i].like_num
        and doc[i].text.isdigit()
        and 9 < int(doc[i].text[:3]) < 111
        and doc[i + 1 : i + 2].text in (",", ".")
    ):
        yield "person", 2.0
        return
    for token in doc[i : i + 6]:
        if token.pos_ in ("NOUN", "PROPN") and token.head.i not in range(i, token.i + 3):
            break
        if token.pos_ == "NOUN" and token.dep_ == "appos":
            lemma = token.lemma_.lower()
            if lemma in words("roles") | words("persons") and lemma not in words("organizations"):
                yield "person", 1.2
            elif lemma in words("organizations"):
                yield "organization", 1.2
            return


def _exemplified(doc: Doc, phrase: Phrase) -> Iterator[tuple[str, float]]:
    """The noun that a name exemplifies: "companies like X", "people such as Y"."""
    i = phrase.start - 1
    if i >= 1 and lower(doc[i]) in ("like", "including", "as"):
        i -= 1 if lower(doc[i]) != "as" else 2
        if i >= 0 and doc[i].text == ",":
            i -= 1
        if i >= 0 and doc[i].pos_ == "NOUN":
            lemma = doc[i].lemma_.lower()
            if lemma in words("organizations") and lemma not in words("roles"):
                yield "organization", 2.0
            elif lemma in words("roles") | words("persons"):
                yield "person", 2.0
