"""How to go on typing: words that complete what is typed, and the letters that lead to a stand."""

import sqlite3
from collections.abc import Iterator

from kiosk.domain.words import fold, without_elisions
from kiosk.store.postings import Postings, begins, is_word
from kiosk.store.query import Query, split_last_word, words_before
from kiosk.store.stems import stems

_MOST = 4
_LOOKED_AT = 60
_LAST = "\U0010ffff"
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_FROM = "FROM word WHERE folded >= ? AND folded < ?"

Entry = tuple[str, str]
"""A word or a name: folded, and as it is best written."""


class Completions:
    """Asks the list of words; the index only when words before must hold too."""

    def __init__(self, connection: sqlite3.Connection, postings: Postings) -> None:
        self._connection = connection
        self._postings = postings
        self._letters: dict[str, frozenset[str]] = {}

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
        begun, before, holds = query.begun, query.before, self._postings.any_holds
        if not self._postings.holders(before):
            return frozenset()
        found = {letter for letter in self._indexed_letters(begun) if holds(begins(begun + letter), before)}
        if begun:
            for letter in _plural(begun):
                if any(holds(is_word(other), before) for other in self._postings.family(begun + letter)):
                    found.add(letter)
            if self._is_word(begun) and holds(is_word(begun), before):
                found.add(" ")
        return frozenset(found)

    def _indexed_letters(self, begun: str) -> set[str]:
        query = f"SELECT DISTINCT substr(folded, ?, 1) {_FROM}"
        rows = self._connection.execute(query, (len(begun) + 1, begun, begun + _LAST))
        return {letter for (letter,) in rows} & _LETTERS

    def _is_word(self, folded: str) -> bool:
        row = self._connection.execute("SELECT 1 FROM word WHERE folded = ?", (folded,)).fetchone()
        return row is not None

    def _add(self, found: dict[str, None], begun: str, kept: str, before: tuple[str, ...]) -> None:
        """Add the weightiest words and names that begin so; those of several words only if room is left."""
        families = set(stems(begun)) if self._is_word(begun) else set()
        for folded, written in self._beginning_with(begun):
            if len(found) >= _MOST:
                return
            own = set(stems(folded)) or {folded}
            if own & families or folded == begun.strip():
                continue
            words = " AND ".join(map(is_word, folded.split()))
            if not before or self._postings.any_holds(words, before):
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
