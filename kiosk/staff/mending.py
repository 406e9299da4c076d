"""What is set right in a text when its writer leaves it: French spaces and apostrophes."""

import re

from kiosk.domain.typography import french
from kiosk.staff.schema import ITEM_MARK

_STRAIGHT = re.compile(r"(?<=\w)'(?=\w)")
_DASH = re.compile(r"^\s*[-*–•]\s+(?=\S)")
"""What people begin an item of a list with."""
_RUNS = re.compile(r"[ \t]+")


def mended(text: str) -> str:
    """The text with curly apostrophes between letters, no-break spaces where French wants them, trimmed."""
    return french(_STRAIGHT.sub("’", _RUNS.sub(" ", text))).strip()


def mended_lines(text: str) -> str:
    """Several lines, each mended; blank ones go, and "- " or "* " becomes the mark of an item."""
    lines = (mended(_DASH.sub(ITEM_MARK, part)) for part in text.splitlines())
    return "\n".join(line for line in lines if line)
