"""French typography that a spreadsheet's writer cannot set, and a way to show any text inside a sentence."""

import re

_NO_BREAK = "\u00a0"
_BLANKS = str.maketrans("\u00a0\u202f", "  ")
_BEFORE_HIGH_MARK = re.compile(r"[ \u00a0]+(?=[;:?!»%€])")
_AFTER_OPENING_QUOTE = re.compile(r"(?<=«)[ \u00a0]+")
_GROUPED_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)")
_QUOTED = 40


def widened(text: str) -> str:
    """The text with U+202F, which the screen's font lacks, as an ordinary no-break space."""
    return text.replace("\u202f", _NO_BREAK)


def is_printable(text: str) -> bool:
    """Whether all of it can be shown; no-break spaces can, though Python says that they are not printable."""
    return text.isprintable() or text.translate(_BLANKS).isprintable()


def french(text: str) -> str:
    """The text with one no-break space before ; : ? ! » % € and after «, and between groups of three digits.

    Only where there was a space already: none is added. Doing it twice changes nothing more.
    """
    text = _BEFORE_HIGH_MARK.sub(_NO_BREAK, widened(text))
    text = _AFTER_OPENING_QUOTE.sub(_NO_BREAK, text)
    return _GROUPED_NUMBER.sub(lambda number: number[0].replace(" ", _NO_BREAK), text)


def quoted(text: str) -> str:
    """The text between French quotes, cut at 40 characters, those that cannot be seen replaced."""
    shown = "".join(mark if mark.isprintable() or mark == _NO_BREAK else "\ufffd" for mark in text[:_QUOTED])
    return f"«{_NO_BREAK}{shown}{'…' if len(text) > _QUOTED else ''}{_NO_BREAK}»"
