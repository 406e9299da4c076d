"""A catalogue file to read, replace and damage."""

from pathlib import Path

import pytest

from kiosk.store.catalogues import write_catalogue
from tests.store.files import THIRTY


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A catalogue file of thirty stands, alone in its folder."""
    path = tmp_path / "catalogue.db"
    write_catalogue(path, THIRTY, "source")
    return path
