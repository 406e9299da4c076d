"""Search in a catalogue file: what is typed so far in; stands, completions and letters out."""

import logging
import sqlite3
from collections.abc import Callable
from itertools import repeat
from pathlib import Path

from kiosk.domain.finding import Field, Findings, Match
from kiosk.domain.words import NumberKey, fold, number_key
from kiosk.errors import KioskError
from kiosk.store.completions import Completions
from kiosk.store.database import open_connection
from kiosk.store.nearest import Nearest
from kiosk.store.postings import Postings, begins, field_of
from kiosk.store.query import Query, read_query
from kiosk.store.quotes import Quotes
from kiosk.store.reasons import reason

log = logging.getLogger(__name__)

SUGGESTIONS = ("permis", "logement", "santé mentale", "alternance")
"""Proposed before anything is typed, those of them that find a stand."""
_OF_DAMAGED_ROWS = (LookupError, TypeError, ValueError, AttributeError)
"""A damaged page may read as rows that are missing, or that hold values of another type."""
LevelOf = Callable[[int], int]

QUOTED = 50
"""So many matches, the first, are told with an excerpt."""


def open_search(path: Path) -> "Search":
    """Search in a catalogue file, over a connection kept until `close`.

    Raises KioskError, naming the file, when it is no catalogue of this version or its index is damaged.
    """
    connection = open_connection(path)
    try:
        return Search(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        connection.close()
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error
    except BaseException:
        connection.close()
        raise


class Search:
    """Finds stands by what a visitor types; owns its connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._is_broken = False
        rows = connection.execute("SELECT id, number FROM stand ORDER BY id DESC")
        self._numbers: dict[int, str] = dict(rows)
        last_id = max(self._numbers, default=0)
        self._ids: dict[NumberKey, int] = {number_key(number): row for row, number in self._numbers.items()}
        # A number that two stands bear leads to the first, as in a catalogue.
        self._hidden = self._numbers.keys() - {number: row for row, number in self._numbers.items()}.values()
        self._plain: dict[Field, list[Match]] = {}
        self._postings = Postings(connection, last_id)
        self._quotes = Quotes(connection)
        self._completions = Completions(connection, self._postings)
        self._nearest = Nearest(connection)

    def find(self, words: str) -> Findings:
        """What the words find so far, whatever they are; never raises.

        Stands are ranked by the place that holds the least telling of the words (number, title, organiser,
        place, theme, keyword, heading, text), those that hold only another form of a word after the others
        of that place, then by number; the stand of that very number comes first. The first `QUOTED` matches
        have their excerpt. A file that cannot be read any more finds nothing, and the log says so once.
        """
        try:
            return self._find(words)
        except (sqlite3.Error, *_OF_DAMAGED_ROWS) as error:
            if not self._is_broken:
                what = reason(error) if isinstance(error, sqlite3.Error) else type(error).__name__
                log.error("search: %s", what)
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
            return Findings(words, completions=self._suggested(), next_letters=letters)
        found, level = self._rank(query)
        meant = "" if found else self._corrected(query)
        if meant:
            query = read_query(meant)
            found, level = self._rank(query)
        if not found:
            return Findings(words, next_letters=letters)
        return Findings(
            words=words,
            matches=self._matches(query, found, level),
            prefixes=self._prefixes(query),
            completions=self._completions.complete(meant or words),
            next_letters=letters,
            meant=meant,
        )

    def _suggested(self) -> tuple[str, ...]:
        return tuple(words for words in SUGGESTIONS if self._rank(read_query(words))[0])

    def _rank(self, query: Query) -> tuple[list[int], LevelOf]:
        """The ids of the stands found, in the order of their rank, and what tells the best level of each."""
        if not query.words:
            return [], dict[int, int]().__getitem__
        found = self._postings.holders(query.words)
        if self._hidden:
            found = [row for row in found if row not in self._hidden]
        levels = [self._postings.levels(word) for word in query.words]
        least: LevelOf = levels[0].__getitem__
        most = least
        if len(levels) > 1:
            columns = [list(map(of_word.__getitem__, found)) for of_word in levels]
            least = dict(zip(found, map(max, *columns), strict=True)).__getitem__
            most = dict(zip(found, map(min, *columns), strict=True)).__getitem__
        found.sort(key=least)
        exact = self._exact(query)
        if exact is not None:
            found = [exact, *(row for row in found if row != exact)]
        return found, most

    def _exact(self, query: Query) -> int | None:
        """The stand of that very number."""
        return self._ids.get(number_key(query.number))

    def _prefixes(self, query: Query) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for word in query.words:
            found.update(dict.fromkeys(self._postings.beginnings(word)))
        exact = self._exact(query)
        if exact is not None:
            found.update(dict.fromkeys(fold(self._numbers[exact]).split()))
        return tuple(found)

    def _matches(self, query: Query, found: list[int], level: LevelOf) -> tuple[Match, ...]:
        exact = self._exact(query)
        first = [(row, Field.NUMBER if row == exact else field_of(level(row))) for row in found[:QUOTED]]
        quotes = self._quotes.around(first, self._prefixes(query))
        matches = [
            Match(self._numbers[row], field, quote) for (row, field), quote in zip(first, quotes, strict=True)
        ]
        rest = found[QUOTED:]
        levels = list(map(level, rest))
        plain = {of_field: self._plain_matches(field_of(of_field)) for of_field in set(levels)}
        matches += [plain[of_field][row] for of_field, row in zip(levels, rest, strict=True)]
        return tuple(matches)

    def _plain_matches(self, field: Field) -> list[Match]:
        """A match of each stand without an excerpt, by its id: thousands at once are only made once."""
        if field not in self._plain:
            numbers = [self._numbers.get(row, "") for row in range(max(self._numbers) + 1)]
            self._plain[field] = list(map(Match, numbers, repeat(field)))
        return self._plain[field]

    def _corrected(self, query: Query) -> str:
        """The query with the nearest words in place of unknown ones, if that finds a stand; else ""."""
        known = [word for word in query.words if self._postings.is_known(word)]
        unknown = [word for word in query.words if word not in known]
        if not unknown:
            return ""
        put_right: dict[str, str] = {}
        others = list(known)
        for word in unknown:
            for folded, written, _ in self._nearest.near(word):
                if self._postings.any_holds(begins(folded), others):
                    put_right[word] = written
                    others.append(folded)
                    break
            else:
                return ""
        return " ".join(put_right.get(word, word) for word in query.words)
