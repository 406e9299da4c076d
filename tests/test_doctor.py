"""The doctor tells what is wrong with a terminal, and the line that mends it."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.doctor import around, inside, run
from kiosk.doctor.system import System, this_system
from kiosk.guard.pin import write_pin
from kiosk.self_check.report import Level, Line

NOW = datetime(2025, 11, 25, 8, tzinfo=UTC)
GOOD = {
    "xprop -root _NET_SUPPORTING_WM_CHECK": "_NET_SUPPORTING_WM_CHECK:  not found.",
    "xset q": "Screen Saver:\n  timeout:  0    cycle:  600\nDPMS (Energy Star):\n  DPMS is Disabled",
    "systemctl --root=/ is-enabled kiosk.service": "enabled",
    "systemctl --root=/ get-default": "graphical.target",
    **{
        f"systemctl --root=/ is-enabled {name}": "masked"
        for name in (*around.SLEEPERS, "ctrl-alt-del.target")
    },
}
X11 = {"DISPLAY": ":0"}
Check = Callable[[System], Iterator[Line]]


def system(
    folder: Path,
    answers: Mapping[str, str] | None = None,
    environment: Mapping[str, str] | None = None,
) -> System:
    """A terminal that answers so, with the files of a folder."""
    known = {**GOOD, **(answers or {})}

    def ask(command: Sequence[str]) -> str | None:
        return known.get(" ".join(command))

    return System(ask, folder, X11 if environment is None else environment, NOW, 1000)


def put(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


@pytest.fixture
def terminal(tmp_path: Path) -> Path:
    """The files of a terminal that is well set up."""
    put(tmp_path, "etc/systemd/logind.conf.d/kiosk.conf", "[Login]\nNAutoVTs=0\n")
    put(tmp_path, "proc/sys/kernel/sysrq", "0\n")
    put(tmp_path, "usr/lib/udev/rules.d/90-kiosk.rules", 'RUN{program}+="/usr/bin/systemd-mount"\n')
    put(tmp_path, "sys/class/net/eth0/operstate", "down\n")
    put(tmp_path, "sys/class/net/lo/operstate", "unknown\n")
    put(
        tmp_path,
        "proc/bus/input/devices",
        'I: Bus=0003\nN: Name="ILITEK Multi-Touch"\n\nN: Name="Power Button"\n',
    )
    return tmp_path


CHECKS: tuple[Check, ...] = (
    around.display,
    around.blanking,
    around.sleep,
    around.service,
    around.consoles,
    around.keys,
    around.sticks,
    around.user,
    around.network,
    around.keyboards,
)


def test_a_terminal_well_set_up_has_nothing_to_mend(terminal: Path) -> None:
    lines = [line for check in CHECKS for line in check(system(terminal))]
    assert len(lines) == len(CHECKS)
    assert {line.level for line in lines} == {Level.OK}


@pytest.mark.parametrize(
    ("check", "answers", "mending"),
    [
        (
            around.display,
            {"xprop -root _NET_SUPPORTING_WM_CHECK": "window id # 0x400001"},
            "kiosk-x11.service",
        ),
        (around.blanking, {"xset q": "timeout:  600\nDPMS is Disabled"}, "xset s off"),
        (around.blanking, {"xset q": "timeout:  0\nDPMS is Enabled"}, "-dpms"),
        (
            around.sleep,
            {"systemctl --root=/ is-enabled suspend.target": "static"},
            "systemctl mask suspend.target",
        ),
        (around.service, {"systemctl --root=/ is-enabled kiosk.service": "disabled"}, "install.sh"),
        (
            around.service,
            {"systemctl --root=/ is-enabled kiosk-x11.service": "enabled"},
            "install.sh avec cage ou x11",
        ),
        (
            around.keys,
            {"systemctl --root=/ is-enabled ctrl-alt-del.target": "static"},
            "Ctrl+Alt+Suppr",
        ),
        (
            around.service,
            {"systemctl --root=/ get-default": "multi-user.target"},
            "set-default graphical.target",
        ),
    ],
)
def test_what_is_wrong_is_told_with_the_line_that_mends_it(
    terminal: Path, check: Check, answers: dict[str, str], mending: str
) -> None:
    (line,) = check(system(terminal, answers))
    assert line.level is Level.ERROR
    assert mending in line.words


def test_a_desktop_under_wayland_is_told(terminal: Path) -> None:
    (line,) = around.display(
        system(terminal, environment={"WAYLAND_DISPLAY": "w", "XDG_CURRENT_DESKTOP": "GNOME"})
    )
    assert (line.level, "GNOME" in line.words) == (Level.ATTENTION, True)
    (line,) = around.display(system(terminal, environment={"WAYLAND_DISPLAY": "w"}))
    assert line.level is Level.OK


def test_what_cannot_be_known_is_no_error(tmp_path: Path) -> None:
    deaf = replace(system(tmp_path), ask=lambda _command: None)
    told = [*around.display(deaf), *around.blanking(deaf), *around.sleep(deaf)]
    assert {line.level for line in told} == {Level.ATTENTION}


def test_without_a_screen_of_its_own_it_tells_the_one_of_the_service(terminal: Path) -> None:
    (line,) = around.display(system(terminal, environment={}))
    assert (line.level, line.words) == (Level.OK, "celui de kiosk.service, sans bureau")


def test_consoles_keys_sticks_root_cables_and_keyboards_are_told(tmp_path: Path) -> None:
    put(tmp_path, "proc/sys/kernel/sysrq", "438\n")
    put(tmp_path, "sys/class/net/eth0/operstate", "up\n")
    put(tmp_path, "proc/bus/input/devices", 'N: Name="Logitech USB Keyboard"\n')
    loose = replace(system(tmp_path), user=0)
    levels = {
        line.part: line.level for check in CHECKS[CHECKS.index(around.consoles) :] for line in check(loose)
    }
    assert levels == {
        "consoles": Level.ERROR,
        "touches": Level.ERROR,
        "clés USB": Level.ATTENTION,
        "compte": Level.ERROR,
        "réseau": Level.ATTENTION,
        "écran tactile": Level.ATTENTION,
        "clavier": Level.ATTENTION,
    }


@pytest.mark.parametrize(
    ("shift", "level"),
    [
        (timedelta(days=1), Level.OK),
        (timedelta(days=-1), Level.ERROR),
        (timedelta(days=365 * 30), Level.ERROR),
        (timedelta(days=-365 * 30), Level.ERROR),
    ],
)
def test_a_clock_that_cannot_be_right_is_told(tmp_path: Path, shift: timedelta, level: Level) -> None:
    (line,) = inside.clock(replace(system(tmp_path), now=NOW + shift), newest=NOW)
    assert line.level is level


def test_on_windows_the_doctor_points_to_the_script_that_reads_the_settings_of_windows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(run, "look_over", list)
    run.doctor()
    told = capsys.readouterr().out
    assert "check.ps1" in told
    assert "démarrage" not in told


def test_the_doctor_of_this_machine_asks_and_reads() -> None:
    here = this_system()
    assert here.ask(("true",)) == ""
    assert here.ask(("no-such-command-at-all",)) is None
    assert here.read("/no/such/file") == ""


def test_a_code_that_cannot_be_read_is_another_thing_than_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "pin.json"
    monkeypatch.setattr(paths, "pin_file", lambda: file)
    assert [line.level for line in inside.pin()] == [Level.ATTENTION]
    file.write_text("{", encoding="utf-8")
    (line,) = inside.pin()
    assert line.level is Level.ERROR
    assert str(file) in line.words
    write_pin(file, "408213")
    assert [line.level for line in inside.pin()] == [Level.OK]
