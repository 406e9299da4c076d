"""Staff take the newest of what lies at a terminal, never the same twice, and are told of each."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.service_places import update_sources
from kiosk.service_updates import take_update
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.publish import publish, restore
from kiosk.store.releases import current, versions
from tests.builders import make_catalogue, make_stand

EDITIONS = [make_catalogue(*(make_stand(str(number + 1)) for number in range(count))) for count in range(6)]


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    return tmp_path / "data" / "releases"


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "kiosk.db"


def on_day(day: int) -> Callable[[], datetime]:
    return lambda: datetime(2026, 3, day, 9, tzinfo=UTC)


def put_folder(folder: Path, stands: int, day: int) -> Path:
    """A stick, or a folder on one, to which the desk published that day."""
    publish(folder, EDITIONS[stands], clock=on_day(day))
    return folder


def put_file(file: Path, stands: int, day: int) -> Path:
    """A catalogue file that was written that day."""
    file.parent.mkdir(parents=True, exist_ok=True)
    write_catalogue(file, EDITIONS[stands], f"{stands}")
    time = on_day(day)().timestamp()
    os.utime(file, (time, time))
    return file


def shown(releases: Path) -> int:
    """How many stands the release has that is shown."""
    found = current(releases)
    return found.stands if found is not None else 0


def test_the_file_that_was_taken_yesterday_does_not_undo_the_stick_of_today(
    releases: Path, dropped: Path, tmp_path: Path
) -> None:
    put_file(dropped, 1, day=9)
    take_update(releases, [dropped], dropped)
    stick = put_folder(tmp_path / "stick", 3, day=2)
    for _ in range(2):
        told = take_update(releases, [stick, dropped], dropped)
        assert shown(releases) == 3
    assert told == [f"{stick}\u00a0: déjà pris, rien de nouveau."]


def test_whoever_went_back_is_told_that_the_update_is_there_and_how_to_return_to_it(
    releases: Path, tmp_path: Path
) -> None:
    take_update(releases, [put_folder(tmp_path / "first", 2, day=2)])
    first = current(releases)
    assert first is not None
    stick = put_folder(tmp_path / "stick", 3, day=3)
    take_update(releases, [stick])
    restore(releases, first.name)
    (told,) = take_update(releases, [stick])
    assert told.startswith(f"{stick}\u00a0: déjà pris, puis quitté pour une version plus ancienne.")
    assert "Revenir à la version précédente" in told
    assert shown(releases) == 2
    restore(releases, versions(releases)[0].name)
    assert take_update(releases, [stick]) == [f"{stick}\u00a0: déjà pris, rien de nouveau."]


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_sticks_the_newer_is_taken_and_the_other_waits_until_that_one_is_gone(
    releases: Path, tmp_path: Path, turned: bool
) -> None:
    old, new = put_folder(tmp_path / "old", 2, day=3), put_folder(tmp_path / "new", 3, day=4)
    both = [old, new] if turned else [new, old]
    aside = f"{old}\u00a0: pas plus récent que {new}, laissé de côté."
    waits = f"{aside} Pour le prendre quand même, enlevez l’autre."
    taken = f"{new}\u00a0: 3 stands pris, à l’écran dans quelques secondes."
    assert take_update(releases, both) == [taken, waits]
    assert shown(releases) == 3
    assert take_update(releases, both) == [f"{new}\u00a0: déjà pris, rien de nouveau.", waits]
    assert shown(releases) == 3
    assert take_update(releases, [old]) == [f"{old}\u00a0: 2 stands pris, à l’écran dans quelques secondes."]
    assert shown(releases) == 2


def test_of_all_that_lies_on_one_stick_the_newest_is_taken(releases: Path, tmp_path: Path) -> None:
    stick = put_folder(tmp_path / "stick", 2, day=3)
    put_folder(stick / "releases", 4, day=5)
    put_file(stick / "kiosk.db", 1, day=4)
    told = take_update(releases, update_sources(str(stick), tmp_path / "none" / "kiosk.db"))
    assert shown(releases) == 4
    assert len(told) == 3
    assert told[0] == f"{stick / 'releases'}\u00a0: 4 stands pris, à l’écran dans quelques secondes."


def test_one_that_is_damaged_is_refused_and_the_next_is_taken(releases: Path, tmp_path: Path) -> None:
    good, bad = put_folder(tmp_path / "good", 2, day=3), put_folder(tmp_path / "bad", 3, day=4)
    (bad / "current.json").write_bytes(b"{")
    told = take_update(releases, [good, bad])
    assert told[0].startswith("Refusé\u00a0: bad, current.json")
    assert told[1].startswith(f"{good}\u00a0: 2 stands pris")
    assert shown(releases) == 2


def test_a_stick_that_goes_back_to_an_earlier_version_is_taken_again(releases: Path, tmp_path: Path) -> None:
    stick = put_folder(tmp_path / "stick", 2, day=3)
    first = current(stick)
    assert first is not None
    take_update(releases, [put_folder(stick, 3, day=4)])
    restore(stick, first.name)
    (told,) = take_update(releases, [stick])
    assert told.startswith(f"{stick}\u00a0: 2 stands pris")


def test_the_terminals_own_releases_are_no_update(releases: Path, dropped: Path) -> None:
    publish(releases, EDITIONS[1])
    before = (releases / "current.json").read_bytes()
    take_update(releases, update_sources(str(dropped.parent), dropped), dropped)
    assert (releases / "current.json").read_bytes() == before


def test_where_nothing_lies_staff_are_told_where_it_could(releases: Path) -> None:
    (told,) = take_update(releases, [])
    assert told.startswith("Aucune mise à jour trouvée")
