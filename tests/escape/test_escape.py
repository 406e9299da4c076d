"""The watch outside of the kiosk sees every planted way out, and none in the kiosk."""

import shutil
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path

import pytest

from tests.escape.chords import Chord, few_chords
from tests.escape.outside import Outside
from tests.escape.scenes import display, scene
from tests.escape.watch import Watch
from tests.outside_program import CHECKOUT

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("Xvfb") is None or find_library("Xtst") is None,
    reason="needs Xvfb and libXtst",
)
AT = (200, 1000)
F1, ALT_F4 = Chord("F1", ("F1",)), Chord("Alt+F4", ("Alt_L", "F4"))


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with display() as name:
        yield name


def planted(fault: str) -> list[str]:
    return [sys.executable, "-m", "tests.escape.planted", fault]


def is_told(outside: Outside, watch: Watch, chord: Chord, what: str) -> bool:
    """Whether the watch tells that of a chord, which is repeated until it does, for a while."""
    told = ""
    for _ in range(600):
        outside.do(chord, AT)
        told += ", ".join(watch.escapes())
        if what in told:
            return True
    return False


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("second", "other window"),
        ("flash", "other window"),
        ("lower", "in front"),
        ("shrink", "the window is at"),
        ("file", "files were written: saved.txt"),
        ("child", "processes started: sleep"),
        ("close", "the program ended with 0"),
    ],
)
def test_a_planted_way_out_is_seen(screen: str, tmp_path: Path, fault: str, told: str) -> None:
    with scene(planted(fault), tmp_path, screen) as (outside, watch):
        assert watch.escapes() == []
        assert is_told(outside, watch, ALT_F4 if fault == "close" else F1, told)


def test_a_decoy_that_gets_a_key_is_seen(screen: str, tmp_path: Path) -> None:
    with scene(planted("none"), tmp_path, screen) as (outside, watch):
        outside.give_keyboard_to(watch.decoy_window)
        assert is_told(outside, watch, F1, "the window has lost the keyboard")
        assert is_told(outside, watch, F1, "the decoy got")


def test_a_window_that_goes_while_it_is_looked_at_ends_nothing(screen: str) -> None:
    outside = Outside(screen)
    outside.give_keyboard_to(0x7654321)
    assert outside.windows() == []
    outside.close()


@pytest.mark.parametrize("command", [planted("none"), [*CHECKOUT]], ids=["tight", "kiosk"])
def test_nothing_is_seen_where_nothing_leads_out(screen: str, tmp_path: Path, command: list[str]) -> None:
    with scene(command, tmp_path, screen) as (outside, watch):
        found = {chord.name: told for chord in few_chords() if (told := done(outside, watch, chord))}
        assert found == {}


def done(outside: Outside, watch: Watch, chord: Chord) -> list[str]:
    assert outside.knows(chord)
    outside.do(chord, AT)
    return watch.escapes()
