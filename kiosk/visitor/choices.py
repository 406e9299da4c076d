"""A choice among two or three large buttons under a heading: the rows of the panel "Affichage"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.lines import Lines
from kiosk.visitor.touchable import Touchable

GAP = 12
HEADING = 40
_ICON = 36
_DOT = 18
_ICON_GAP = 14

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """One value of a choice, its icon if any, and how much its own word is enlarged, whatever else is."""

    value: Value
    icon: str = ""
    growth: float | None = None


class ChoiceButton(Touchable):
    """One value: ink with a yellow dot while chosen."""

    def __init__(self, icon: str, growth: float | None, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._icon, self._growth = icon, growth
        self.setCheckable(True)

    @override
    def nextCheckState(self) -> None:
        """A tap only asks; the visit decides what is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale, palette = self.look, self.look.scale, self.look.palette
            fill, words, border = palette.surface, palette.ink, palette.border
            if self.isChecked():
                fill, words, border = palette.selected, palette.on_selected, palette.selected
            elif self.is_pressed:
                fill = palette.surface_alt
            draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill, border, look.line())
            side = scale.px(_ICON) + scale.at(_ICON_GAP) if self._icon else 0
            dot = scale.at(_ICON_GAP) + scale.px(_DOT) if self.isChecked() else 0
            font = look.font("label") if self._growth is None else look.font_of_size("label", self._growth)
            font = shrunk(font, self.text(), self.width() - side - dot - scale.at(24))
            width = QFontMetricsF(font).horizontalAdvance(self.text())
            left = (self.width() - side - width - dot) / 2
            if self._icon:
                place = QRectF(left, (self.height() - scale.px(_ICON)) / 2, scale.px(_ICON), scale.px(_ICON))
                look.draw_icon(painter, self._icon, place, words)
            painter.setFont(font)
            painter.setPen(words)
            place = QRectF(left + side, 0, width + 2, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.sun if look.outline is None else palette.on_selected)
                centre = QPointF(left + side + width + dot - scale.px(_DOT) / 2, self.height() / 2)
                painter.drawEllipse(centre, scale.px(_DOT) / 2, scale.px(_DOT) / 2)


class Choices(QObject, Generic[Value]):
    """A heading and its buttons, children of a panel; `arrange` places them.

    Signals: `chosen(value)`.
    """

    chosen = Signal(object)

    def __init__(self, options: Sequence[Option[Value]], look: Look, panel: QWidget) -> None:
        super().__init__(panel)
        self._look = look
        self.heading = Lines("label", look, panel)
        self.buttons = {
            option.value: ChoiceButton(option.icon, option.growth, look, panel) for option in options
        }
        for button in self.buttons.values():
            button.clicked.connect(self._tap)

    def show_words(self, heading: str, words: Sequence[str]) -> None:
        self.heading.show_words(heading)
        for button, word in zip(self.buttons.values(), words, strict=True):
            button.setText(word)
            button.setAccessibleName(f"{heading}, {word}")

    def show_choice(self, value: Value) -> None:
        for each, button in self.buttons.items():
            button.setChecked(each == value)

    def show(self, *, shown: bool) -> None:
        for part in (self.heading, *self.buttons.values()):
            part.setVisible(shown)

    def arrange(self, place: QRect) -> None:
        """Put the heading at the top of a rectangle (px), the buttons side by side below it."""
        scale = self._look.scale
        heading, gap = self._look.grown(HEADING), scale.at(GAP)
        self.heading.setGeometry(place.x(), place.y(), place.width(), heading)
        count = len(self.buttons)
        width = (place.width() - gap * (count - 1)) / count
        for column, button in enumerate(self.buttons.values()):
            left, right = round(column * (width + gap)), round(column * (width + gap) + width)
            top = place.y() + heading
            button.setGeometry(place.x() + left, top, right - left, place.bottom() + 1 - top)

    def _tap(self) -> None:
        tapped = next(value for value, button in self.buttons.items() if button is self.sender())
        self.chosen.emit(tapped)
