"""What a kiosk shows at its start: the published version, the one before, the one shipped, or the poster."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.source import Edition, open_edition
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.publish import publish
from tests.bad_disk import BOTH, break_folder
from tests.builders import make_catalogue, make_stand
from tests.store.files import run_sql


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A terminal's data folder: a catalogue shipped with the program, no tables."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    write_catalogue(tmp_path / "catalogue.db", make_catalogue(make_stand("1", place="shipped")), "built")
    return tmp_path


@pytest.fixture
def opened() -> Iterator[list[Edition]]:
    editions: list[Edition] = []
    yield editions
    for edition in editions:
        edition.close()


def published(data: Path, place: str) -> Path:
    return publish(data / "releases", make_catalogue(make_stand("1", place=place))).path


def shown(opened: list[Edition], *, is_safe: bool = False) -> str:
    opened.append(open_edition(is_safe=is_safe))
    catalogue = opened[-1].catalogue
    return catalogue.stand("1").place if catalogue is not None else ""


def written(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))}


def test_each_falls_back_on_the_next_and_nothing_is_written(
    data: Path, opened: list[Edition], caplog: pytest.LogCaptureFixture
) -> None:
    first, second = published(data, "first"), published(data, "second")
    order = [("second", second), ("first", first), ("shipped", data / "catalogue.db")]
    for place, file in order:
        before = written(data)
        assert shown(opened) == place
        assert written(data) == before
        file.write_bytes(file.read_bytes()[:-10])
    assert shown(opened) == ""
    assert all(file.name in caplog.text for _, file in order)


@BOTH
@pytest.mark.parametrize("is_safe", [False, True])
def test_without_a_data_folder_that_can_be_read_there_is_the_poster_and_the_log_says_why(
    data: Path,
    opened: list[Edition],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    number: int,
    is_safe: bool,
) -> None:
    published(data, "first")
    break_folder(monkeypatch, data, number)
    assert shown(opened, is_safe=is_safe) == ""
    assert "current.json\u00a0: lecture impossible" in caplog.text
    assert "catalogue.db\u00a0: lecture impossible" in caplog.text


def test_of_releases_of_an_older_program_the_log_tells_and_the_shipped_edition_is_shown(
    data: Path, opened: list[Edition], caplog: pytest.LogCaptureFixture
) -> None:
    for place in ("first", "second"):
        file = published(data, place)
        run_sql(file, "DROP TABLE logo", "PRAGMA user_version = 2")
    assert shown(opened) == "shipped"
    assert caplog.text.count("ce catalogue vient d’une version plus ancienne du programme") == 2


def test_a_published_edition_is_searched_and_bears_its_name(data: Path, opened: list[Edition]) -> None:
    release = published(data, "first")
    assert shown(opened) == "first"
    assert opened[0].name == release.stem
    assert [match.number for match in opened[0].find("parrainage").matches] == ["1"]


def test_in_a_checkout_the_tables_are_built_only_where_nothing_is_published(
    data: Path, opened: list[Edition]
) -> None:
    (data / "catalogue.db").unlink()
    shutil.copytree(Path(__file__).parents[1] / "data" / "tables", data / "tables")
    release = published(data, "first")
    assert shown(opened) == "first"
    assert not (data / "catalogue.db").exists()
    release.unlink()
    assert shown(opened) != ""
    assert (data / "catalogue.db").exists()


def test_a_file_dropped_in_waits_until_the_kiosk_runs(data: Path, opened: list[Edition]) -> None:
    write_catalogue(data / "kiosk.db", make_catalogue(make_stand("1", place="dropped")), "by hand")
    assert shown(opened) == "shipped"


def test_in_safe_mode_the_last_good_release_is_shown(data: Path, opened: list[Edition]) -> None:
    assert shown(opened, is_safe=True) == "shipped"
    published(data, "first")
    assert shown(opened, is_safe=True) == "shipped"
    published(data, "second")
    assert shown(opened, is_safe=True) == "first"
    assert shown(opened) == "second"


def test_in_safe_mode_the_release_is_shown_all_the_same_where_there_is_no_other(
    data: Path, opened: list[Edition]
) -> None:
    published(data, "first")
    (data / "catalogue.db").unlink()
    assert shown(opened, is_safe=True) == "first"
