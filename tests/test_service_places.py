"""Updates are looked for on sticks and in the folder of the settings, and one that fails hides no other."""

import errno
import sys
from pathlib import Path

import pytest

from kiosk.lookout import Lookout
from kiosk.service_places import (
    expected_sources,
    mounted_in,
    stick_folders,
    sticks_of_windows,
    update_sources,
)
from kiosk.store.brought import sources_in
from kiosk.store.publish import publish
from kiosk.store.releases import current
from tests.bad_disk import BOTH, break_folder
from tests.builders import make_catalogue, make_stand

ONE, TWO = make_catalogue(make_stand("1")), make_catalogue(make_stand("1"), make_stand("2"))


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "kiosk.db"


@pytest.mark.parametrize("inside", [".", "releases"])
def test_what_the_desk_says_will_be_taken_from_the_folder_of_the_settings_is(
    tmp_path: Path, dropped: Path, inside: str
) -> None:
    folder = tmp_path / "updates"
    publish(folder / inside, ONE)
    assert sources_in(folder, dropped.name) == [folder / inside]
    releases = tmp_path / "data" / "releases"
    lookout = Lookout(releases, expected_sources(str(folder), dropped), "")
    for _ in range(3):
        lookout.look()
    assert current(releases) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="a link that anybody may make")
def test_where_the_folder_of_the_settings_is_the_terminals_own_what_is_published_is_seen_all_the_same(
    tmp_path: Path, dropped: Path
) -> None:
    releases = tmp_path / "data" / "releases"
    shown = publish(releases, ONE)
    (tmp_path / "shared").symlink_to(tmp_path / "data")
    lookout = Lookout(releases, expected_sources(str(tmp_path / "shared"), dropped), shown.name)
    lookout.look()
    newer = publish(releases, TWO)
    pointer = (releases / "current.json").read_bytes()
    assert [news.release for news in (lookout.look() for _ in range(4)) if news.release] == [newer]
    assert (releases / "current.json").read_bytes() == pointer


@BOTH
def test_a_stick_that_cannot_be_read_hides_no_other_and_is_told_of(
    tmp_path: Path, dropped: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    for name in ("bad", "good"):
        publish(tmp_path / "media" / name, ONE)
    monkeypatch.setattr(
        "kiosk.service_places._removable", lambda: [tmp_path / "media" / "bad", tmp_path / "media" / "good"]
    )
    break_folder(monkeypatch, tmp_path / "media" / "bad", number)
    assert update_sources("", dropped) == [tmp_path / "media" / "bad", tmp_path / "media" / "good"]
    assert stick_folders("") == [tmp_path / "media" / "bad", tmp_path / "media" / "good"]


def test_a_file_dropped_in_on_a_bad_disk_is_told_of(dropped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.service_places._removable", list)
    assert update_sources("", dropped) == []
    break_folder(monkeypatch, dropped, errno.EIO)
    assert update_sources("", dropped) == [dropped]


def test_disks_are_found_right_there_and_one_folder_deeper_past_one_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sticks = [tmp_path / "run" / "kiosk" / "STICK", tmp_path / "media" / "STICK"]
    for folder in (*sticks, tmp_path / "media" / "cdrom", tmp_path / "media" / "bad"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(Path, "is_mount", lambda path: path.exists() and path in sticks)
    break_folder(monkeypatch, tmp_path / "media" / "bad", errno.EIO)
    found = mounted_in(tmp_path / "none", tmp_path / "run", tmp_path / "media")
    assert list(found) == [sticks[0], sticks[1], tmp_path / "media" / "bad"]


def test_on_windows_only_removable_drives_are_sticks(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = {"C:\\": 3, "D:\\": 3, "E:\\": 4, "F:\\": 5, "G:\\": 2, "H:\\": 2, "Z:\\": 2}

    def is_there(drive: Path) -> bool:
        if drive == Path("Z:\\"):
            raise OSError(errno.EIO, "")
        return drive != Path("H:\\")  # a reader without a card

    monkeypatch.setattr(Path, "exists", is_there)
    found = sticks_of_windows(lambda root: kinds.get(root, 1))
    assert [str(drive) for drive in found] == ["G:\\", "Z:\\"]
