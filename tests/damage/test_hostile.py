"""Whatever is dropped in is refused with its name and a reason, soon, in little memory; the screen stays."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.store import drop_in
from kiosk.store.drop_in import take_in, was_taken
from kiosk.store.pointer import POINTER, SPARE, read_pointer
from kiosk.store.publish import publish
from kiosk.store.releases import current, verify
from tests.bad_disk import BOTH, break_folder
from tests.builders import contents
from tests.damage import hostile
from tests.damage.scene import NEW, OLD

FILES = dict(hostile.files())
MEASURED = """\
import resource, sys, time
from pathlib import Path
from kiosk.errors import KioskError
from kiosk.store.drop_in import take_in
take = lambda path: take_in(Path(sys.argv[1]), path)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for path in map(Path, sys.argv[2:]):
    begin = time.process_time()
    try:
        take(path)
    except KioskError:
        pass
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(path.parent.name, round(time.process_time() - begin, 3), (used - before) // 1024, sep="|")
    before = used
"""


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which something is published, and stays so."""
    folder = tmp_path_factory.mktemp("terminal") / "releases"
    publish(folder, OLD)
    return folder


@pytest.mark.parametrize("what", FILES)
def test_a_hostile_file_is_refused_with_its_name_and_the_screen_stays(
    tmp_path: Path, releases: Path, what: str
) -> None:
    FILES[what](tmp_path / "kiosk.db")
    before = {path.name: path.read_bytes() for path in releases.iterdir()}
    with pytest.raises(KioskError) as refused:
        take_in(releases, tmp_path / "kiosk.db")
    sentence = str(refused.value)
    assert sentence.startswith("kiosk.db")
    assert sentence.endswith((".", ")"))
    assert len(sentence) < 300
    assert sentence.replace("\u00a0", " ").isprintable()
    assert {path.name: path.read_bytes() for path in releases.iterdir()} == before


def test_there_are_many_hostile_files() -> None:
    assert len(FILES) >= 60


def test_a_whole_file_is_taken_in_and_written_afresh(tmp_path: Path) -> None:
    hostile.whole(tmp_path / "kiosk.db")
    before = (tmp_path / "kiosk.db").read_bytes()
    release = take_in(tmp_path / "releases", tmp_path / "kiosk.db")
    assert release.stands == 12
    assert current(tmp_path / "releases") == release
    assert (tmp_path / "kiosk.db").read_bytes() == before


def test_an_index_from_outside_is_never_believed(tmp_path: Path) -> None:
    hostile.sql("DELETE FROM search_index_data WHERE id > 10")(tmp_path / "kiosk.db")
    release = take_in(tmp_path / "releases", tmp_path / "kiosk.db")
    assert release.stands == 12
    verify(release)


def test_a_folder_of_releases_is_taken_in_as_its_pointer_says(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    publish(stick, OLD)
    publish(stick, NEW)
    release = take_in(tmp_path / "releases", stick)
    assert contents(verify(release)) == contents(NEW)


def test_a_stick_pulled_half_way_gives_nothing_rather_than_something_old(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    publish(stick, OLD)
    newest = publish(stick, NEW)
    newest.path.unlink()
    with pytest.raises(KioskError, match=newest.name):
        take_in(tmp_path / "releases", stick)
    newest.path.write_bytes(b"SQLite format 3\0" * 1000)
    with pytest.raises(KioskError, match=newest.name):
        take_in(tmp_path / "releases", stick)
    (stick / "current.json").write_bytes(b"{")
    with pytest.raises(KioskError, match=r"stick, current\.json"):
        take_in(tmp_path / "releases", stick)
    assert current(tmp_path / "releases") is None


def test_a_stick_whose_pointer_goes_while_it_is_read_is_told_as_one_without_a_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    publish(stick, NEW)

    def read_too_late(folder: Path) -> object:
        for name in (POINTER, SPARE):
            (folder / name).unlink()
        return read_pointer(folder)

    monkeypatch.setattr(drop_in, "read_pointer", read_too_late)
    with pytest.raises(KioskError, match=r"^stick\u00a0: c’est un dossier sans version publiée.$"):
        take_in(tmp_path / "releases", stick)


@BOTH
def test_a_stick_that_cannot_be_read_is_told_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    stick = tmp_path / "stick"
    publish(stick, NEW)
    break_folder(monkeypatch, stick, number)
    with pytest.raises(KioskError, match=r"^stick\u00a0: lecture impossible"):
        take_in(tmp_path / "releases", stick)
    assert not was_taken(tmp_path / "releases", stick)


def test_a_stick_pulled_once_its_file_was_looked_at_is_told_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    publish(stick, NEW)
    monkeypatch.setattr(drop_in, "check_header", lambda _file: break_folder(monkeypatch, stick, errno.EIO))
    with pytest.raises(KioskError, match=r"^stick\u00a0: lecture impossible"):
        take_in(tmp_path / "releases", stick)


def test_each_takes_less_than_3_seconds_of_work_and_80_megabytes(tmp_path: Path) -> None:
    paths = []
    for turn, make in enumerate(FILES.values()):
        folder = tmp_path / str(turn)
        folder.mkdir()
        make(folder / "kiosk.db")
        paths.append(folder / "kiosk.db")
    command = [sys.executable, "-c", MEASURED, str(tmp_path / "releases"), *map(str, paths)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300, check=True)
    measured = [line.split("|") for line in done.stdout.splitlines()]
    names = list(FILES)
    assert len(measured) == len(names)
    assert [(names[int(turn)], used) for turn, used, _ in measured if float(used) > 3] == []
    assert [(names[int(turn)], more) for turn, _, more in measured if int(more) > 80] == []
