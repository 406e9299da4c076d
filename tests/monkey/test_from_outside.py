"""Played with from outside the kiosk holds, and whoever watches sees every fault that is planted in it."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from typing import Any

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
ACTIONS = 120
PACE = Pace(look=30, gesture=60, silence=0, line=0)
ALL = os.environ.get("KIOSK_LONG_TESTS") == "1"
"""Each of them plays for half a minute: an ordinary run takes one game that is clean and one that is not."""
only_in_long_runs = pytest.mark.skipif(not ALL, reason="set KIOSK_LONG_TESTS=1")


@contextmanager
def planted(fault: str) -> Iterator[Game]:
    with game((sys.executable, "-P", "-m", "tests.monkey.planted", fault), SIZE, 1) as played:
        yield played


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "size", [pytest.param(SIZE, id="wide"), pytest.param((500, 800), id="tall", marks=only_in_long_runs)]
)
def test_a_monkey_outside_breaks_nothing(size: tuple[int, int]) -> None:
    with game(CHECKOUT, size, 1) as played:
        played.play(ACTIONS, PACE)
        assert played.oracle.gestures == 3
        assert sum(played.monkey.done.values()) == ACTIONS


def long(*values: str) -> Any:
    return pytest.param(*values, marks=only_in_long_runs)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        long("window", r"other window\(s\) appeared"),
        ("pick", "not as at first, once the pad is left"),
        long("pin", "the page of staff is shown"),
        long("words", "what was typed stands in .*kiosk.log"),
        long("error", "the log tells an error: .* ERROR .*ValueError"),
        long("leak", "memory has grown by"),
        long("data", "the data folder has changed"),
        long("end", "the program ended with 0"),
        long("hang", "the program does not answer"),
    ],
)
def test_a_planted_fault_is_found(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, fault: str, told: str
) -> None:
    assert qapp is not None
    if fault == "hang":
        monkeypatch.setattr(from_outside, "LONGEST_S", 5.0)
    with (
        planted(fault) as played,
        pytest.raises((AssertionError, TimeoutError), match=re.compile(told)) as found,
    ):
        played.play(ACTIONS, PACE)
    assert found.type is (TimeoutError if fault == "hang" else AssertionError)
