"""Counts what is painted."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor import stand_card
from kiosk.visitor.stand_card import CardState


class Paints(QObject):
    """Counts the paint events of a widget, or of the whole application, for as long as it lives."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
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
