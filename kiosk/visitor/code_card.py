"""Codes to take away with a phone: the white square, and the card that says what to do with it."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.code import SMALLEST_MODULE, Code
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.look.text import TextBlock

_CODE = 224
_MARGIN = 6
_PADDING = 24
_MOST_KEPT = 80


class Codes:
    """The codes of the last payloads, so that none is made twice."""

    def __init__(self) -> None:
        self._codes: dict[str, Code] = {}

    def of(self, payload: str) -> Code:
        code = self._codes.pop(payload, None) or Code(payload)
        if len(self._codes) >= _MOST_KEPT:
            del self._codes[next(iter(self._codes))]
        self._codes[payload] = code
        return code


def code_side(look: Look, code: Code, wanted: int, most: int) -> int:
    """The side in px of the square of a code: `wanted`, or more, up to `most`, where modules need it."""
    smallest = max(round(SMALLEST_MODULE * look.scale.k), 1)
    return min(max(wanted, smallest * code.modules), max(most, wanted))


class CodeHolder(QWidget):
    """Something with a code on it: a new code appears just after the rest has been painted."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.code: Code | None = None
        self._making = QTimer(self)
        self._making.setSingleShot(True)
        self._making.timeout.connect(self.make_code)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def make_code(self) -> None:
        """Make the code that is to be shown, if that has not been done."""
        if self.code is not None and not self.code.is_made:
            self.code.make()
        self.update()

    def _draw_code(self, painter: QPainter, square: QRect) -> None:
        """Draw the code, or see to it that it is made."""
        if self.code is not None and self.code.is_made:
            self.code.draw(painter, square)
        elif self.code is not None:
            self._making.start(0)


class CodeSquare(CodeHolder):
    """A white square with a code in its middle; `show_code` tells the code and what it is for."""

    radius = 16

    def show_code(self, code: Code, purpose: str) -> None:
        self.code = code
        self.setAccessibleName(purpose)
        self.update()

    def forget(self) -> None:
        """Show no code."""
        self.code = None
        self.setAccessibleName("")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self.code is not None:
                radius = self._look.scale.px(self.radius)
                draw_box(painter, QRectF(self.rect()), radius, QColor(Qt.GlobalColor.white))
                self._draw_code(painter, self.rect())


class TakeCard(CodeHolder):
    """The card beside a sheet: a heading, the code of the stand, what to do with it.

    `height_for` gives its height in px for a width, and places its parts.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._codes = Codes()
        self._square = QRect()
        self.read_texts()

    def read_texts(self) -> None:
        self._heading = self.tr("Emporter")
        self._hint = self.tr("Visez avec l’appareil photo du téléphone")
        self.setAccessibleName(f"{self._heading}. {self._hint}.")

    def show_payload(self, payload: str) -> None:
        self.code = self._codes.of(payload)
        self.update()

    @property
    def payload(self) -> str:
        return self.code.payload if self.code is not None else ""

    @property
    def square(self) -> QRect:
        """Where the code is, quiet zone and all."""
        return self._square

    @staticmethod
    def room(width: float) -> float:
        """The side of the largest code in a card `width` design px wide."""
        return width - 2 * _MARGIN

    def words(self, width: int) -> tuple[TextBlock, TextBlock]:
        """The heading and the hint, laid out."""
        room = width - 2 * self._look.scale.at(_PADDING)
        return self._look.balanced(self._heading, "h3", room), self._look.balanced(self._hint, "small", room)

    def height_for(self, width: int) -> int:
        at = self._look.scale.at
        heading, hint = self.words(width)
        top = at(_PADDING) + heading.height + at(12)
        side = 0
        if self.code is not None:
            side = code_side(self._look, self.code, at(_CODE), width - 2 * at(_MARGIN))
        self._square = QRect((width - side) // 2, top, side, side)
        return top + side + at(14) + hint.height + at(_PADDING)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.read_texts()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, palette, at = self._look, self._look.palette, self._look.scale.at
            border = look.outline or palette.line
            draw_box(painter, QRectF(self.rect()), look.scale.px(24), palette.surface, border, look.line())
            heading, hint = self.words(self.width())
            heading.draw_centred(painter, self.width() / 2, at(_PADDING), palette.ink)
            if self.code is not None:
                painter.fillRect(self._square, Qt.GlobalColor.white)
                self._draw_code(painter, self._square)
            top = self._square.bottom() + 1 + at(14)
            hint.draw_centred(painter, self.width() / 2, top, palette.ink2)
