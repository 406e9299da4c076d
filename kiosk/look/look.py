"""The look of the moment: every widget asks it for sizes, colours, type and icons."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kiosk.look.display import Display
from kiosk.look.fonts import make_font
from kiosk.look.icons import Icons
from kiosk.look.motion import Motion
from kiosk.look.pictures import Pictures
from kiosk.look.scale import Scale
from kiosk.look.text import TextBlock
from kiosk.look.tokens import Palette, ThemeColours, Tokens

_BLOCKS_KEPT = 300
_ADVANCES_KEPT = 1000
"""Texts kept laid out: those of a few screens."""


class Look(QObject):
    """What things look like on this screen, now.

    Signals: `changed()` after anything of it changed: widgets lay themselves out and paint anew.
    """

    changed = Signal()

    def __init__(
        self, tokens: Tokens, icons: Icons, motion: Motion, scale: Scale, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.motion = motion
        self.pictures = Pictures()
        self._icons = icons
        self._scale = scale
        self._display = Display()
        self._fonts: dict[str, QFont] = {}
        self._blocks: dict[tuple[str, str, float, int], TextBlock] = {}
        self._advances: dict[tuple[str, str], float] = {}

    @property
    def scale(self) -> Scale:
        return self._scale

    @property
    def display(self) -> Display:
        return self._display

    @property
    def palette(self) -> Palette:
        return self.tokens.high_contrast if self._display.high_contrast else self.tokens.light

    @property
    def text_scale(self) -> float:
        """What the visitor's text size multiplies type by: 1.0, 1.25 or 1.5."""
        return self._display.text.value

    def theme(self, theme_id: str) -> ThemeColours:
        """The colours of a theme in the display mode of the moment."""
        return self.tokens.theme(theme_id, high_contrast=self._display.high_contrast)

    @property
    def outline(self) -> QColor | None:
        """What outlines a box whose ground alone would not show it: in high contrast all are black."""
        return self.palette.border if self._display.high_contrast else None

    def line(self) -> int:
        """The width of ordinary lines, in px: 2, in high contrast 3, at scale 1.0."""
        return self._scale.line(3 if self._display.high_contrast else 2)

    def grown(self, design: float, role: str = "") -> int:
        """A length that follows the text size (of a style of type, where one is named), in px."""
        return self._scale.at(design * self._growth(role))

    def show_as(self, display: Display) -> bool:
        """Take another display mode; whether it looks different, and all were told."""
        looks_same = replace(display, voice=False, volume=0) == replace(self._display, voice=False, volume=0)
        self._display = display
        if looks_same:
            return False
        self._forget()
        self.changed.emit()
        return True

    def rescale(self, scale: Scale) -> bool:
        """Take the size of another screen; whether that changed anything, and all were told."""
        if scale == self._scale:
            return False
        self._scale = scale
        self._forget()
        self.changed.emit()
        return True

    def _forget(self) -> None:
        self._fonts.clear()
        self._blocks.clear()
        self._advances.clear()

    def _growth(self, role: str) -> float:
        return min(self.text_scale, self.tokens.text_limit.get(role, self.text_scale))

    def font(self, role: str) -> QFont:
        """The font of a style of type ("cardTitle") at this scale."""
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = self.font_of_size(role, self._growth(role))
        return found

    def font_of_size(self, role: str, growth: float) -> QFont:
        """The font of a style of type at this scale, so many times its size, whatever the visitor chose."""
        style = self.tokens.type[role]
        return make_font(style, self._scale.text(style.size * growth))

    def advance(self, words: str, role: str) -> float:
        """The width of words set in one line of a style of type, in px."""
        found = self._advances.get((words, role))
        if found is None:
            if len(self._advances) >= _ADVANCES_KEPT:
                self._advances.clear()
            found = QFontMetricsF(self.font(role)).horizontalAdvance(words)
            self._advances[words, role] = found
        return found

    def line_height(self, role: str) -> int:
        """The height of one line of a style of type, in px."""
        return self.grown(self.tokens.type[role].line, role)

    def text(self, words: str, role: str, width: float, lines: int = 0) -> TextBlock:
        """Words set in a style of type, broken at `width` px, in at most `lines` lines."""
        key = (words, role, width, lines)
        block = self._blocks.pop(key, None)
        if block is None:
            block = TextBlock(words, self.font(role), self.line_height(role), width, lines)
            if len(self._blocks) >= _BLOCKS_KEPT:
                del self._blocks[next(iter(self._blocks))]
        self._blocks[key] = block  # the latest used stands last
        return block

    def balanced(self, words: str, role: str, width: float, lines: int = 0) -> TextBlock:
        """Words set like `text`, their lines about equally long."""
        block = self.text(words, role, width, lines)
        if block.is_cut or block.line_count < 2:
            return block
        low, high = width / 2, width
        while high - low > max(1, self._scale.at(16)):
            middle = (low + high) / 2
            narrower = self.text(words, role, middle)
            if narrower.line_count > block.line_count:
                low = middle
            else:
                high, block = middle, narrower
        return block

    def draw_icon(self, painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
        """Draw an icon into a square."""
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._icons.pixmap(name, round(rect.width()), colour, ratio)
        painter.drawPixmap(QPointF(round(rect.x()), round(rect.y())), pixmap)
