"""A file keeps its name on the way to SQLite, wherever it lies."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from urllib.parse import unquote

import pytest

from kiosk.domain.work import work_from
from kiosk.store.address import address
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.publish import publish
from kiosk.store.working import read_work, save_work
from tests.builders import contents, make_catalogue, make_stand


@pytest.mark.parametrize(
    ("path", "opened"),
    [
        (PurePosixPath("/srv/données/a b.db"), "/srv/données/a b.db"),
        (PureWindowsPath(r"C:\Borne\data\a b.db"), "/C:/Borne/data/a b.db"),
        (PureWindowsPath(r"\\serveur\équipe\à 100 % #1\a.db"), "//serveur/équipe/à 100 % #1/a.db"),
        (PureWindowsPath(r"\\serveur\équipe$\a?b.db"), "//serveur/équipe$/a?b.db"),
    ],
    ids=["posix", "drive", "share", "hidden share"],
)
def test_sqlite_is_told_the_path_and_no_host(path: PurePath, opened: str) -> None:
    host, _, rest = address(path, "ro").removeprefix("file://").partition("/")
    name, _, mode = rest.partition("?")
    assert (host, f"/{unquote(name)}", mode) == ("", opened, "mode=ro")


@pytest.mark.parametrize("name", ["à 100 % #1", "a?mode=ro&b", "%41%00", "blanc  double"])
def test_in_a_folder_of_any_name_a_catalogue_is_published_and_work_is_kept(tmp_path: Path, name: str) -> None:
    catalogue = make_catalogue(make_stand("1"))
    folder = tmp_path / name
    release = publish(folder, catalogue)
    assert contents(read_catalogue(release.path)) == contents(catalogue)
    work = work_from(catalogue)
    save_work(folder / "bureau.db", work, None)
    assert read_work(folder / "bureau.db") == work
    assert [path.name for path in tmp_path.iterdir()] == [name]
