"""Which tables a catalogue file was built from; the kiosk in a checkout asks at every start."""

import hashlib
from pathlib import Path

from kiosk.staff.csv_bytes import read_bytes
from kiosk.staff.schema import TABLES
from kiosk.store.catalogue_header import SCHEMA_VERSION
from kiosk.store.catalogue_reader import read_fingerprint


def is_current(tables: Path, target: Path) -> bool:
    """Whether `target` was built from these very tables; a damaged target is not. Raises KioskError."""
    return read_fingerprint(target) == fingerprint(tables)


def fingerprint(folder: Path) -> str:
    """A SHA-256 that changes with any byte of the tables and with the schema. Raises KioskError."""
    digest = hashlib.sha256(f"schema {SCHEMA_VERSION}\n".encode())
    for table in TABLES:
        data = read_bytes(folder / table.file)
        digest.update(f"{table.file} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()
