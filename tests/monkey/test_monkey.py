"""Whatever is done to it, the kiosk neither fails nor shows another window, and silence makes it fresh."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.monkey.cage import open_cage
from tests.monkey.monkey import Monkey

ACTIONS = 5000
"""Of each seed, 20,000 in all; more on demand: ./dev monkey --actions 1000000 --seed 7."""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_a_monkey_breaks_nothing(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    with open_cage(qapp, tmp_path, animations=seed % 2 == 0) as cage:
        Monkey(cage, seed).play(ACTIONS)
