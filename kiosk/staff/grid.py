"""A table as it was found in a file, before anyone asks what its columns mean."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.typography import quoted

CELL_LIMIT = 100_000

# Spreadsheets run a cell that begins so as a formula: it is written behind an apostrophe.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED_FORMULA = re.compile(r"'+[=+\-@\t\r]")
_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Odd:
    """A cell that is more than text: what to say of it, and what it is read as; None when it cannot be read.

    `is_safe` is false where a number read from it may well not be the one that was typed, as from a date.
    """

    what: str
    text: str | None = None
    is_safe: bool = True


Cell = str | Odd


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a table that are not blank, by their number as a spreadsheet counts them, in order.

    `source` is how sentences name it. `is_ragged` says that a line longer than the header is a mistake, as in
    a .csv, where a separator inside a text shifts all that follows.
    """

    source: str
    lines: Mapping[int, Sequence[Cell]]
    is_ragged: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its line as a spreadsheet counts, its cells by column."""

    source: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The text of a cell; "" where the table does not have that column."""
        return self.cells.get(column, "")

    def place(self, column: str = "") -> str:
        """How a sentence about this row, or about one of its cells, begins."""
        return place(self.source, self.line, column)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a table and the columns that its file had."""

    source: str
    rows: Sequence[Row]
    columns: frozenset[str] = frozenset()


def place(source: str, line: int, column: str = "") -> str:
    """Where a row or a cell stands, for the beginning of a sentence."""
    return f"{source}, ligne {line}" + (f", colonne {quoted(column)}" if column else "")


def trimmed(text: str) -> str:
    """A cell as it is read: no blanks around it, line ends of one sort."""
    text = text.strip()
    return _LINE_END.sub("\n", text) if "\r" in text else text


def neutral(text: str) -> str:
    """A text as it is written: behind an apostrophe where a spreadsheet would compute it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unescaped(text: str) -> str:
    """The text that `neutral` was given."""
    return text[1:] if _ESCAPED_FORMULA.match(text) else text
