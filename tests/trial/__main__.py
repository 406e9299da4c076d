"""python -m tests.trial: sets the packed folder up on a bare Debian with its own script, and tries it."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep

from tests.benchmarks.numbers import tell
from tests.outside_program import PACKAGED
from tests.trial.machine import NEEDS, Machine

ROOT = Path(__file__).parents[2]
_CODE = "493817"
_FOLDER = "/srv/kiosk"
_INSTALL = f"sh {_FOLDER}/_internal/resources/terminal/linux/install.sh install"
_KIOSK = """for each in /proc/[0-9]*; do
[ "$(readlink $each/exe)" = /opt/kiosk/kiosk ] && echo "${each#/proc/}"; done 2>/dev/null | head -n 1"""
"""Prints the process id of the kiosk."""

UNITS = {"cage": "kiosk.service", "x11": "kiosk-x11.service"}
_SCREENLESS = {
    "cage": (
        "kiosk.service",
        "Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1",
    ),
    "x11": ("kiosk-xorg.service", "ExecStart=\nExecStart=/usr/bin/Xvfb :0 -screen 0 1920x1080x24"),
}
"""What stands in for a screen: a headless cage, and a virtual X server in place of Xorg."""
_OF_KERNEL = "Alt+Impr écran"
"""A container shares the kernel, whose settings it cannot change."""
_SERVERS = {"cage": "/usr/bin/cage", "x11": "/usr/bin/Xvfb"}
_GOALS_S = {"SEGV": 5.0, "KILL": 5.0, "STOP": 20.0}
_SERVER_GOAL_S = 20.0
_REST_S = 4.0
"""After a blow: what was under way then is over."""


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="trial", description="Installs dist/kiosk on a bare Debian and tries it there; 0 if all holds."
    )
    parser.add_argument("--screen", choices=sorted(UNITS), action="append", help="only this one")
    parser.add_argument("--mirror", help="where Debian comes from, if not from where debootstrap takes it")
    arguments = parser.parse_args()
    missing = [need for need in NEEDS if shutil.which(need) is None]
    if missing or os.geteuid() != 0 or not PACKAGED.exists():
        sys.stderr.write(f"this needs root, ./dev package first, and {', '.join(missing or NEEDS)}\n")
        return 2
    machine = Machine(ROOT / "build" / "trial")
    machine.make(arguments.mirror)
    machine.take_in(PACKAGED.parent, _FOLDER)
    faults = 0
    for screen in arguments.screen or UNITS:
        tell(f"== {screen}")
        try:
            _install(machine, screen)
            for fault in _faults(machine, screen):
                tell(f"FAULT {fault}")
                faults += 1
        finally:
            machine.shut_down()
    tell(f"{faults} faults")
    return 1 if faults else 0


def _install(machine: Machine, screen: str) -> None:
    """Do as the guide says, then start the machine anew, without a network."""
    machine.boot(has_network=True)
    tell(machine.ask(f"{_INSTALL} {screen}").splitlines()[-1])
    tell(machine.ask("sudo -u kiosk /opt/kiosk/kiosk-staff pin", f"{_CODE}\n{_CODE}\n").splitlines()[-1])
    if screen == "x11":
        machine.ask("apt-get -qq --yes install --no-install-recommends xvfb")
    unit, lines = _SCREENLESS[screen]
    machine.put(f"/etc/systemd/system/{unit}.d/screenless.conf", f"[Service]\n{lines}\n")
    machine.shut_down()
    machine.boot(has_network=False)


def _faults(machine: Machine, screen: str) -> Iterator[str]:
    """Try everything in turn; what does not hold."""
    unit = UNITS[screen]
    machine.wait_for(f"systemctl is-active {unit}", ("active",))
    tell(f"{unit} starts with the machine")
    for signal, goal in _GOALS_S.items():
        yield from _comes_back(machine, unit, f"kill -{signal} $({_KIOSK})", goal)
    yield from _comes_back(machine, unit, f"kill -KILL $(pidof {_SERVERS[screen]})", _SERVER_GOAL_S)
    doctor = machine.ask("sudo -u kiosk /opt/kiosk/kiosk doctor").splitlines()
    tell(doctor[-1])
    yield from (line for line in doctor if line.startswith("erreur") and _OF_KERNEL not in line)
    yield from _opens_sticks(machine)
    yield from _is_left(machine, unit)


def _comes_back(machine: Machine, unit: str, blow: str, goal: float) -> Iterator[str]:
    before = machine.ask(_KIOSK)
    machine.ask(blow)
    alive = f'now=$({_KIOSK}); [ -n "$now" ] && [ "$now" != {before} ] && systemctl is-active {unit}'
    seconds = machine.wait_for(alive, ("active",))
    tell(f"{blow.split('$')[0]}: back in {seconds:.1f} s (goal {goal:g})")
    if seconds > goal:
        yield f"{unit} takes {seconds:.1f} s after {blow.split('$')[0]}"
    sleep(_REST_S)


def _opens_sticks(machine: Machine) -> Iterator[str]:
    """What is mounted under /media while the kiosk runs is there for it, and for it to write."""
    options = "uid=kiosk,gid=kiosk,mode=0700,nosuid,nodev,noexec"
    machine.ask(f"mkdir -p /media/stick; mount -t tmpfs -o {options} stick /media/stick")
    as_kiosk = "setpriv --reuid kiosk --regid kiosk --clear-groups"
    written = machine.ask(
        f"nsenter -t $({_KIOSK}) -m {as_kiosk} sh -c 'echo written >/media/stick/a && cat /media/stick/a'"
    )
    machine.ask("umount /media/stick")
    if written != "written":
        yield f"the kiosk cannot write on a stick: {written}"


def _is_left(machine: Machine, unit: str) -> Iterator[str]:
    """Whoever leaves the kiosk gets a login, and the kiosk stays away until it is asked for again."""
    logins = "journalctl --unit getty@tty1 --quiet | wc -l"
    before = int(machine.ask(logins))
    machine.ask(f"kill -TERM $({_KIOSK})")
    sleep(_REST_S)
    running = machine.ask(f"systemctl is-active {unit} kiosk-xorg.service").split()
    if running != ["inactive", "inactive"]:
        yield f"left, but {unit} and the X server are {' and '.join(running)}"
    if int(machine.ask(logins)) == before:
        yield "left, and no login was asked for"
    machine.ask(f"systemctl start {unit}")
    machine.wait_for(f"systemctl is-active {unit}", ("active",))
    tell("left and started again")


if __name__ == "__main__":
    sys.exit(main())
