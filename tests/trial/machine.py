"""A Debian in a folder that boots with its own systemd, as far as a container can."""

import shutil
import subprocess
from pathlib import Path
from time import monotonic, sleep

NEEDS = ("debootstrap", "systemd-nspawn", "nsenter")
_PACKAGES = "systemd,systemd-sysv,libpam-systemd,dbus,sudo"
"""What an ordinary installation has of these; libpam-systemd and D-Bus change how services are started."""
_PATIENCE_S = 120.0


class Machine:
    """Boots from a folder and runs commands as root inside; end it with `shut_down`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._container: subprocess.Popen[bytes] | None = None

    def make(self, mirror: str | None) -> None:
        """Fill the folder with a Debian 12, unless it holds one."""
        if not (self.root / "usr/bin/systemctl").exists():
            command = ["debootstrap", "--variant=minbase", f"--include={_PACKAGES}", "bookworm"]
            command += [str(self.root), *([mirror] if mirror else [])]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def put(self, path: str, text: str) -> None:
        file = self.root / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def take_in(self, folder: Path, path: str) -> None:
        """Copy a folder of this machine to a place there."""
        place = self.root / path.lstrip("/")
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(folder, place, symlinks=True)

    def boot(self, *, has_network: bool) -> None:
        """Start it and wait until all its services have been started."""
        command = ["systemd-nspawn", "--quiet", "--boot", f"--directory={self.root}", "--register=no"]
        command += ["--keep-unit", "--console=pipe", *([] if has_network else ["--private-network"])]
        self._container = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.wait_for("systemctl is-system-running", ("running", "degraded"))

    def ask(self, command: str, said: str = "") -> str:
        """What a shell command prints there, errors included; `said` is what it reads."""
        assert self._container is not None
        container = Path(f"/proc/{self._container.pid}/task/{self._container.pid}/children")
        leader = container.read_text().split()[:1]
        if not leader:
            return ""
        inside = ["nsenter", "--target", leader[0], "--mount", "--uts", "--ipc", "--net", "--pid"]
        clean = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"]
        done = subprocess.run(
            [*inside, *clean, "sh", "-c", command],
            input=said,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def wait_for(self, command: str, answers: tuple[str, ...], patience: float = _PATIENCE_S) -> float:
        """Ask until one of the answers comes; the seconds it took.

        Raises:
            TimeoutError: none came.
        """
        begin, told = monotonic(), ""
        while monotonic() - begin < patience:
            told = self.ask(command)
            if told in answers:
                return monotonic() - begin
            sleep(0.1)
        raise TimeoutError(f"{command}: {told}")

    def shut_down(self) -> None:
        if self._container is None:
            return
        self.ask("systemctl --no-block poweroff")
        try:
            self._container.wait(30)
        except subprocess.TimeoutExpired:
            self._container.terminate()
            self._container.wait(30)
        self._container = None
