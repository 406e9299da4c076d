"""A folder of tables."""

from pathlib import Path

import pytest

from kiosk.staff.tables_file import write_tables
from tests.staff.tables import HALL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Tables of two stands, "2" and "10 bis", and three themes."""
    write_tables(HALL, tmp_path)
    return tmp_path
