"""The tables this edition ships are whole and right."""

import hashlib
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.checks import check
from kiosk.domain.choice import Choice
from kiosk.domain.problem import Severity
from kiosk.staff.build import build_catalogue_file, told
from kiosk.staff.schema import TABLES
from kiosk.staff.tables_file import read_tables, write_tables
from kiosk.store.catalogue_reader import read_catalogue
from tests.builders import contents


@pytest.fixture(scope="module")
def edition() -> Catalogue:
    return read_tables(paths.tables_folder())


def test_the_edition_has_stands_1_to_67(edition: Catalogue) -> None:
    assert [stand.number for stand in edition.stands] == [str(number) for number in range(1, 68)]


def test_a_check_finds_no_error(edition: Catalogue) -> None:
    errors = [told(problem) for problem in check(edition) if problem.severity is Severity.ERROR]
    assert errors == []


def test_every_theme_has_a_stand(edition: Catalogue) -> None:
    counts = edition.counts(Choice())
    assert [theme.word for theme in edition.themes if not counts.of_theme(theme.id)] == []


def test_every_stand_has_an_english_wording(edition: Catalogue) -> None:
    bare = [
        stand.number
        for stand in edition.stands
        if not (stand.english.title and stand.english.short_title and stand.english.summary)
    ]
    assert bare == []


def test_building_twice_gives_the_same_bytes(tmp_path: Path, edition: Catalogue) -> None:
    digests = set()
    for name in ("x.db", "y.db"):
        build_catalogue_file(paths.tables_folder(), tmp_path / name)
        digests.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(digests) == 1
    assert contents(read_catalogue(tmp_path / "x.db")) == contents(edition)


def test_the_tables_are_byte_for_byte_as_the_program_would_write_them(
    tmp_path: Path, edition: Catalogue
) -> None:
    write_tables(edition, tmp_path)
    for table in TABLES:
        assert (paths.tables_folder() / table.file).read_bytes() == (tmp_path / table.file).read_bytes()
    assert contents(read_tables(tmp_path)) == contents(edition)
