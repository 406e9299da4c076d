"""A page saved as plain text: bytes to lines, under limits; what is no such page is refused."""

import re
import unicodedata
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.store.reasons import reason

_LIMIT = 2_000_000
_MAGIC = {
    b"%PDF": "un PDF",
    b"PK\x03\x04": "un document compressé (Word, tableur, zip)",
    b"\xd0\xcf\x11\xe0": "un ancien document Word ou Excel",
    b"{\\rtf": "un document RTF",
    b"SQLite format 3": "une base de données",
}
_HTML = re.compile(
    r"\s*<(?:!doctype|html|head|body|\?xml)\b|<(?:p|div|span|br|li|h[1-6])\b[^<>]{0,200}>", re.I
)
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UNSEEN = re.compile(r"[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SPACES = re.compile(r"[^\S\u00a0\n]+|\u202f")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_GLUED = re.compile(r"(?<=[.!?…»”)]) (?=\d{1,4}(?: ?(?:bis|ter|quater))? ?[°º] ?\) ?\S)")
_AS_TEXT = "enregistrez la page en texte brut (.txt)."


def read_lines(file: Path) -> tuple[str, ...]:
    """The lines of a page, as they are numbered in an editor: UTF-8, UTF-16 with its mark, or cp1252.

    Spaces are single, marks without width gone, letters composed. Raises KioskError.
    """
    data = _read_bytes(file)
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise KioskError(f"{file.name} : c’est {what} ; {_AS_TEXT}")
    text = _decoded(data)
    if _BINARY.search(text):
        raise KioskError(f"{file.name} : ce n’est pas du texte ; {_AS_TEXT}")
    if _HTML.search(text):
        raise KioskError(f"{file.name} : c’est une page web (HTML) ; {_AS_TEXT}")
    if not text.strip():
        raise KioskError(f"{file.name} : le fichier est vide.")
    return tuple(_mended(line) for line in _LINE_END.split(text))


def split_glued(line: str) -> tuple[str, ...]:
    """A line in which the mark of a stand follows the end of a sentence, split before each such mark."""
    return tuple(_GLUED.split(line))


def _read_bytes(file: Path) -> bytes:
    try:
        if not file.exists():
            raise KioskError(f"{file.name} : le fichier n’existe pas.")
        if not file.is_file():
            raise KioskError(f"{file.name} : ce n’est pas un fichier.")
        with file.open("rb") as source:
            data = source.read(_LIMIT + 1)
    except OSError as error:
        raise KioskError(f"{file.name} : lecture impossible ({reason(error)}).") from error
    if len(data) > _LIMIT:
        raise KioskError(f"{file.name} : le fichier dépasse 2 Mo.")
    return data


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _mended(line: str) -> str:
    line = unicodedata.normalize("NFC", _UNSEEN.sub("", line))
    return _SPACES.sub(" ", line).strip(" \u00a0")
