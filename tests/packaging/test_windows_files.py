"""The set-up files of a Windows terminal shut every way out, open the one for staff, and undo themselves."""

import re
from pathlib import Path

from kiosk.guard.ending import SECOND_INSTANCE, STAFF_STOP

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "resources" / "terminal" / "windows"
RESTART, DO_NOTHING = 0, 3
"""What Shell Launcher may do when its program ends (WESL_UserSetting.SetCustomShell)."""


def text_of(name: str) -> str:
    return (WINDOWS / name).read_text(encoding="utf-8-sig")


def numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def test_shell_launcher_starts_the_kiosk_again_unless_staff_stopped_it_or_another_runs() -> None:
    number = r"\(\[int32\[\]\]\(([\d, ]+)\)\)"
    found = re.search(rf'SetCustomShell\(.*--supervised", {number}, {number}, (\d)\)', text_of("install.ps1"))
    assert found is not None
    actions = dict(zip(numbers(found[1]), numbers(found[2]), strict=True))
    assert actions == {STAFF_STOP: DO_NOTHING, SECOND_INSTANCE: DO_NOTHING}
    assert int(found[3]) == RESTART
