"""A stand of Ma sélection as a row: touch it to open, touch its button to keep it no more."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.look.shapes import draw_box
from kiosk.look.text import TextBlock
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.touchable import Touchable

PICK_HEIGHT = 144
_NUMBER_COLUMN = 128
_EDGE = 24
_APART = 8
"""Room beside the button where a touch does nothing."""
_LINES, _STACKED_LINES = (3, 2), (4, 3)
_LEAST_ROOM = 300
"""Width that words need beside the button, design px; with less the button goes below them."""
_ABOVE_BUTTON = 8


class PickRow(Touchable):
    """A row with a button of its own; `arrange` lays it out inside itself.

    Signals: `opened(Stand)`, `removed(Stand)`.
    """

    opened = Signal(object)
    removed = Signal(object)
    radius = 20

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.stand: Stand | None = None
        self.remove = ActionButton(ButtonRank.SECOND, look, self)
        self.clicked.connect(self._open)
        self.remove.clicked.connect(self._remove)

    def show_stand(self, stand: Stand) -> None:
        """Show a stand, in the language of the moment."""
        self.stand = stand
        self.setAccessibleName(f"{stand.number}. {stand.short_title}. {stand.organiser}.")
        self.remove.set_content(self.tr("Retirer"), icon="delete")
        self.remove.setAccessibleName(self.tr("Retirer le stand {n}").format(n=stand.number))
        self.update()

    def forget(self) -> None:
        """Show no stand, and be out of sight."""
        self.stand = None
        self.setAccessibleName("")
        self.hide()

    def height_for(self, width: int) -> int:
        """The height that shows all words of the stand, in px."""
        title, organiser = self.words(width)
        return max(self.look.scale.px(PICK_HEIGHT), title.height + organiser.height + self._around(width))

    def words(self, width: int) -> tuple[TextBlock, TextBlock]:
        """The title and the organiser, laid out for a row of `width` px."""
        assert self.stand is not None
        at = self.look.scale.at
        room, lines = self._room_beside(width), _LINES
        if self._is_stacked(width):
            room, lines = width - at(_NUMBER_COLUMN + _EDGE), _STACKED_LINES
        return (
            self.look.text(self.stand.short_title, "cardTitle", room, lines[0]),
            self.look.text(self.stand.organiser, "small", room, lines[1]),
        )

    def arrange(self) -> None:
        scale = self.look.scale
        width, height = self.remove.natural_width(), scale.px(MIN_TARGET)
        left, top = self.width() - scale.at(_EDGE) - width, (self.height() - height) // 2
        if self._is_stacked(self.width()):
            left, top = scale.at(_NUMBER_COLUMN), self.height() - scale.at(16) - height
        self.remove.setGeometry(QRect(left, top, width, height))

    def _room_beside(self, width: int) -> int:
        """The width that a row of `width` px leaves words beside the button."""
        at = self.look.scale.at
        return width - at(_NUMBER_COLUMN) - at(2 * _EDGE) - self.remove.natural_width()

    def _is_stacked(self, width: int) -> bool:
        """Whether the button is below the words."""
        return self._room_beside(width) < self.look.grown(_LEAST_ROOM)

    def _around(self, width: int) -> int:
        """The height of what is not words: the padding, and the button where it is below them."""
        scale = self.look.scale
        button = scale.px(MIN_TARGET) + scale.at(_ABOVE_BUTTON) if self._is_stacked(width) else 0
        return scale.at(32) + button

    def _open(self) -> None:
        if self.stand is not None:
            self.opened.emit(self.stand)

    def _remove(self) -> None:
        if self.stand is not None:
            self.removed.emit(self.stand)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        apart, button = self.look.scale.at(_APART), self.remove.geometry()
        if self._is_stacked(self.width()):
            return self.rect().contains(pos) and pos.y() < button.y() - apart
        return self.rect().contains(pos) and pos.x() < button.x() - apart

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.stand is None:
            return
        with QPainter(self) as painter:
            look, palette, at = self.look, self.look.palette, self.look.scale.at
            colours = look.theme(self.stand.themes[0] if self.stand.themes else "")
            pressed = self.is_pressed
            fill = colours.solid if pressed else colours.tint
            draw_box(
                painter, QRectF(self.rect()), look.scale.px(self.radius), fill, look.outline, look.line()
            )
            painter.setPen(colours.on_solid if pressed else colours.number)
            column = at(_NUMBER_COLUMN)
            painter.setFont(shrunk(look.font("figure"), self.stand.number, column - at(40)))
            painter.drawText(
                QRectF(0, 0, column, self.height()), Qt.AlignmentFlag.AlignCenter, self.stand.number
            )
            title, organiser = self.words(self.width())
            top = (self.height() - title.height - organiser.height) / 2
            if self._is_stacked(self.width()):
                top = at(16)
            title.draw(painter, column, top, colours.on_solid if pressed else palette.ink)
            top += title.height
            organiser.draw(painter, column, top, colours.on_solid if pressed else palette.ink2)
