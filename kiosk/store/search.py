"""Search in a catalogue file: what is typed so far in; stands, completions and letters out."""

import logging
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from kiosk.domain.finding import Field, Findings, Match
from kiosk.domain.typography import quoted
from kiosk.domain.words import NumberKey, fold, number_key
from kiosk.errors import KioskError
from kiosk.store.completions import Completions
from kiosk.store.database import open_connection
from kiosk.store.nearest import Nearest
from kiosk.store.postings import EXACT_NUMBER, NOWHERE, Postings, field_of
from kiosk.store.query import Query, read_query
from kiosk.store.quotes import Quotes
from kiosk.store.reasons import reason
from kiosk.store.search_index import INDEX, index_digest

log = logging.getLogger(__name__)

SUGGESTIONS = ("permis", "logement", "santé mentale", "alternance")
"""Proposed before anything is typed, those of them that find a stand."""
QUOTED = 50
"""So many matches, the first, are told with an excerpt."""


def open_search(path: Path, suggestions: Sequence[str] = SUGGESTIONS) -> "Search":
    """Search in a catalogue file, over a connection kept until `close`.

    Raises KioskError, naming the file, when it is no catalogue of this version or its index is damaged.
    """
    connection = open_connection(path)
    try:
        row = connection.execute("SELECT index_digest FROM meta").fetchone()
        if row != (index_digest(connection),):
            raise KioskError(f"{path.name} : la table {quoted(INDEX)} est abîmée ; recopiez le fichier.")
        return Search(connection, suggestions)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        connection.close()
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error
    except BaseException:
        connection.close()
        raise


class Search:
    """Finds stands by what a visitor types; owns its connection."""

    def __init__(self, connection: sqlite3.Connection, suggestions: Sequence[str]) -> None:
        self._connection = connection
        self._is_broken = False
        rows = connection.execute("SELECT id, number FROM stand ORDER BY id DESC")
        self._numbers: dict[int, str] = dict(rows)
        last_id = max(self._numbers, default=0)
        self._ids: dict[NumberKey, int] = {number_key(number): row for row, number in self._numbers.items()}
        # A number that two stands bear leads to the first, as in a catalogue.
        self._shown = sorted({number: row for row, number in self._numbers.items()}.values())
        self._plain: dict[Field, dict[int, Match]] = {field: {} for field in Field}
        self._postings = Postings(connection, last_id)
        self._quotes = Quotes(connection)
        self._completions = Completions(connection, self._postings, self._quotes)
        self._nearest = Nearest(connection)
        self._suggestions = tuple(words for words in suggestions if self._rank(read_query(words)))

    def find(self, words: str) -> Findings:
        """What the words find so far, whatever they are; never raises.

        Stands are ranked by the place that holds the least telling of the words (number, title, organiser,
        place, theme, keyword, heading, text), those that hold only another form of a word after the others
        of that place, then by number; the stand of that very number comes first. The first `QUOTED` matches
        have their excerpt. A file that cannot be read any more finds nothing, and the log says so once.
        """
        try:
            return self._find(words)
        except sqlite3.Error as error:
            if not self._is_broken:
                log.error("search: %s", reason(error))
            self._is_broken = True
            return Findings(words)

    def close(self) -> None:
        """Let go of the file; nothing is found any more."""
        self._is_broken = True
        self._connection.close()

    def _find(self, words: str) -> Findings:
        query = read_query(words)
        letters = self._completions.letters(query)
        if not query.words:
            return Findings(words, completions=self._suggestions, next_letters=letters)
        ranked = self._rank(query)
        if ranked:
            prefixes = self._prefixes(query)
            completions = self._completions.complete(words)
            return Findings(words, self._matches(ranked, prefixes), prefixes, completions, letters)
        meant = self._corrected(query)
        if not meant:
            return Findings(words, next_letters=letters)
        query = read_query(meant)
        prefixes = self._prefixes(query)
        return Findings(
            words=words,
            matches=self._matches(self._rank(query), prefixes),
            prefixes=prefixes,
            completions=self._completions.complete(meant),
            next_letters=letters,
            meant=meant,
        )

    def _rank(self, query: Query) -> list[tuple[int, Field]]:
        """The stands found and their most telling fields, in the order of their rank."""
        words = query.words
        if not words:
            return []
        levels = self._postings.together(words)
        fields = levels if len(words) == 1 else self._postings.most_telling(words)
        found = [row for row in self._shown if levels[row] != NOWHERE]
        found.sort(key=levels.__getitem__)
        exact = self._ids.get(number_key(query.number))
        if exact is None:
            return [(row, field_of(fields[row])) for row in found]
        rest = [(row, field_of(fields[row])) for row in found if row != exact]
        return [(exact, field_of(EXACT_NUMBER)), *rest]

    def _prefixes(self, query: Query) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for word in query.words:
            found.update(dict.fromkeys(self._postings.beginnings(word)))
        exact = self._ids.get(number_key(query.number))
        if exact is not None:
            found.update(dict.fromkeys(fold(self._numbers[exact]).split()))
        return tuple(found)

    def _matches(self, ranked: list[tuple[int, Field]], prefixes: tuple[str, ...]) -> tuple[Match, ...]:
        first = ranked[:QUOTED]
        quotes = self._quotes.around(first, prefixes)
        matches = [
            Match(self._numbers[row], field, quote) for (row, field), quote in zip(first, quotes, strict=True)
        ]
        for row, field in ranked[QUOTED:]:
            known = self._plain[field]
            match = known.get(row)
            if match is None:
                match = known[row] = Match(self._numbers[row], field)
            matches.append(match)
        return tuple(matches)

    def _corrected(self, query: Query) -> str:
        """The query with the nearest words in place of unknown ones, if that finds a stand; else ""."""
        known = [word for word in query.words if self._postings.is_known(word)]
        unknown = [word for word in query.words if word not in known]
        if not unknown:
            return ""
        put_right: dict[str, str] = {}
        for word in unknown:
            for folded, written, _ in self._nearest.near(word):
                others = [*known, *map(fold, put_right.values())]
                if self._rank(read_query(" ".join([*others, folded]))):
                    put_right[word] = written
                    break
            else:
                return ""
        return " ".join(put_right.get(word, word) for word in query.words)
