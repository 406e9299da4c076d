"""A catalogue file to read, replace and damage; searches in the edition and in a few stands."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.staff.tables_file import read_tables
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.search import Search, open_search
from tests.builders import make_catalogue
from tests.store.files import THIRTY

SearchIn = Callable[..., Search]


def numbers(search: Search, words: str) -> list[str]:
    """The stands that are found, in their order."""
    return [match.number for match in search.find(words).matches]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A catalogue file of thirty stands, alone in its folder."""
    path = tmp_path / "catalogue.db"
    write_catalogue(path, THIRTY, "source")
    return path


@pytest.fixture(scope="session")
def edition() -> Catalogue:
    return read_tables(paths.tables_folder())


@pytest.fixture(scope="session")
def edition_file(edition: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("edition") / "catalogue.db"
    write_catalogue(path, edition, "source")
    return path


@pytest.fixture
def search(edition_file: Path) -> Iterator[Search]:
    """A search in the real edition."""
    with closing(open_search(edition_file)) as opened:
        yield opened


@pytest.fixture
def search_in(tmp_path: Path) -> Iterator[SearchIn]:
    """Makes a search in the stands given."""
    opened: list[Search] = []

    def make(*stands: Stand) -> Search:
        path = tmp_path / f"{len(opened)}.db"
        write_catalogue(path, make_catalogue(*stands), "source")
        opened.append(open_search(path))
        return opened[-1]

    yield make
    for each in opened:
        each.close()
