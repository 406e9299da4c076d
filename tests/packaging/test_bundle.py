"""The bundle as ./dev package built it: what lies in it, and that it runs alone."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk import __version__
from kiosk.domain.picture import PictureSize, size_of
from kiosk.staff.picture_protocol import TRANSCODE, receive, send
from tests.pictures import header, png_of, points

BUNDLE = Path(__file__).parents[2] / "dist" / "kiosk"
INSIDE = BUNDLE / "_internal"
LIBRARY = re.compile(r"\.(so|dll|dylib)(\.|$)")
NEVER = re.compile(
    r"virtualkeyboard|qml|quick|pdf|webengine|avcodec|gstreamer|readline|libssl|tls|networkinfo|ibus|gtk",
    re.I,
)
LIBC = re.compile(r"(libc|libm|libdl|libpthread|librt|libresolv|ld-linux-x86-64)\.so\.\d+")
OF_EVERY_DEBIAN = {"libgcc_s.so.1", "libstdc++.so.6", "libuuid.so.1", "libz.so.1", "libzstd.so.1"}
NOT_NAMED_LIKE_IT = {
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libspeechd.so.2": "libspeechd2",
}

pytestmark = pytest.mark.skipif(not (BUNDLE / "LISEZMOI.txt").is_file(), reason="./dev package was not run")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux's libraries")


def libraries() -> list[Path]:
    return [file for file in INSIDE.rglob("*") if LIBRARY.search(file.name)]


def start(program: str, *arguments: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Start a program of the bundle with almost nothing around it."""
    environment = {"LC_ALL": "C.UTF-8"} | ({"HOME": str(home)} if home else {})
    return subprocess.run(
        [BUNDLE / program, *arguments],
        cwd="/",
        env=environment if sys.platform == "linux" else {**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_no_part_under_the_gpl_and_none_that_the_kiosk_does_not_use() -> None:
    assert [file.name for file in INSIDE.rglob("*") if NEVER.search(file.name)] == []


def test_of_python_qt_only_what_the_kiosk_imports_and_what_that_drags_along() -> None:
    modules = {file.name.split(".")[0] for file in (INSIDE / "PySide6").iterdir() if file.is_file()}
    assert {name for name in modules if name.startswith("Qt")} - {"QtDBus"} == {
        "QtCore", "QtGui", "QtMultimedia", "QtNetwork", "QtSvg", "QtTextToSpeech", "QtWidgets",
    }  # fmt: skip


def test_libraries_outside_qt_and_python_are_named_one_by_one() -> None:
    beside = {re.split(r"[.\d]", file.name)[0] for file in INSIDE.iterdir() if LIBRARY.search(file.name)}
    assert {name for name in beside if not name.startswith("libQt")} <= {
        "libbz", "libcrypto", "libffi", "libicudata", "libicui", "libicuuc", "liblzma", "libpyside",
        "libpython", "libshiboken", "libsqlite",
    }  # fmt: skip


def needed(file: Path) -> Iterator[str]:
    told = subprocess.run(["readelf", "-d", file], capture_output=True, text=True, check=True).stdout
    yield from re.findall(r"\(NEEDED\).*\[(.+)\]", told)


@on_linux
@pytest.mark.skipif(not shutil.which("readelf"), reason="readelf (binutils) is missing")
def test_the_packages_to_install_are_those_the_libraries_ask_for() -> None:
    files = [file for file in libraries() if not file.is_symlink()]
    own = {file.name for file in libraries()}
    asked = {name for file in (*files, BUNDLE / "kiosk") for name in needed(file)} - own - OF_EVERY_DEBIAN
    packages = {NOT_NAMED_LIKE_IT.get(name) or package_of(name) for name in asked if not LIBC.fullmatch(name)}
    listed = re.search(
        r"--no-install-recommends \\\n(.+?)\n\n", (BUNDLE / "LISEZMOI.txt").read_text("utf-8"), re.S
    )
    assert listed is not None
    assert set(listed[1].replace("\\\n", " ").split()) == packages


def package_of(soname: str) -> str:
    """Debian names the package of a library after its soname (Debian Policy, 8.1)."""
    name, version = soname.lower().split(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"


def test_both_programs_are_there_and_say_version_and_build() -> None:
    told = start("kiosk", "--version").stdout
    assert re.fullmatch(rf"kiosk {re.escape(__version__)} \(\d{{4}}-\d\d-\d\d\S*\)\n", told)
    assert start("kiosk-staff", "check").returncode == 0


def test_it_tries_itself_without_a_screen_a_home_or_python_around_it() -> None:
    done = start("kiosk", "--self-check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "erreur" not in [line.split(maxsplit=1)[0] for line in done.stdout.splitlines()]
    assert "Traceback" not in done.stderr


def test_it_draws_its_screens(tmp_path: Path) -> None:
    done = start(
        "kiosk", "--capture", str(tmp_path / "pictures"), "--size", "1280x800", home=tmp_path / "home"
    )
    assert done.returncode == 0, done.stderr
    pictures = sorted((tmp_path / "pictures").iterdir())
    assert len(pictures) > 10
    assert QImage(str(pictures[0])).width() == 1280
    assert not (tmp_path / "home").exists()


def test_the_staffs_program_is_its_own_child_that_unpacks_a_picture() -> None:
    large = png_of(header(1200, 300), points(1200, 300, (9, 90, 9)), (b"IEND", b""))
    asked = BytesIO()
    send(asked, 0, large)
    ended = subprocess.run(
        [BUNDLE / "kiosk-staff", TRANSCODE], input=asked.getvalue(), stdout=subprocess.PIPE, check=True
    )
    answer = receive(BytesIO(ended.stdout))
    assert answer is not None
    assert size_of(answer[1]) == PictureSize(400, 100)


def test_a_license_text_lies_beside_the_programs_for_each_in_the_repository() -> None:
    ours = {file.name for file in (BUNDLE.parents[1] / "resources" / "licences").iterdir()}
    assert {file.name for file in (BUNDLE / "licences").iterdir()} == ours | {"LICENSE.txt"}
