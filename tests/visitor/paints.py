"""Counts what is painted."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor import stand_card
from kiosk.visitor.stand_card import CardState


class Paints(QObject):
    """Counts the paint events of a widget, or of the whole application, for as long as it lives.

    `whole`: those of them that paint a widget from edge to edge.
    """

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = self.whole = 0
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self.whole += event.rect() == watched.rect()
        return False


def watch_cards(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """From now on, the numbers of the stands whose cards were drawn and not copied."""
    drawn: list[str] = []
    real = stand_card.draw_card

    def noted(painter: QPainter, look: Look, rect: QRectF, stand: Stand, state: CardState) -> None:
        drawn.append(stand.number)
        real(painter, look, rect, stand, state)

    monkeypatch.setattr(stand_card, "draw_card", noted)
    return drawn
