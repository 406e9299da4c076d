"""Which tables a catalogue file was built from; the kiosk in a checkout asks at every start."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.staff.csv_bytes import read_bytes
from kiosk.staff.logo_files import logo_files
from kiosk.staff.picture_protocol import FILE_LIMIT
from kiosk.staff.schema import TABLES
from kiosk.store.catalogue_header import SCHEMA_VERSION
from kiosk.store.catalogue_reader import read_fingerprint
from kiosk.store.reasons import reason


def is_current(tables: Path, target: Path) -> bool:
    """Whether `target` was built from these very tables; a damaged target is not. Raises KioskError."""
    return read_fingerprint(target) == fingerprint(tables)


def fingerprint(folder: Path) -> str:
    """A SHA-256 that changes with any byte of tables and logos, and with the schema. Raises KioskError."""
    digest = hashlib.sha256(f"schema {SCHEMA_VERSION}\n".encode())
    for table in TABLES:
        data = read_bytes(folder / table.file)
        digest.update(f"{table.file} {len(data)}\n".encode())
        digest.update(data)
    for name, data in _logos(folder):
        digest.update(f"{name} {len(data)}\n".encode(errors="surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def _logos(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files that may be logos; of one that is too large its size is enough."""
    try:
        for file in logo_files(folder):
            size = file.stat().st_size
            yield file.name, file.read_bytes() if size <= FILE_LIMIT else str(size).encode()
    except OSError as error:
        raise KioskError(f"{folder.name} : lecture impossible ({reason(error)}).") from error
