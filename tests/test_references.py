"""PySide6 must not lose references to None: one that does aborts a kiosk within minutes."""

import sys

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from pytestqt.qtbot import QtBot

CALLS = 20_000


def test_calls_without_a_result_keep_the_references_to_none(qtbot: QtBot) -> None:  # noqa: ARG001
    pixmap = QPixmap(8, 8)
    painter = QPainter(pixmap)
    rect, colour = QRectF(0, 0, 4, 4), QColor("red")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.fillRect(rect, colour)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < CALLS / 100
