"""The whole program, started as people start it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk import __version__, paths
from kiosk.source import build_if_stale
from kiosk.staff.build import build_catalogue_file
from kiosk.store.catalogue_reader import read_catalogue

ROOT = Path(__file__).parents[1]
SCENES = [
    "home", "filtered", "sheet-long", "sheet-short", "search", "search-nearest", "search-nothing",
    "picks", "picks-empty", "display", "contrast-large", "low-reach", "english", "question",
    "low-reach-search", "low-reach-search-nearest", "low-reach-search-nothing",
    "low-reach-picks", "low-reach-picks-empty",
    "attract", "attract-themes",
]  # fmt: skip


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_it_says_its_version_and_that_it_is_no_bundle() -> None:
    done = start("--version")
    assert (done.returncode, done.stdout) == (0, f"kiosk {__version__} (dev)\n")


def test_it_draws_its_screens(tmp_path: Path) -> None:
    done = start("--capture", str(tmp_path), "--size", "1280x800", "1080x1920")
    assert done.returncode == 0, done.stderr
    names = {file.name for file in tmp_path.iterdir()}
    assert names == {f"{scene}-{size}.png" for scene in SCENES for size in ("1280x800", "1080x1920")}
    pictures = [QImage(str(tmp_path / name)) for name in sorted(names)]
    assert {(picture.width(), picture.height()) for picture in pictures} == {(1280, 800), (1080, 1920)}
    assert len({bytes(picture.bits()) for picture in pictures}) == len(names)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_it_says_so_in_one_sentence() -> None:
    done = start(QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "--capture" in done.stderr


@pytest.mark.parametrize("size", ["1920", "1920*1080", "x1080", "10x10"])
def test_a_size_that_is_none_is_refused(size: str) -> None:
    done = start("--windowed", size)
    assert done.returncode == 2
    assert "1920x1080" in done.stderr


def damaged_files(folder: Path) -> dict[str, Path]:
    build_catalogue_file(paths.tables_folder(), folder / "whole.db")
    whole = (folder / "whole.db").read_bytes()
    contents = {"truncated.db": whole[:5000], "text.db": b"not a database, " * 50, "empty.db": b""}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return {name: folder / name for name in contents} | {"missing.db": folder / "missing.db"}


@pytest.mark.parametrize("name", ["truncated.db", "text.db", "empty.db", "missing.db"])
def test_without_stands_a_poster_shows_and_the_log_says_why(tmp_path: Path, name: str) -> None:
    file = damaged_files(tmp_path)[name]
    done = start("--catalogue", str(file), "--capture", str(tmp_path / "pictures"), "--size", "640x400")
    assert done.returncode == 0
    assert [file.name for file in (tmp_path / "pictures").iterdir()] == ["poster-640x400.png"]
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_is_written_when_the_catalogue_is_current(tmp_path: Path) -> None:
    start("--capture", str(tmp_path / "first"), "--size", "640x400")
    before = {file: file.stat().st_mtime_ns for file in paths.data_folder().rglob("*")}
    home = tmp_path / "home"
    home.mkdir()
    done = start("--capture", str(tmp_path / "second"), "--size", "640x400", HOME=str(home))
    assert done.returncode == 0
    assert {file: file.stat().st_mtime_ns for file in paths.data_folder().rglob("*")} == before
    assert list(home.iterdir()) == []


def test_tables_with_an_error_leave_the_kiosk_what_it_had(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tables, target = tmp_path / "tables", tmp_path / "catalogue.db"
    shutil.copytree(paths.tables_folder(), tables)
    build_if_stale(tables, target)
    whole = target.read_bytes()
    stands = tables / "stands.csv"
    stands.write_text(stands.read_text("utf-8").replace(";Mission Locale;", ";Mission Lunaire;", 1), "utf-8")
    build_if_stale(tables, target)
    assert target.read_bytes() == whole
    assert "stands.csv, ligne 2" in caplog.text
    assert "Mission Lunaire" in caplog.text


def test_tables_that_changed_are_taken_up(tmp_path: Path) -> None:
    tables, target = tmp_path / "tables", tmp_path / "catalogue.db"
    shutil.copytree(paths.tables_folder(), tables)
    build_if_stale(tables, target)
    stands = tables / "stands.csv"
    stands.write_text(
        stands.read_text("utf-8").replace("faire le point en cinq", "le point en cinq"), "utf-8"
    )
    build_if_stale(tables, target)
    assert read_catalogue(target).stand("1").short_title == "L’INSTANT T, le point en cinq minutes"


def test_a_packed_kiosk_shows_no_tables_that_nobody_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = tmp_path / "tables"
    shutil.copytree(paths.tables_folder(), tables)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    build_if_stale(tables, tmp_path / "catalogue.db")
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_without_tables_the_database_is_left_alone(tmp_path: Path) -> None:
    build_if_stale(tmp_path / "tables", tmp_path / "catalogue.db")
    assert list(tmp_path.iterdir()) == []


AT_THE_FIRST_PICTURE = """
import linecache, os, sys
import kiosk
from kiosk.__main__ import main
from kiosk.plain_imports import keep_plain_imports
keep_plain_imports()
from kiosk.guard.frame import Frame
paint_now = Frame.paint_now
def told(frame):
    paint_now(frame)
    late = ("sqlalchemy", "alembic", "segno", "rapidfuzz", "snowballstemmer", "ssl", "asyncio", "openpyxl")
    print(*(name for name in late if name in sys.modules))
    print(*(file for file in linecache.cache if file.startswith(kiosk.__path__[0])))
    os._exit(0)
Frame.paint_now = told
sys.argv[1:] = ["--windowed", "1280x800"]
main()
"""


def test_the_first_picture_waits_for_nothing_that_it_does_not_need() -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_THE_FIRST_PICTURE],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "\n\n"), done.stderr
