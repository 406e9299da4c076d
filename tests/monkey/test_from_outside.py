"""Played with from outside the kiosk holds, and whoever watches sees every fault that is planted in it."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes.util import find_library

import pytest
from PySide6.QtWidgets import QApplication

from tests.monkey import from_outside
from tests.monkey.outside_run import Game, Pace, game
from tests.outside_program import CHECKOUT

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("Xvfb") is None or find_library("Xtst") is None,
    reason="needs Xvfb and libXtst",
)
SIZE = (800, 500)
ACTIONS = 240
PACE = Pace(look=30, gesture=120, silence=0, line=0)


@contextmanager
def planted(fault: str) -> Iterator[Game]:
    with game((sys.executable, "-P", "-m", "tests.monkey.planted", fault), SIZE, 1) as played:
        yield played


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [SIZE, (500, 800)], ids=["wide", "tall"])
def test_a_monkey_outside_breaks_nothing(size: tuple[int, int]) -> None:
    with game(CHECKOUT, size, 1) as played:
        played.play(ACTIONS, PACE)
        assert played.oracle.gestures == 3
        assert sum(played.monkey.done.values()) == ACTIONS


ALL = os.environ.get("KIOSK_LONG_TESTS") == "1"
"""Each of them plays for half a minute: an ordinary run takes those that nothing else would find."""
ORDINARY = ("pick", "leak", "hang")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("window", r"other window\(s\) appeared"),
        ("pick", "not as at first, once the pad is left"),
        ("pin", "the page of staff is shown"),
        ("words", "what was typed stands in .*kiosk.log"),
        ("error", "the log tells an error: .* ERROR .*ValueError"),
        ("leak", "memory has grown by"),
        ("data", "the data folder has changed"),
        ("end", "the program ended with 0"),
        ("hang", "the program does not answer"),
    ],
)
def test_a_planted_fault_is_found(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, fault: str, told: str
) -> None:
    assert qapp is not None
    if not ALL and fault not in ORDINARY:
        pytest.skip("set KIOSK_LONG_TESTS=1 for all planted faults")
    if fault == "hang":
        monkeypatch.setattr(from_outside, "LONGEST_S", 5.0)
    with (
        planted(fault) as played,
        pytest.raises((AssertionError, TimeoutError), match=re.compile(told)) as found,
    ):
        played.play(ACTIONS, PACE)
    assert found.type is (TimeoutError if fault == "hang" else AssertionError)
