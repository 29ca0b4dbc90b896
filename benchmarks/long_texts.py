"""Long articles of varied sentences: made up, the same at each call, and never the same sentence twice in a row."""

import itertools
from collections.abc import Iterator

LISTS = {
    "first": "Karin Otto Marta Ilo Dana Piet Rosa Sven Lena Abel Nora Emil Vera Hugo Ida Tomas Greta Joel Mina Aron",
    "last": "Holm Weiss Kowal Varga Lund Maes Soler Brandt Adler Ness Thorne Quist Falk Ross Lindt Moss Hale Berg Dorn",
    "firm": "Acme_Motors Tarrow_Steel Norvik_Bank Albion_Foods Lumen_Power Castor_Mining Delta_Freight",
    "state": "Norway Peru Chile Kenya Japan Ireland Ghana Austria Finland Jordan Canada Portugal Vietnam",
    "role": "mayor spokesman chief_executive lawyer minister professor union_leader coach witness",
    "thing": "bridge dam mine ferry school cable hospital reactor pipeline airport bank stadium archive",
    "deed": "was_closed had_burnt_down leaked_oil was_sold_in_secret would_be_rebuilt had_been_bombed was_safe",
    "day": "Monday Tuesday Wednesday Thursday Friday",
}
WORDS = {name: [word.replace("_", " ") for word in listed.split()] for name, listed in LISTS.items()}
SENTENCES = (
    "{person}, the {role} of {firm}, said on {day} that the {thing} in {state} {deed}.",
    "{state} denied that the {thing} {deed}, and so did {other}.",
    "“The {thing} {deed},” {person} told reporters. “Nobody asked us about the {thing2}. We know nothing of it.”",
    "He added that number {n} would follow in spring.",
    "{firm} accused {state} of hiding that its {thing} {deed}, a charge that {other} rejected.",
    "According to {person}, {n} people were hurt when the {thing} {deed}.",
    "The company’s {role} called the report “a pack of lies”.",
    "It rained for {n} hours, and the road to the {thing} stayed shut.",
    "Reports that {firm} would buy the {thing} were untrue, {person} insisted.",
    "She neither confirmed nor denied that the {thing} {deed}.",
    "{state}’s foreign ministry dismissed the claim, saying there was no such {thing2}.",
    "Police arrested {n} men near the {thing} on {day}.",
    "Asked whether the {thing} {deed}, the {role} said he would not comment on rumours.",
    "{person} (pictured) is suing {firm} over the {thing2}; a court will hear case {n} next year.",
)
PARAGRAPH = 4
"""Sentences of a paragraph."""


def long_text(characters: int) -> str:
    """An article of at least so many characters, in paragraphs."""
    parts: list[str] = []
    length = 0
    for number, sentence in enumerate(sentences(), 1):
        parts.append(sentence + ("\n\n" if number % PARAGRAPH == 0 else " "))
        length += len(parts[-1])
        if length >= characters:
            break
    return "".join(parts)


def sentences() -> Iterator[str]:
    """Yield sentences without end. Each list is walked with another step, so that their words meet in ever new ways."""
    for n in itertools.count():
        yield SENTENCES[n * 5 % len(SENTENCES)].format(
            person=f"{_word('first', n * 3)} {_word('last', (n + n // 7) * 2)}",
            role=_word("role", n * 2),
            firm=_word("firm", n // 3),
            state=_word("state", n // 2),
            other=_word("state", n // 2 + 5),
            thing=_word("thing", n + n // 13),
            thing2=_word("thing", n + 4),
            deed=_word("deed", n + n // 11),
            day=_word("day", n),
            n=n + 2,
        )


def _word(name: str, number: int) -> str:
    return WORDS[name][number % len(WORDS[name])]
