"""Visitors and editions leave nothing behind: no widget, object, file or thread, and hardly any memory."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.monkey.cage import open_cage
from tests.soak.sample import Sample, take_sample
from tests.soak.visitors import Visitors

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
WARM_UP, TOUCHES = 600, 1500
VISITS_PER_EDITION = 4
BOUND_MB = 25.0
"""Far above what caches that fill still take, far below what a screen kept at each visit would, or at each
edition all of them."""
BEFORE = Sample(own_mb=100, pss_mb=120, widgets=300, objects=900, files=12, threads=4)


def test_after_1500_touches_and_some_editions_nothing_has_grown(qapp: QApplication, tmp_path: Path) -> None:
    with open_cage(qapp, tmp_path, animations=True) as cage:
        visitors = Visitors(cage, 1, VISITS_PER_EDITION)
        visitors.see_everything()
        visitors.come(WARM_UP)
        before, editions = take_sample(qapp), cage.renewals
        visitors.come(TOUCHES)
        assert cage.renewals - editions >= 8
        assert take_sample(qapp).grown_since(before, BOUND_MB) == []


@pytest.mark.parametrize(
    ("after", "what"),
    [
        (replace(BEFORE, own_mb=126), "memory: 100.0 MB before, 126.0 MB now"),
        (replace(BEFORE, widgets=301), "widgets: 300 before, 301 now"),
        (replace(BEFORE, objects=901), "objects: 900 before, 901 now"),
        (replace(BEFORE, files=13), "files: 12 before, 13 now"),
        (replace(BEFORE, threads=5), "threads: 4 before, 5 now"),
    ],
)
def test_what_has_grown_is_told(after: Sample, what: str) -> None:
    assert after.grown_since(BEFORE, BOUND_MB) == [what]


def test_what_has_not_grown_is_not_told() -> None:
    less = Sample(own_mb=124, pss_mb=500, widgets=299, objects=900, files=11, threads=4)
    assert less.grown_since(BEFORE, BOUND_MB) == []
