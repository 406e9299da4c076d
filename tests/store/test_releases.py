"""Releases: what was published is shown, whole, and what was shown before can be shown again."""

import errno
import json
import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Block, Link, Section, Stand
from kiosk.errors import KioskError
from kiosk.staff.release_folder import ReleaseFolder
from kiosk.store import whole_file
from kiosk.store.catalogue_header import SCHEMA_VERSION
from kiosk.store.one_writer import one_writer
from kiosk.store.pointer import NAME, POINTER, SPARE
from kiosk.store.publish import KEPT, publish, restore
from kiosk.store.releases import Release, current, standing, verify, versions
from tests.bad_disk import BOTH, break_folder
from tests.builders import contents, make_catalogue, make_stand
from tests.pictures import make_noise
from tests.store.files import beside, overwrite, run_sql


def edition(turn: int) -> Catalogue:
    return make_catalogue(make_stand("1", summary=f"Le résumé de la version {turn}."), make_stand("2"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "releases"


def published(folder: Path, count: int) -> list[Release]:
    return [publish(folder, edition(turn)) for turn in range(count)]


def databases(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.db")}


def test_a_published_catalogue_is_shown_whole(folder: Path) -> None:
    release = publish(folder, edition(1), clock=lambda: datetime(2025, 11, 25, 9, 30, tzinfo=UTC))
    assert release.published == datetime(2025, 11, 25, 9, 30, tzinfo=UTC)
    assert (release.stands, release.path) == (2, folder / f"{release.name}.db")
    assert current(folder) == release
    assert contents(verify(release)) == contents(edition(1))
    told = json.loads((folder / POINTER).read_text("utf-8"))
    assert told["current"] == {
        "name": release.name,
        "turn": 1,
        "published": "2025-11-25T09:30:00Z",
        "stands": 2,
    }


def test_nothing_published_is_nothing_to_show_and_nothing_to_say(folder: Path) -> None:
    found = standing(folder)
    assert (found.release, found.catalogue, found.refused) == (None, None, ())
    assert versions(folder) == ()


def test_a_publication_leaves_only_its_version_and_its_pointer(folder: Path) -> None:
    release = publish(folder, edition(1))
    assert {path.name for path in folder.iterdir()} == {
        f"{release.name}.db", POINTER, SPARE, "publication.lock"
    }  # fmt: skip


def test_versions_come_newest_first_and_each_is_what_was_published(folder: Path) -> None:
    releases = published(folder, 4)
    assert list(versions(folder)) == releases[::-1]
    for turn, release in enumerate(releases):
        assert contents(verify(release)) == contents(edition(turn))


def test_the_same_catalogue_twice_is_one_version(folder: Path) -> None:
    first = publish(folder, edition(1))
    written = first.path.stat().st_mtime_ns, first.path.stat().st_ino
    assert publish(folder, edition(1)) == first
    assert (first.path.stat().st_mtime_ns, first.path.stat().st_ino) == written
    assert databases(folder) == {first.path.name}
    publish(folder, edition(2))
    again = publish(folder, edition(1))
    assert again.name == first.name
    assert current(folder) == again
    assert versions(folder)[0].name == first.name
    assert len(versions(folder)) == 2


def test_a_clock_that_goes_back_thirty_years_changes_no_order(folder: Path) -> None:
    clocks = [partial(datetime, year, 1, 1, tzinfo=UTC) for year in (2025, 1995, 2055, 1970)]
    releases = [publish(folder, edition(turn), clock=clock) for turn, clock in enumerate(clocks)]
    assert current(folder) == releases[-1]
    assert list(versions(folder)) == releases[::-1]


def test_going_back_shows_the_earlier_version_and_keeps_the_later(folder: Path) -> None:
    releases = published(folder, 3)
    assert restore(folder, releases[0].name) == releases[0]
    assert current(folder) == releases[0]
    assert list(versions(folder)) == releases[::-1]
    restore(folder, releases[2].name)
    assert current(folder) == releases[2]


def test_going_back_to_what_is_not_there_or_is_damaged_is_refused(folder: Path) -> None:
    releases = published(folder, 2)
    with pytest.raises(KioskError, match=r"la version «\u00a0abc\u00a0» n’existe pas"):
        restore(folder, "abc")
    overwrite(releases[0].path, 5000, b"\xff")
    with pytest.raises(KioskError, match=releases[0].name):
        restore(folder, releases[0].name)
    assert current(folder) == releases[1]


def test_ten_are_kept_and_never_is_the_one_before_lost(folder: Path) -> None:
    releases = published(folder, KEPT + 3)
    assert list(versions(folder)) == releases[:2:-1]
    assert databases(folder) == {release.path.name for release in releases[3:]}
    restore(folder, releases[3].name)  # the oldest becomes the one before the next
    newest = publish(folder, edition(99))
    assert current(folder) == newest
    assert releases[3].path in {release.path for release in versions(folder)}
    newest.path.unlink()
    assert current(folder) == releases[3]
    assert len(databases(folder)) <= KEPT


def unreadable(folder: Path) -> None:
    (folder / POINTER).write_text("{", "utf-8")


def changed(folder: Path) -> None:
    file = folder / POINTER
    told = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**told, "current": told["previous"][0]}), "utf-8")


def newer(folder: Path) -> None:
    (folder / POINTER).write_text('{"format": 2}', "utf-8")


def leading_out(folder: Path) -> None:
    (folder / POINTER).write_text('{"format": 1, "current": {"name": "../../x"}}', "utf-8")


def nested(folder: Path) -> None:
    (folder / POINTER).write_text("[" * 90_000, "utf-8")


def made_a_folder(folder: Path) -> None:
    (folder / POINTER).unlink()
    (folder / POINTER).mkdir()


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (unreadable, "abîmé"),
        (changed, "abîmé"),
        (newer, "plus récente"),
        (leading_out, "abîmé"),
        (nested, "abîmé"),
        (made_a_folder, "n’est pas un fichier"),
        (lambda folder: (folder / POINTER).unlink(), "n’existe pas"),
    ],
)
def test_a_bad_pointer_is_told_and_its_spare_shows_the_same(
    folder: Path, damage: Callable[[Path], None], why: str
) -> None:
    releases = published(folder, 2)
    damage(folder)
    found = standing(folder)
    assert found.release == releases[1]
    assert len(found.refused) == 1
    assert found.refused[0].startswith(POINTER)
    assert why in found.refused[0]


def test_without_any_pointer_whole_versions_are_found_and_kept_at_the_next_publication(folder: Path) -> None:
    releases = published(folder, 2)
    for name in (POINTER, SPARE):
        (folder / name).write_bytes(b"")
    found = standing(folder)
    assert found.release is not None
    assert found.release.name in {release.name for release in releases}
    assert found.release.stands == 2
    newest = publish(folder, edition(9))
    assert current(folder) == newest
    assert {release.name for release in versions(folder)} == {newest.name, *(each.name for each in releases)}


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (Path.unlink, "n’existe pas"),
        (lambda path: overwrite(path, 9000, b"\0\1\2"), "a changé depuis sa publication"),
        (lambda path: run_sql(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}"), "plus récente"),
        (lambda path: run_sql(path, f"PRAGMA user_version = {SCHEMA_VERSION - 1}"), "plus ancienne"),
        (lambda path: beside(path, "-wal").touch(), "-wal est resté à côté"),
        (lambda path: beside(path, "-journal").touch(), "-journal est resté à côté"),
        (lambda path: beside(path, "-shm").touch(), "-shm est resté à côté"),
    ],
)
def test_a_version_that_is_not_whole_is_told_and_the_one_before_is_shown(
    folder: Path, damage: Callable[[Path], None], why: str
) -> None:
    releases = published(folder, 3)
    damage(releases[2].path)
    found = standing(folder)
    assert found.release == releases[1]
    assert found.catalogue is not None
    assert contents(found.catalogue) == contents(edition(1))
    assert len(found.refused) == 1
    assert releases[2].name in found.refused[0]
    assert why in found.refused[0]
    healed = publish(folder, edition(2))
    assert current(folder) == healed
    assert standing(folder).refused == ()


@BOTH
def test_a_folder_that_cannot_be_read_shows_nothing_and_says_why(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    published(folder, 2)
    break_folder(monkeypatch, folder, number)
    found = standing(folder)
    assert found.catalogue is None
    assert [told.split("\u00a0:")[0] for told in found.refused] == [POINTER, SPARE]
    assert all("lecture impossible" in told for told in found.refused)
    assert versions(folder) == ()


def test_a_version_on_a_bad_part_of_the_disk_is_none_to_go_back_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = published(folder, 2)
    break_folder(monkeypatch, first.path, errno.EIO)
    assert versions(folder) == (second,)


def test_a_catalogue_with_an_error_is_refused_with_place_and_reason(folder: Path) -> None:
    release = publish(folder, edition(1))
    with pytest.raises(KioskError, match=r"stand «\u00a07\u00a0», titre\u00a0: Ce champ est nécessaire"):
        publish(folder, make_catalogue(make_stand("7", title="")))
    with pytest.raises(KioskError, match=r", Liens, stand «\u00a07\u00a0», ordre 1, libellé\u00a0: "):
        publish(folder, make_catalogue(make_stand("7", links=(Link("", "https://a.fr"),))))
    with pytest.raises(KioskError, match="aucun stand"):
        publish(folder, make_catalogue(make_stand("7", hidden=True)))
    assert current(folder) == release
    assert databases(folder) == {release.path.name}


HEAVY = tuple(make_stand(str(turn), logo=make_noise(seed=turn)) for turn in range(275))
LONG = make_stand(sections=(Section("Long", (Block("On vient."),) * 40_001),))
LINKED = make_stand(links=(Link("Site", "https://exemple.fr"),) * 20_001)


@pytest.mark.parametrize(
    ("stands", "told"),
    [
        (HEAVY, "le fichier dépasse 16~Mo"),
        ((LONG,), "il y a plus de 40000 paragraphes"),
        ((LINKED,), "il y a plus de 20000 liens"),
    ],
    ids=["bytes", "paragraphs", "links"],
)
def test_what_every_terminal_would_refuse_is_not_published_for_others(
    folder: Path, stands: tuple[Stand, ...], told: str
) -> None:
    (first,) = published(folder, 1)
    refusal = f"releases, aucune borne ne prendrait cette publication~: {told}.".replace("~", "\u00a0")
    with pytest.raises(KioskError, match=f"^{re.escape(refusal)}$"):
        publish(folder, make_catalogue(*stands), travels=True)
    assert current(folder) == first
    assert databases(folder) == {f"{first.name}.db"}


def test_the_desk_publishes_here_what_it_would_not_copy_for_other_terminals(
    folder: Path, tmp_path: Path
) -> None:
    releases = ReleaseFolder(folder)
    assert releases.publish(make_catalogue(LONG)).stands
    with pytest.raises(KioskError, match="stick, aucune borne ne prendrait cette publication"):
        releases.copy_to(tmp_path / "stick")
    assert not list((tmp_path / "stick").glob("*.db"))


def test_a_version_that_cannot_be_moved_to_its_place_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(folder, 1)
    before = {path.name for path in folder.iterdir()}

    def hold(source: Path, target: Path) -> None:
        if NAME.fullmatch(target.stem):
            raise PermissionError(errno.EACCES, "held", str(target))
        source.replace(target)

    with monkeypatch.context() as patch:
        patch.setattr(whole_file, "move_over", hold)
        with pytest.raises(KioskError, match="accès refusé"):
            publish(folder, edition(1))
    assert {path.name for path in folder.iterdir()} == before
    assert publish(folder, edition(1)) == current(folder)


def test_what_a_publication_cut_short_left_goes_with_the_next_one(folder: Path) -> None:
    published(folder, 1)
    left, other = folder / f"{'a' * 64}.db.partial", folder / "kiosk.db.partial"
    for path in (left, other):
        path.write_bytes(b"SQLite")
    publish(folder, edition(1))
    assert not left.exists()
    assert other.exists()


def test_hidden_stands_are_not_published(folder: Path) -> None:
    release = publish(folder, make_catalogue(make_stand("1"), make_stand("2", hidden=True)))
    assert release.stands == 1
    assert [stand.number for stand in verify(release).stands] == ["1"]


def test_two_at_once_is_one_after_the_other(folder: Path) -> None:
    publish(folder, edition(1))
    with one_writer(folder), pytest.raises(KioskError, match="une autre publication est en cours"):
        publish(folder, edition(2))
    publish(folder, edition(2))


def test_a_folder_of_releases_can_be_carried_elsewhere(folder: Path, tmp_path: Path) -> None:
    release = published(folder, 2)[1]
    shutil.copytree(folder, tmp_path / "stick")
    found = current(tmp_path / "stick")
    assert found is not None
    assert found.name == release.name
