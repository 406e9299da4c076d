"""Machines with something wrong about them: words before a command, which runs on such a one."""

import subprocess
from pathlib import Path

NO_HOME = ("env", *(f"--unset={name}" for name in ("HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")))
IN_THE_WAY = (
    "env",
    *(f"{name}=/dev/null" for name in ("HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")),
)
FAKETIME = next(map(str, Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), None)
"""What tells programs another time; None where the machine does not have it."""
_APART = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c")
_READ_ONLY = 'mount --options remount,bind,ro / && exec "$@"'
_FULL = """
mount --types tmpfs --options size=64k full "$1"
head --bytes=200k /dev/zero >"$1/everything" 2>/dev/null
mkdir --parents "$1/home/tmp" "$1/state" "$1/run"
shift && exec "$@"
"""


def can_mount() -> bool:
    """Whether a process may have file systems of its own here."""
    return (
        subprocess.run(
            [*_APART, "mount --types tmpfs none /mnt"], capture_output=True, check=False
        ).returncode
        == 0
    )


def read_only() -> tuple[str, ...]:
    """Every file system but those of the kernel can only be read."""
    return (*_APART, _READ_ONLY, "sh")


def by_years(years: int) -> tuple[str, ...]:
    """The clock on the wall is off by so many years; that which only counts on is not."""
    return ("env", f"LD_PRELOAD={FAKETIME}", f"FAKETIME={years:+d}y", "DONT_FAKE_MONOTONIC=1")


def full(folder: Path) -> tuple[str, ...]:
    """A folder, the program's home and state in it, has no room left."""
    return (*_APART, _FULL, "sh", str(folder))
