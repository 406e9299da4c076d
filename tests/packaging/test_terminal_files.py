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
UNITS = {
    "cage": {"kiosk.service", "kiosk-sound.service"},
    "x11": {"kiosk-x11.service", "kiosk-xorg.service", "kiosk-sound.service"},
}
ALL_UNITS = sorted(UNITS["cage"] | UNITS["x11"])
INSTALLED = {
    "usr/lib/sysusers.d/kiosk.conf",
    "usr/lib/tmpfiles.d/kiosk.conf",
    "usr/lib/sysctl.d/60-kiosk.conf",
    "usr/lib/udev/rules.d/90-kiosk.rules",
    "etc/systemd/logind.conf.d/kiosk.conf",
    "etc/default/grub.d/kiosk.cfg",
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
@pytest.mark.parametrize("order", [("cage", "x11"), ("x11", "cage")])
def test_the_other_screen_takes_the_place_of_the_first(tmp_path: Path, order: tuple[str, str]) -> None:
    folder, root = folder_to_copy(tmp_path), tmp_path / "root"
    for screen in order:
        assert install(folder, root, "install", screen).returncode == 0
        assert {path.name for path in (root / "etc/systemd/system").iterdir()} == UNITS[screen]


@needs_root
def test_a_newer_program_replaces_the_old_one_whole_while_that_still_runs(tmp_path: Path) -> None:
    folder, root = folder_to_copy(tmp_path), tmp_path / "root"
    shutil.copy("/bin/sleep", folder / "kiosk")
    (folder / "_internal" / "gone.so").touch()
    install(folder, root, "install", "cage")
    (folder / "_internal" / "gone.so").unlink()
    (folder / "kiosk").write_text("#!/bin/sh\n# newer\n")
    running = subprocess.Popen([root / "opt/kiosk/kiosk", "60"])
    try:
        done = install(folder, root, "install", "cage")
    finally:
        running.kill()
        running.wait()
    assert done.returncode == 0, done.stderr
    assert "newer" in (root / "opt/kiosk/kiosk").read_text()
    assert not (root / "opt/kiosk/_internal/gone.so").exists()
    assert {path.name for path in (root / "opt/kiosk").iterdir()} == {"kiosk", "_internal", "data"}


@needs_root
@pytest.mark.parametrize("screen", ["cage", "x11"])
def test_uninstalling_leaves_the_programs_and_the_data_alone(tmp_path: Path, screen: str) -> None:
    folder, root = folder_to_copy(tmp_path), tmp_path / "root"
    install(folder, root, "install", screen)
    assert install(folder, root, "uninstall").returncode == 0
    assert {path.split("/")[0] for path in files(root)} == {"opt"}


@pytest.mark.parametrize(("ends", "code"), [("exit 0", 0), ("exit 20", 20), ("kill -SEGV $$", 139)])
def test_the_kiosks_own_exit_code_tells_whether_it_starts_again(tmp_path: Path, ends: str, code: int) -> None:
    kiosk, shows, script = tmp_path / "kiosk", tmp_path / "shows", tmp_path / "under-cage.sh"
    kiosk.write_text(f"#!/bin/sh\n{ends}\n")
    shows.write_text(
        '#!/bin/sh\nwhile [ "$1" != /bin/sh ]; do shift; done\n"$1" "$2" "$3"\nexit 0\n'
    )  # as Debian's
    for program in (kiosk, shows):
        program.chmod(0o755)
    told = (LINUX / "under-cage.sh").read_text(encoding="utf-8")
    assert told.count("/opt/kiosk/kiosk") == told.count("/usr/bin/cage") == 1
    script.write_text(told.replace("/opt/kiosk/kiosk", str(kiosk)).replace("/usr/bin/cage", str(shows)))
    (tmp_path / "code").write_text("0")  # of the time before

    def ended_with() -> int:
        environment = {**os.environ, "RUNTIME_DIRECTORY": str(tmp_path)}
        return subprocess.run(["sh", str(script)], env=environment, check=False).returncode

    assert ended_with() == code
    shows.write_text("#!/bin/sh\nexit 0\n")  # it ends before its program
    assert ended_with() == 1


@pytest.mark.parametrize(
    ("result", "asked"),
    [
        (
            "success",
            [
                "--no-block --job-mode=fail stop kiosk-xorg.service",
                "--no-block --job-mode=fail start getty@tty1.service",
            ],
        ),
        ("signal", []),
        ("watchdog", []),
    ],
)
def test_a_login_comes_where_staff_left_and_not_after_a_crash(
    tmp_path: Path, result: str, asked: list[str]
) -> None:
    systemctl, told = tmp_path / "systemctl", tmp_path / "told"
    systemctl.write_text(f'#!/bin/sh\necho "$@" >>{told}\n')
    systemctl.chmod(0o755)
    told.touch()
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "SERVICE_RESULT": result}
    subprocess.run(["sh", str(LINUX / "give-back.sh")], env=environment, check=True)
    assert told.read_text().splitlines() == asked


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


def lines_of(unit: str) -> list[str]:
    return (LINUX / unit).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("unit", ["kiosk.service", "kiosk-x11.service"])
def test_the_units_watch_over_the_kiosk_as_its_exit_codes_ask(unit: str) -> None:
    assert {
        "Type=notify",
        "WatchdogSec=15",
        "Restart=always",
        "RestartPreventExitStatus=0 3",
        "ExecStopPost=+/bin/sh /opt/kiosk/_internal/resources/terminal/linux/give-back.sh",
    } <= set(lines_of(unit))


@pytest.mark.parametrize("unit", ALL_UNITS)
def test_no_unit_asks_for_a_session_which_would_take_its_programs_out_of_it(unit: str) -> None:
    assert not [line for line in lines_of(unit) if line.startswith("PAMName=")]


def test_the_system_hears_the_kiosk_itself() -> None:
    assert "NotifyAccess=all" in lines_of("kiosk.service")  # a grandchild: cage and a shell are above it
    assert "ExecStart=/opt/kiosk/kiosk" in lines_of("kiosk-x11.service")
    assert "Requires=kiosk-xorg.service" in lines_of("kiosk-x11.service")


@pytest.mark.parametrize("unit", ALL_UNITS)
def test_the_scripts_that_a_unit_names_are_there(unit: str) -> None:
    scripts = re.findall(r"/opt/kiosk/_internal/resources/(\S+)", "\n".join(lines_of(unit)))
    assert all((ROOT / "resources" / script).is_file() for script in scripts)
    assert scripts or unit in {"kiosk-xorg.service", "kiosk-sound.service"}
