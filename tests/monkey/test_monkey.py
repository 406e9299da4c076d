"""Whatever is done to it, the kiosk neither fails nor shows another window, and silence makes it fresh."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from kiosk.guard.pin import PinCheck, Verdict
from tests.monkey import long_game
from tests.monkey.cage import open_cage
from tests.monkey.growth import GROWTH_MB, WARM_UP, Growth
from tests.monkey.monkey import Monkey

ROOT = Path(__file__).parents[2]
ACTIONS = 5000
"""Of each seed, 20,000 in all; more on demand: ./dev monkey --actions 1000000 --seed 7."""


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_a_monkey_breaks_nothing(seed: int) -> None:
    """In a process of its own, as the kiosk is: what other tests left in theirs is no part of it."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.monkey", "--actions", str(ACTIONS), "--seed", str(seed)]
        + (["--still"] if seed % 2 else []),
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "SPEECHD_ADDRESS": "none",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    assert "all holds" in done.stdout


def test_it_would_tell_if_any_code_opened_the_page_of_staff(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_cage(qapp, tmp_path, animations=False) as cage:
        monkey = Monkey(cage, seed=1)
        monkeypatch.setattr(PinCheck, "check", lambda _self, _digits: Verdict(opens=True))
        with pytest.raises(AssertionError, match="the page of staff is shown"):
            monkey.play_only({monkey.ask_for_staff: 1}, 20)


class Hoarder(Monkey):
    """Keeps something after every step."""

    kept: tuple[bytes, ...] = ()

    @override
    def play(self, actions: int) -> None:
        super().play(actions)
        self.kept += (b"x" * 60_000_000,)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_tells_when_memory_grows(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_game, "STEP", 10)
    monkeypatch.setattr(long_game, "LOOKS", 2)
    monkeypatch.setattr(long_game, "WARM_UP", 20)
    with open_cage(qapp, tmp_path, animations=False) as cage:
        hoarder = Hoarder(cage, seed=1)
        with pytest.raises(AssertionError, match="memory has grown by"):
            long_game.play_on(hoarder, cage, 50)
        assert len(hoarder.kept) == 3  # the first two looks give the measure


@pytest.mark.parametrize("first_mb", [None, 100])
def test_memory_may_grow_while_caches_fill_but_not_afterwards(first_mb: float | None) -> None:
    look = Growth(first_mb)
    assert look.faults(120, WARM_UP - 1) == look.faults(160, WARM_UP) == []
    assert look.faults(160 + GROWTH_MB, WARM_UP + 1) == []
    assert look.faults(161 + GROWTH_MB, WARM_UP + 2) == ["memory has grown by 51.0 MB"]


def test_a_leap_is_told_while_caches_fill_where_the_beginning_is_known() -> None:
    assert Growth(100).faults(151, 1) == ["memory has grown by 51.0 MB"]
    assert Growth().faults(151, 1) == []
