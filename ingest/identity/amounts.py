"""The numbers of a claim: how much, of what, and whether that is meant exactly."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from graph.signature import Amount, Bound
from ingest.identity.lexicon import IdentityLexicon

DATES = frozenset({"DATE", "TIME", "ORDINAL"})
CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"}
BEFORE = 3
"""Words that a bound has at most: 'in excess of'."""
BOUNDS: tuple[Bound, ...] = ("least", "most", "about")


def amounts(tokens: Sequence[Token], lexicon: IdentityLexicon) -> Iterator[Amount]:
    """Yield the numbers that count or measure something, without dates and times of day."""
    for run in _runs(tokens, lexicon):
        value = _value(run, lexicon)
        if value is None or _is_date(run):
            continue
        yield Amount(value=value, of=_counted(run[-1], run[0], lexicon), bound=_bound(run, lexicon))


def _runs(tokens: Sequence[Token], lexicon: IdentityLexicon) -> Iterator[list[Token]]:
    """Neighbouring tokens that are one number: '1.3 million', 'two hundred'."""
    run: list[Token] = []
    for token in tokens:
        if _is_numeric(token, lexicon):
            if run and token.i != run[-1].i + 1:
                yield run
                run = []
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_numeric(token: Token, lexicon: IdentityLexicon) -> bool:
    word = token.lower_
    if word[:1].isdigit():
        return _digits(word) is not None
    if word == "one":
        return token.dep_ == "nummod"
    return word in lexicon.numbers or _scale(word, lexicon) is not None


def _digits(word: str) -> float | None:
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return None


def _scale(word: str, lexicon: IdentityLexicon) -> float | None:
    return lexicon.scales.get(word) or lexicon.scales.get(word.removesuffix("s"))


def _value(run: Sequence[Token], lexicon: IdentityLexicon) -> float | None:
    """'two hundred and five' without its 'and' is 200; a run that is no number is None."""
    total, current = 0.0, None
    for token in run:
        word = token.lower_
        scale = _scale(word, lexicon)
        if scale is not None:
            current = (current if current is not None else 1.0) * scale
        else:
            number = _digits(word) if word[0].isdigit() else lexicon.numbers.get(word)
            if number is None:
                return None
            total, current = total + (current or 0.0), number
    return total + (current or 0.0)


def _is_date(run: Sequence[Token]) -> bool:
    first = run[0]
    if first.ent_type_ in DATES and first.dep_ != "nummod":
        return True
    return first.ent_type_ in DATES and first.head.ent_type_ in DATES and first.head.pos_ == "PROPN"


def _counted(last: Token, first: Token, lexicon: IdentityLexicon) -> str:
    """The lemma of what is counted: the noun that the number stands to, 'percent', or a currency."""
    before = first.nbor(-1) if first.i > 0 else None
    if before is not None and before.text[-1:] in CURRENCIES:
        return CURRENCIES[before.text[-1]]
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if after is not None and after.lower_ in {"%", "percent", "pct"}:
        return "percent"
    for head in (last, last.head, last.head.head):
        if head.pos_ in {"NOUN", "PROPN"} and not _is_numeric(head, lexicon):
            return head.lemma_.lower()
        inner = (c for p in head.children if p.lower_ == "of" for c in p.children if c.pos_ == "NOUN")
        if (counted := next(inner, None)) is not None:
            return counted.lemma_.lower()
    return ""


def _bound(run: Sequence[Token], lexicon: IdentityLexicon) -> Bound:
    """What the words before a number make of it; the longest phrase holds ('no more than', not 'more than')."""
    first = run[0]
    words = [first.doc[i].lower_ for i in range(max(0, first.i - BEFORE - 1), first.i)]
    while words and words[-1] in {"$", "£", "€", "us$", "a", "the"}:
        words.pop()
    for size in range(BEFORE, 0, -1):
        phrase = tuple(words[-size:])
        for bound in BOUNDS:
            if len(phrase) == size and phrase in lexicon.bounds[bound]:
                return bound
    is_vague = run[-1].lower_.endswith("s") and _scale(run[-1].lower_, lexicon) is not None
    return "least" if is_vague else "exact"
