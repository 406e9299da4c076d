"""What words of one family share: the plural finds the singular, one form of a verb another."""

from functools import lru_cache

import snowballstemmer

from kiosk.domain.words import fold

_SHORTEST = 4


@lru_cache(maxsize=8192)
def stems(word: str) -> tuple[str, ...]:
    """The stems of a word; two words are of one family when they share one.

    There are several because visitors leave accents out, which Snowball needs (handicapée, handicapee), and
    because it keeps the plural of some words (emplois). Numbers and very short words have none.
    """
    folded = fold(word)
    if len(folded) < _SHORTEST or not folded.isalpha():
        return ()
    forms = {folded, word.casefold()}
    forms |= {form[:-1] for form in forms if form[-1] == "s" or form.endswith("ux")}
    forms |= {form[:-1] for form in forms if form.endswith("ee")}
    if folded.endswith("aux"):
        forms.add(folded[:-3] + "ail")
    return tuple(sorted({fold(_stem(form)) for form in forms}))


def _stem(form: str) -> str:
    return str(_stemmer().stemWord(form))


@lru_cache(maxsize=1)
def _stemmer() -> "snowballstemmer.Stemmer":
    return snowballstemmer.stemmer("french")
