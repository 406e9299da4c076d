"""How to go on typing: words that complete what is typed, and the letters that lead to a stand."""

import sqlite3
from collections.abc import Iterator

from kiosk.domain.words import fold, without_elisions
from kiosk.store.postings import NOWHERE, Postings
from kiosk.store.query import Query, split_last_word, words_before
from kiosk.store.quotes import Quotes
from kiosk.store.stems import stems

_MOST = 4
_LOOKED_AT = 60
_FEW = 50
"""So many stands out of many thousands are read whole: quicker than asking the index letter by letter."""
_SHARE = 100
_LAST = "\U0010ffff"
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_FROM = "FROM word WHERE folded >= ? AND folded < ?"

Entry = tuple[str, str]
"""A word or a name: folded, and as it is best written."""


class Completions:
    """Asks the list of words; the index only when words before must hold too."""

    def __init__(self, connection: sqlite3.Connection, postings: Postings, quotes: Quotes) -> None:
        self._connection = connection
        self._postings = postings
        self._quotes = quotes
        self._letters: dict[str, frozenset[str]] = {}
        self._together: tuple[tuple[int, ...], list[str]] = ((), [])

    def complete(self, typed: str) -> tuple[str, ...]:
        """Words and names that go on from what is typed; each takes the place of all after the last space."""
        head, _, last = typed.rpartition(" ")
        found = dict.fromkeys(self._phrases(typed))
        begun = self._beginning(last)
        if begun:
            self._add(found, begun, "", words_before(head))
        if not found and "".join(split_last_word(last)[0].split()):
            kept, begun = split_last_word(last)
            self._add(found, self._beginning(begun), kept, words_before(f"{head} {kept}"))
        return tuple(found)[:_MOST]

    def letters(self, query: Query) -> frozenset[str]:
        """The letters and digits that lead on, and " " where a word ends here; see `finding.Findings`."""
        if query.before:
            return self._letters_after(query)
        if query.begun not in self._letters:
            if len(self._letters) > 1000:
                self._letters.clear()
            self._letters[query.begun] = self._first_letters(query.begun)
        return self._letters[query.begun]

    def _first_letters(self, begun: str) -> frozenset[str]:
        found = self._indexed_letters(begun)
        if begun:
            found |= {letter for letter in _plural(begun) if self._postings.family(begun + letter)}
            if self._is_word(begun):
                found.add(" ")
        return frozenset(found)

    def _letters_after(self, query: Query) -> frozenset[str]:
        begun = query.begun
        among = self._postings.together(query.before)
        stands = len(among) - 1 - among.count(NOWHERE, 1)
        if not stands:
            return frozenset()
        if stands <= _FEW and stands * _SHARE <= len(among):
            words = self._words_of(
                tuple(index for index, level in enumerate(among) if level != NOWHERE and index)
            )
            found = {word[len(begun)] for word in words if word.startswith(begun) and len(word) > len(begun)}
            found &= _LETTERS
        else:
            found = {
                letter
                for letter in self._indexed_letters(begun)
                if self._postings.any_holds([begun + letter], among, whole=False)
            }
        if begun:
            found |= {letter for letter in _plural(begun) if self._ends(begun + letter, among)}
            if self._is_word(begun) and self._postings.any_holds([begun], among, whole=True):
                found.add(" ")
        return frozenset(found)

    def _ends(self, word: str, among: bytes) -> bool:
        family = self._postings.family(word)
        return any(self._postings.any_holds([other], among, whole=True) for other in family)

    def _words_of(self, stand_ids: tuple[int, ...]) -> list[str]:
        if self._together[0] != stand_ids:
            self._together = (stand_ids, self._quotes.words_of(stand_ids))
        return self._together[1]

    def _indexed_letters(self, begun: str) -> set[str]:
        query = f"SELECT DISTINCT substr(folded, ?, 1) {_FROM}"
        rows = self._connection.execute(query, (len(begun) + 1, begun, begun + _LAST))
        return {letter for (letter,) in rows} & _LETTERS

    def _is_word(self, folded: str) -> bool:
        row = self._connection.execute("SELECT 1 FROM word WHERE folded = ?", (folded,)).fetchone()
        return row is not None

    def _add(self, found: dict[str, None], begun: str, kept: str, before: tuple[str, ...]) -> None:
        """Add the weightiest words and names that begin so; those of several words only if room is left."""
        among = self._postings.together(before) if before else None
        families = set(stems(begun)) if self._is_word(begun) else set()
        for folded, written in self._beginning_with(begun):
            if len(found) >= _MOST:
                return
            own = set(stems(folded)) or {folded}
            if own & families or folded == begun.strip():
                continue
            if among is None or self._postings.any_holds(folded.split(), among, whole=True):
                families |= own
                found[kept + written] = None

    def _beginning_with(self, begun: str) -> Iterator[Entry]:
        query = f"SELECT folded, written {_FROM} AND weight > 0 ORDER BY weight DESC, folded LIMIT ?"
        rows = self._connection.execute(query, (begun, begun + _LAST, _LOOKED_AT)).fetchall()
        yield from sorted(rows, key=lambda entry: " " in entry[1])

    def _phrases(self, typed: str) -> Iterator[str]:
        """The rest of names of several words that begin with all that is typed before and after a space."""
        done = typed.count(" ")
        if not done or typed != " ".join(typed.split()) + (" " if typed.endswith(" ") else ""):
            return
        begun = fold(typed) + (" " if typed.endswith(" ") else "")
        for folded, written in self._beginning_with(begun):
            parts = written.split(" ")
            if folded != begun and fold(" ".join(parts[:done])) == fold(typed.rpartition(" ")[0]):
                yield " ".join(parts[done:])

    def _beginning(self, last: str) -> str:
        """The last word folded; a hyphen at its end says that it is whole and that another follows."""
        folded = fold(without_elisions(last))
        return folded + " " if folded and not last[-1].isalnum() else folded


def _plural(begun: str) -> str:
    """The ending that makes a plural, which finds the singular."""
    if begun[-1] in "sx":
        return ""
    return "sx" if begun[-1] == "u" else "s"
