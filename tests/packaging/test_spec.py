"""kiosk.spec takes what the kiosk needs and nothing else, on Linux and on Windows."""

import ast
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import PySide6
import pytest

from kiosk import paths
from kiosk.guard.pin import write_pin
from kiosk.store import whole_file
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.publish import publish
from tests.builders import make_catalogue, make_stand
from tests.packaging.spec import ROOT, Run, run_spec

OWN = [
    file.name + ending
    for file in (paths.pin_file(), paths.tries_file(), paths.dropped_file(), paths.catalogue_file())
    for ending in ("", ".partial")
]
"""Files that a machine has in its data folder for itself."""
QT = Path(PySide6.__file__).parent / "Qt"


@pytest.fixture(scope="module")
def linux(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run_spec(tmp_path_factory.mktemp("linux"))


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Run:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        # Of what it asks Windows itself, packing does this.
        patch.setattr(whole_file, "move_over", Path.replace)
        return run_spec(tmp_path_factory.mktemp("windows"))


def test_two_programs_share_one_folder(linux: Run) -> None:
    assert list(linux.programs) == ["kiosk", "kiosk-staff"]
    assert linux.collected[:2] == ["kiosk", "kiosk-staff"]
    for analysis, entry in zip(linux.analyses, ("kiosk.__main__", "kiosk.staff"), strict=True):
        assert f"from {entry}" in analysis.script


def test_each_program_starts_what_the_project_names(linux: Run) -> None:
    for analysis in linux.analyses:
        start = next(node for node in ast.parse(analysis.script).body if isinstance(node, ast.ImportFrom))
        assert start.module is not None
        assert callable(getattr(import_module(start.module), start.names[0].name))


def test_on_windows_the_kiosk_has_no_console_and_the_desk_hides_its_own(windows: Run) -> None:
    kiosk, staff = windows.programs["kiosk"], windows.programs["kiosk-staff"]
    assert kiosk["console"] is False
    assert "hide_console" not in kiosk
    assert (staff["console"], staff["hide_console"]) == (True, "hide-early")


def test_windows_shows_an_icon_and_a_version(windows: Run) -> None:
    for name, program in windows.programs.items():
        assert Path(program["icon"]).read_bytes().startswith(b"\0\0\1\0")
        told = Path(program["version"]).read_text(encoding="utf-8")
        assert isinstance(ast.parse(told, mode="eval").body, ast.Call)
        assert f"{name}.exe" in told


def test_linux_is_told_nothing_of_windows(linux: Run) -> None:
    assert {name: program["console"] for name, program in linux.programs.items()} == {
        "kiosk": True,
        "kiosk-staff": True,
    }
    assert not {"icon", "version", "hide_console"} & set(linux.programs["kiosk-staff"])


def test_what_does_not_ship_is_taken_out_of_both_programs(linux: Run) -> None:
    for analysis in linux.analyses:
        assert [name for name, *_ in analysis.binaries] == ["PySide6/Qt/lib/libQt6Core.so.6"]
        assert analysis.datas == []


def test_what_the_staff_load_late_is_in_their_program_and_not_in_the_visitors(linux: Run) -> None:
    visitors, staff = (set(analysis.options["hiddenimports"]) for analysis in linux.analyses)
    late = {"kiosk.staff_program", "kiosk.desk_app", "kiosk.staff.picture_child"}
    assert late <= staff
    assert not late & visitors
    assert "kiosk.store.drop_in" in visitors


def test_the_edition_lies_beside_the_programs_with_its_catalogue(linux: Run) -> None:
    names = {file.name for file in (linux.folder / "data").iterdir()}
    assert names == {"tables", "kiosk.toml", "catalogue.db"}
    assert len(read_catalogue(linux.folder / "data" / "catalogue.db").stands) == 67
    assert (linux.folder / "LISEZMOI.txt").is_file()
    assert (linux.folder / "licences" / "LGPL-3.0.txt").is_file()


def test_of_the_machine_that_packs_nothing_ships(linux: Run, tmp_path: Path) -> None:
    home, put_beside = tmp_path / "home", linux.names["put_beside"]
    for name in ("data", "resources/licences", "resources/bundle"):
        shutil.copytree(ROOT / name, home / name)
    shutil.copy(ROOT / "LICENSE", home)
    data = home / "data"
    for name in OWN:
        (data / name).touch()
    write_pin(data / paths.pin_file().name, "408213")
    publish(data / paths.releases_folder().name, make_catalogue(make_stand("1")))
    (data / "tables" / "stands.csv.partial").touch()
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(put_beside.__globals__, "HOME", home)
        put_beside(tmp_path / "bundle")
    shipped = {file.name for file in (tmp_path / "bundle" / "data").iterdir()}
    assert shipped == {"tables", "kiosk.toml", "catalogue.db"}
    assert not list((tmp_path / "bundle" / "data" / "tables").glob("*.partial"))


@pytest.mark.skipif(not (ROOT / ".git").exists() or shutil.which("git") is None, reason="no repository")
def test_of_the_machine_that_packs_nothing_is_committed() -> None:
    asked = [f"data/{name}" for name in (*OWN, "releases/current.json")]
    done = subprocess.run(
        ["git", "check-ignore", *asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == asked


def test_the_resources_that_programs_read_are_inside(linux: Run) -> None:
    for analysis in linux.analyses:
        taken = {f"{folder}/{Path(file).name}" for file, folder in analysis.options["datas"]}
        assert {
            "resources/build.txt",
            "resources/design/tokens.json",
            "resources/fonts/fonts.conf",
            "resources/i18n/kiosk_en.qm",
            "resources/sounds/chime.wav",
            "resources/style/base.qss",
            "resources/terminal/windows/terminal.ps1",
        } <= taken
        assert not [name for name in taken if name.endswith(".ts") or "/pictures/" in name]


def test_the_build_is_named_by_day(linux: Run) -> None:
    day = linux.names["BUILD"][:10]
    assert [len(part) for part in day.split("-")] == [4, 2, 2]


def test_of_the_installed_qt_only_this_ships(linux: Run) -> None:
    ships = linux.names["ships"]
    files = [file for file in QT.rglob("*.so*") if ships(f"PySide6/Qt/{file.relative_to(QT)}", "BINARY")]
    assert {str(file.relative_to(QT)) for file in files} == {
        *(
            f"lib/libQt6{name}.so.6"
            for name in (
                "Concurrent", "Core", "DBus", "Gui", "Multimedia", "Network", "Svg", "TextToSpeech",
                "WaylandClient", "Widgets", "XcbQpa",
            )
        ),
        *(f"lib/libicu{name}.so.73" for name in ("data", "i18n", "uc")),
        "plugins/iconengines/libqsvgicon.so",
        "plugins/imageformats/libqjpeg.so",
        "plugins/imageformats/libqsvg.so",
        "plugins/platforms/libqoffscreen.so",
        "plugins/platforms/libqwayland.so",
        "plugins/platforms/libqxcb.so",
        "plugins/texttospeech/libqtexttospeech_speechd.so",
        "plugins/wayland-shell-integration/libxdg-shell.so",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("PySide6\\Qt6Core.dll", "BINARY"),
        ("PySide6\\pyside6.abi3.dll", "BINARY"),
        ("PySide6\\QtWidgets.pyd", "EXTENSION"),
        ("PySide6\\MSVCP140_1.dll", "BINARY"),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "BINARY"),
        ("PySide6\\plugins\\texttospeech\\qtexttospeech_sapi.dll", "BINARY"),
        ("shiboken6\\shiboken6.abi3.dll", "BINARY"),
        ("python311.dll", "BINARY"),
        ("python3.dll", "BINARY"),
        ("VCRUNTIME140_1.dll", "BINARY"),
        ("libcrypto-3.dll", "BINARY"),
        ("libffi-8.dll", "BINARY"),
        ("sqlite3.dll", "BINARY"),
        ("_sqlite3.pyd", "EXTENSION"),
        ("libQt6Core.so.6", "SYMLINK"),
        ("libpython3.11.so.1.0", "BINARY"),
        ("rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so", "EXTENSION"),
        ("resources/design/tokens.json", "DATA"),
        ("base_library.zip", "DATA"),
    ],
)
def test_it_ships(linux: Run, name: str, kind: str) -> None:
    assert linux.names["ships"](name, kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("PySide6\\Qt6VirtualKeyboard.dll", "BINARY"),
        ("PySide6\\Qt6Quick.dll", "BINARY"),
        ("PySide6\\avcodec-61.dll", "BINARY"),
        ("PySide6\\opengl32sw.dll", "BINARY"),
        ("PySide6\\QtQml.pyd", "EXTENSION"),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", "BINARY"),
        ("PySide6\\plugins\\networkinformation\\qnetworklistmanager.dll", "BINARY"),
        ("PySide6\\plugins\\multimedia\\ffmpegmediaplugin.dll", "BINARY"),
        ("PySide6\\plugins\\imageformats\\qwebp.dll", "BINARY"),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", "BINARY"),
        ("PySide6\\translations\\qtbase_de.qm", "DATA"),
        ("PySide6/Qt/qml/QtQuick/qmldir", "DATA"),
        ("PySide6/Qt/plugins/platforms/darwin/libqxcb.so", "BINARY"),
        ("libQt6Qml.so.6", "SYMLINK"),
        ("libreadline.so.8", "BINARY"),
        ("libssl.so.3", "BINARY"),
        ("libgtk-3.so.0", "BINARY"),
        ("libX11.so.6", "BINARY"),
    ],
)
def test_it_does_not_ship(linux: Run, name: str, kind: str) -> None:
    assert not linux.names["ships"](name, kind)


def test_gnu_readline_is_never_asked_for(linux: Run) -> None:
    for analysis in linux.analyses:
        assert "readline" in analysis.options["excludes"]


def test_the_spec_is_formatted_like_the_code() -> None:
    assert max(map(len, (ROOT / "kiosk.spec").read_text(encoding="utf-8").splitlines())) <= 120
