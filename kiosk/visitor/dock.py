"""The dock at the bottom of every screen: the commands that are always there."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.touchable import Touchable

_HEIGHT = 104
_TALL_HEIGHT = 112
_ICON = 36


class DockButton(Touchable):
    """A command of the dock; the one of the current screen carries a yellow bar."""

    ring_gap = 4

    def __init__(self, icon: str, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self._is_current = False

    def show_current(self, *, current: bool) -> None:
        self._is_current = current
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale, palette = self.look, self.look.scale, self.look.palette
            fill, words = palette.ink_surface, palette.ink_inverse
            if self.is_pressed:
                fill, words = palette.surface, palette.ink
            draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill)
            side, gap = scale.px(_ICON), scale.at(12)
            width = QFontMetricsF(look.font("bar")).horizontalAdvance(self.text())
            left = (self.width() - side - gap - width) / 2
            look.draw_icon(painter, self._icon, QRectF(left, (self.height() - side) / 2, side, side), words)
            painter.setFont(look.font("bar"))
            painter.setPen(words)
            left += side + gap
            painter.drawText(
                QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
            )
            if self._is_current:
                bar = QRectF(
                    (self.width() - scale.px(112)) / 2,
                    self.height() - scale.at(12),
                    scale.px(112),
                    scale.px(6),
                )
                draw_box(painter, bar, bar.height() / 2, palette.sun)


class Dock(QWidget):
    """The permanent commands.

    Signals: `home_asked()`.
    """

    home_asked = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.home_button = DockButton("home", look, self)
        self.home_button.setText(self.tr("Accueil"))
        self.home_button.clicked.connect(self.home_asked)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @staticmethod
    def height_for(look: Look) -> int:
        """The height of the dock on this screen, in px."""
        return look.scale.at(_TALL_HEIGHT if look.scale.is_tall else _HEIGHT)

    def show_home_current(self, *, current: bool) -> None:
        self.home_button.show_current(current=current)

    def arrange(self) -> None:
        """Lay out inside the dock's own rectangle."""
        at, px = self._look.scale.at, self._look.scale.px
        if self._look.scale.is_tall:
            self.home_button.setGeometry(at(40), at(16), px(176), px(80))
        else:
            self.home_button.setGeometry(at(40), at(16), px(184), px(72))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.ink)
