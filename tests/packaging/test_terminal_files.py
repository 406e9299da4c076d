"""The set-up files of a terminal say what the programs need, install it, and take it away again."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "resources" / "terminal" / "linux"
INSTALLED = {
    "etc/systemd/system/kiosk.service",
    "usr/lib/sysusers.d/kiosk.conf",
    "usr/lib/tmpfiles.d/kiosk.conf",
    "etc/systemd/logind.conf.d/kiosk.conf",
}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the files are for Linux")
needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="installing needs root"
)


def folder_to_copy(tmp_path: Path) -> Path:
    """A folder of the kiosk as it comes on a stick."""
    folder = tmp_path / "stick"
    shutil.copytree(LINUX, folder / "_internal" / "resources" / "terminal" / "linux")
    (folder / "_internal" / "kiosk" / "store").mkdir(parents=True)
    (folder / "data").mkdir()
    (folder / "data" / "kiosk.toml").write_text("new")
    (folder / "kiosk").write_text("#!/bin/sh\n")
    (folder / "kiosk").chmod(0o755)
    return folder


def install(folder: Path, root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    script = folder / "_internal" / "resources" / "terminal" / "linux" / "install.sh"
    return subprocess.run(
        ["sh", str(script), *words],
        env={**os.environ, "KIOSK_ROOT": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


def files(root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


@needs_root
def test_installing_puts_everything_in_its_place_and_keeps_what_staff_changed(tmp_path: Path) -> None:
    folder, root = folder_to_copy(tmp_path), tmp_path / "root"
    (root / "opt/kiosk/data").mkdir(parents=True)
    (root / "opt/kiosk/data/kiosk.toml").write_text("staff's own")
    done = install(folder, root, "install", "cage")
    assert done.returncode == 0, done.stderr
    assert files(root) >= INSTALLED | {"opt/kiosk/kiosk"}
    assert (root / "opt/kiosk/data/kiosk.toml").read_text() == "staff's own"


@needs_root
@pytest.mark.parametrize("screen", ["cage", "x11"])
def test_uninstalling_leaves_the_programs_and_the_data_alone(tmp_path: Path, screen: str) -> None:
    folder, root = folder_to_copy(tmp_path), tmp_path / "root"
    install(folder, root, "install", screen)
    assert install(folder, root, "uninstall").returncode == 0
    assert {path.split("/")[0] for path in files(root)} == {"opt"}


@pytest.mark.parametrize(("ends", "code"), [("exit 0", 0), ("exit 20", 20), ("kill -SEGV $$", 139)])
@pytest.mark.parametrize(("screen", "server"), [("cage", "/usr/bin/cage"), ("x11", "/usr/bin/xinit")])
def test_the_kiosks_own_exit_code_tells_whether_it_starts_again(
    tmp_path: Path, screen: str, server: str, ends: str, code: int
) -> None:
    kiosk, shows, script = tmp_path / "kiosk", tmp_path / "shows", tmp_path / "on-screen.sh"
    kiosk.write_text(f"#!/bin/sh\n{ends}\n")
    shows.write_text(
        '#!/bin/sh\nwhile [ "$1" != /bin/sh ]; do shift; done\n"$1" "$2" "$3"\nexit 0\n'
    )  # as Debian's
    for program in (kiosk, shows):
        program.chmod(0o755)
    told = (LINUX / "on-screen.sh").read_text(encoding="utf-8")
    assert told.count("/opt/kiosk/kiosk") == told.count(server) == 1
    script.write_text(told.replace("/opt/kiosk/kiosk", str(kiosk)).replace(server, str(shows)))
    (tmp_path / "code").write_text("0")  # of the time before

    def ended_with() -> int:
        environment = {**os.environ, "RUNTIME_DIRECTORY": str(tmp_path)}
        return subprocess.run(["sh", str(script), screen], env=environment, check=False).returncode

    assert ended_with() == code
    shows.write_text("#!/bin/sh\nexit 0\n")  # it ends before its program
    assert ended_with() == 1


@pytest.mark.parametrize(("unit", "screen"), [("kiosk", "cage"), ("kiosk-x11", "x11")])
def test_a_unit_starts_the_script_for_its_screen(unit: str, screen: str) -> None:
    told = (LINUX / f"{unit}.service").read_text(encoding="utf-8")
    script = "/opt/kiosk/_internal/resources/terminal/linux/on-screen.sh"
    assert f"ExecStart=/bin/sh {script} {screen}\n" in told
    assert "RuntimeDirectory=kiosk\n" in told


@pytest.mark.parametrize("words", [("install", "gnome"), ("remove",)])
def test_a_wrong_word_is_named_and_nothing_is_done(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = install(folder_to_copy(tmp_path), tmp_path / "root", *words)
    assert done.returncode == 1
    assert done.stderr.startswith("borne : ")
    assert not (tmp_path / "root").exists()


def test_the_script_installs_what_the_programs_ask_of_the_system() -> None:
    told = (ROOT / "resources" / "bundle" / "LISEZMOI.txt").read_text(encoding="utf-8")
    listed = set(re.findall(r"\blib[a-z0-9.+-]+\d\b", told))
    script = (LINUX / "install.sh").read_text(encoding="utf-8")
    found = re.search(r"packages='([^']*)'", script)
    assert found is not None
    assert set(found[1].split()) == listed


@pytest.mark.parametrize("unit", ["kiosk.service", "kiosk-x11.service"])
def test_the_units_watch_over_the_kiosk_as_its_exit_codes_ask(unit: str) -> None:
    text = (LINUX / unit).read_text(encoding="utf-8")
    for line in (
        "Type=notify",
        "WatchdogSec=15",
        "Restart=always",
        "RestartPreventExitStatus=0 3",
        "NotifyAccess=all",
    ):
        assert f"\n{line}\n" in text
