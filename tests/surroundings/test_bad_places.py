"""No home, a disk that is full or can only be read, a wrong clock: visitors see the stands and open them."""

import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from ctypes.util import find_library
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QSize
from PySide6.QtWidgets import QApplication

from tests.escape.outside import Outside
from tests.escape.scenes import display, started
from tests.outside_program import CHECKOUT, PACKAGED, Command
from tests.rival.places import kiosk_places
from tests.rival.programs import Touches
from tests.surroundings.places import FAKETIME, IN_THE_WAY, NO_HOME, by_years, can_mount, full, read_only

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("Xvfb") is None or find_library("Xtst") is None,
    reason="needs Xvfb and libXtst",
)
mounts = pytest.mark.skipif(sys.platform != "linux" or not can_mount(), reason="no file systems of one's own")
clocks = pytest.mark.skipif(FAKETIME is None, reason="needs libfaketime")
SIZE = (800, 500)
ALL = (0, 0, *SIZE)
Prefix = Callable[[Path], tuple[str, ...]]


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with display(SIZE) as name:
        yield name


@pytest.fixture(scope="module")
def touches(qapp: QApplication) -> Touches:
    assert qapp is not None
    return kiosk_places(QSize(*SIZE))[0]


@pytest.fixture
def alone() -> Iterator[None]:
    """No other kiosk without a place of its own runs beside: all of them lock the machine's own /tmp."""
    lock = QLockFile(str(Path(tempfile.gettempdir()) / "kiosk-tests.lock"))
    lock.setStaleLockTime(0)
    assert lock.tryLock(300_000)
    yield
    lock.unlock()


@pytest.fixture(params=[CHECKOUT, (str(PACKAGED),)], ids=["checkout", "packaged"])
def program(request: pytest.FixtureRequest) -> Command:
    command: Command = request.param
    if shutil.which(command[0]) is None:
        pytest.skip("./dev package was not run")
    return command


def without_home(_folder: Path) -> tuple[str, ...]:
    return NO_HOME


def with_a_file_in_the_way(_folder: Path) -> tuple[str, ...]:
    return IN_THE_WAY


def on_a_read_only_disk(_folder: Path) -> tuple[str, ...]:
    return read_only()


def in_the_past(_folder: Path) -> tuple[str, ...]:
    return by_years(-30)


def in_the_future(_folder: Path) -> tuple[str, ...]:
    return by_years(30)


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(
    "prefix",
    [
        without_home,
        with_a_file_in_the_way,
        pytest.param(on_a_read_only_disk, marks=mounts),
        pytest.param(full, marks=mounts),
        pytest.param(in_the_past, marks=clocks),
        pytest.param(in_the_future, marks=clocks),
    ],
)
def test_visitors_see_the_stands_and_open_one(
    screen: str, touches: Touches, tmp_path: Path, program: Command, prefix: Prefix
) -> None:
    machine = tmp_path / "machine"
    machine.mkdir()
    outside = Outside(screen)
    try:
        with started((*prefix(machine), *program), machine, DISPLAY=screen) as kiosk:
            outside.wait_for(ALL, lambda seen: colours(seen) > 100, 60, 0.05)
            stands = outside.settled(ALL)
            outside.tap(touches.card)
            outside.wait_for(ALL, stands.__ne__, 20, 0.05)
            assert outside.settled(ALL) != stands
            outside.tap(touches.home)
            outside.wait_for(ALL, stands.__eq__, 20, 0.05)
            kiosk.send_signal(signal.SIGTERM)
            assert kiosk.wait(20) == 0
    finally:
        outside.close()
    assert "Traceback" not in (machine / "said").read_text("utf-8")


def colours(seen: bytes) -> int:
    return len({seen[at : at + 4] for at in range(0, len(seen), 64)})


@mounts
@pytest.mark.parametrize("prefix", [on_a_read_only_disk, full])
def test_on_such_a_machine_nothing_can_be_written(tmp_path: Path, prefix: Prefix) -> None:
    file = tmp_path / "home" / "file"
    file.parent.mkdir()
    write = ["sh", "-c", 'echo something >"$1"', "sh", str(file)]
    assert subprocess.run([*prefix(tmp_path), *write], capture_output=True, check=False).returncode != 0
    assert subprocess.run(write, check=False).returncode == 0


@clocks
@pytest.mark.parametrize(("prefix", "years"), [(in_the_past, -30), (in_the_future, 30)])
def test_on_such_a_machine_the_clock_is_off(tmp_path: Path, prefix: Prefix, years: int) -> None:
    told = subprocess.run([*prefix(tmp_path), "date", "+%Y"], capture_output=True, text=True, check=True)
    assert abs(int(told.stdout) - (date.today().year + years)) <= 1
