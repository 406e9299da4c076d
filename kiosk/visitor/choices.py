"""A choice among two or three large buttons under a heading: the rows of the panel "Affichage"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TEXT
from kiosk.look.shapes import draw_box, draw_disc
from kiosk.visitor.lines import Lines
from kiosk.visitor.touchable import Touchable

GAP = 12
HEADING = 40
_ICON = 36
_DISC = 32
_ICON_GAP = 14

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """One value of a choice, its icon if any, and how much its own word is enlarged, whatever else is."""

    value: Value
    icon: str = ""
    growth: float | None = None


class ChoiceButton(Touchable):
    """One value: ink with a yellow check while chosen."""

    def __init__(self, icon: str, growth: float | None, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._icon, self._growth = icon, growth
        self._shows_icon = True
        self.setCheckable(True)

    @property
    def shows_icon(self) -> bool:
        """Whether its icon stands before the word."""
        return self._shows_icon and bool(self._icon)

    def show_icon(self, *, shown: bool) -> None:
        """Show the icon before the word, or leave its room to the word."""
        self._shows_icon = shown
        self.update()

    def word_font(self, width: float, *, icon: bool, chosen: bool) -> QFont:
        """The font of the word in a button `width` px wide, beside its icon and the mark of the chosen."""
        look = self.look
        font = look.font("label") if self._growth is None else look.font_of_size("label", self._growth)
        beside = (self._icon_room() if icon else 0) + (self._mark_room() if chosen else 0)
        return shrunk(font, self.text(), width - beside - look.scale.at(24))

    def _icon_room(self) -> int:
        scale = self.look.scale
        return scale.px(_ICON) + scale.at(_ICON_GAP) if self._icon else 0

    def _mark_room(self) -> int:
        return self.look.scale.at(_ICON_GAP) + self.look.scale.px(_DISC)

    def _draw_ground(self, painter: QPainter) -> QColor:
        """Draw the ground of the state; the colour to write the word in."""
        look, palette = self.look, self.look.palette
        fill, words, border = palette.surface, palette.ink, palette.border
        if self.isChecked():
            fill, words, border = palette.selected, palette.on_selected, palette.selected
        elif self.is_pressed:
            fill = palette.surface_alt
        draw_box(painter, QRectF(self.rect()), look.scale.px(self.radius), fill, border, look.line())
        return words

    def _draw_mark(self, painter: QPainter, left: float) -> None:
        """Draw the check of the chosen one; no disc would show on the ground of high contrast."""
        look, side = self.look, self.look.scale.px(_DISC)
        disc = QRectF(round(left), round((self.height() - side) / 2), side, side)
        if look.outline is None:
            draw_disc(painter, look, disc, "check")
        else:
            look.draw_icon(painter, "check", disc, look.palette.on_selected)

    @override
    def nextCheckState(self) -> None:
        """A tap only asks; the visit decides what is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale, chosen = self.look, self.look.scale, self.isChecked()
            words = self._draw_ground(painter)
            side, mark = self._icon_room() if self.shows_icon else 0, self._mark_room() if chosen else 0
            font = self.word_font(self.width(), icon=self.shows_icon, chosen=chosen)
            width = QFontMetricsF(font).horizontalAdvance(self.text())
            left = (self.width() - side - width - mark) / 2
            if self.shows_icon:
                place = QRectF(left, (self.height() - scale.px(_ICON)) / 2, scale.px(_ICON), scale.px(_ICON))
                look.draw_icon(painter, self._icon, place, words)
            painter.setFont(font)
            painter.setPen(words)
            place = QRectF(left + side, 0, width + 2, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
            if chosen:
                self._draw_mark(painter, left + side + width + scale.at(_ICON_GAP))


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
        self._fit_icons()

    def _fit_icons(self) -> None:
        """Show the icons where no word would be too small beside one, chosen or not; all of them, or none."""
        least = self._look.scale.text(MIN_TEXT)
        buttons = self.buttons.values()
        sizes = [button.word_font(button.width(), icon=True, chosen=True).pixelSize() for button in buttons]
        for button in buttons:
            button.show_icon(shown=min(sizes) >= least)

    def _tap(self) -> None:
        tapped = next(value for value, button in self.buttons.items() if button is self.sender())
        self.chosen.emit(tapped)
