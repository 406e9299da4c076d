"""What a cell of a workbook says, as the text that a person would read in it."""

import math
import re
from datetime import date, datetime, time
from functools import lru_cache

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import from_excel

from kiosk.staff.grid import Odd

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TO_ESCAPE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DECIMALS = re.compile(r"\.(0+)")
_EXACT = 1e15


def escaped(text: str) -> str:
    """A text as XML can hold it: what it cannot is written _x000D_, as spreadsheets do."""
    return _TO_ESCAPE.sub(_escape, text)


def restored(text: str) -> str:
    """The text that `escaped` was given."""
    return _ESCAPE.sub(_restore, text) if "_x" in text else text


def number_cell(written: str, code: str, epoch: datetime) -> str | Odd:
    """A number under a number format: "12", "3,5", "30 %", "1 300", "20 €", or a date."""
    value = float(written)
    if not math.isfinite(value):
        return written
    if code != "General" and _is_date(code):
        return _date_cell(value, epoch)
    decimals, is_grouped, ending = _style(code)
    if ending == "%":
        value *= 100
    if decimals is not None and (is_grouped or ending):
        text = f"{value:,.{decimals}f}" if is_grouped else f"{value:.{decimals}f}"
        text = text.replace(",", "\u00a0").replace(".", ",")
    elif value.is_integer() and abs(value) < _EXACT:
        text = str(int(value))
    else:
        text = f"{value:.15g}".replace(".", ",")
    return f"{text}\u00a0{ending}" if ending else text


def iso_date_cell(written: str, epoch: datetime) -> str | Odd:
    """A date written as 2025-11-25, with or without a time."""
    try:
        return _told(datetime.fromisoformat(written.removesuffix("Z")), epoch)
    except ValueError:
        return Odd("cette date n’existe pas")


def boolean_cell(written: str) -> Odd:
    """TRUE and FALSE, as French spreadsheets show them: a box that was ticked or not."""
    return Odd(
        "cette cellule est une valeur logique", "oui" if written.strip() == "1" else "non", is_safe=False
    )


def _date_cell(value: float, epoch: datetime) -> Odd:
    try:
        return _told(from_excel(value, epoch), epoch)
    except (ValueError, OverflowError):
        return Odd("cette date n’existe pas")


def _told(moment: object, epoch: datetime) -> Odd:
    if isinstance(moment, time):
        return Odd("cette cellule est une heure", f"{moment:%H:%M}", is_safe=False)
    if not isinstance(moment, date):
        return Odd("cette cellule est une durée", str(moment), is_safe=False)
    is_day = not isinstance(moment, datetime) or moment.time() == epoch.time()
    return Odd(
        "cette cellule est une date", f"{moment:{'%d/%m/%Y' if is_day else '%d/%m/%Y %H:%M'}}", is_safe=False
    )


@lru_cache(maxsize=1000)
def _is_date(code: str) -> bool:
    return bool(is_date_format(_LITERAL.sub("", code)))


@lru_cache(maxsize=1000)
def _style(code: str) -> tuple[int | None, bool, str]:
    """Decimals, whether thousands are grouped, and what follows the number."""
    first = code.split(";")[0]
    bare = _LITERAL.sub("", first)
    if ("0" not in bare and "#" not in bare) or "E" in bare:
        return None, False, ""
    decimals = _DECIMALS.search(bare)
    ending = "%" if "%" in bare else "€" if "€" in first else ""
    return len(decimals[1]) if decimals else 0, "#,##0" in bare, ending


def _escape(mark: re.Match[str]) -> str:
    return f"_x{ord(mark[0]):04X}_"


def _restore(mark: re.Match[str]) -> str:
    code = int(mark[1], 16)
    return mark[0] if 0xD800 <= code <= 0xDFFF else chr(code)  # half a character is none
