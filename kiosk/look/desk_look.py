"""The look of the staff's desk: sizes for mouse and keyboard, the design's colours, fonts and icons."""

from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter

from kiosk.look.fonts import make_font
from kiosk.look.icons import Icons
from kiosk.look.tokens import Palette, ThemeColours, Tokens, TypeStyle

# Sizes in px: the desk is not scaled.
TEXT, SMALL, TITLE, HEADLINE = 16, 14, 22, 36
CONTROL = 40
ICON = 20
GAP, SPACE, MARGIN = 8, 16, 24
BAR = 64
ROW = 40
BADGE = 24
SQUARE = 28
RADIUS = 8
NARROW = 1640
"""A window narrower than this folds its preview under the editor."""
SMALLEST = (1120, 640)
PREVIEW_WIDTH = 384
FOLDED_HEIGHT = 280


class Tone(Enum):
    """What a colour says."""

    ERROR = "error"
    WARNING = "warning"
    SUCCESS = "success"
    INFO = "info"
    QUIET = "quiet"


class DeskLook:
    """Colours, fonts and icons for the desk; `ratio` is that of device px to px."""

    def __init__(self, tokens: Tokens, icons: Icons, ratio: float = 1.0) -> None:
        self.tokens = tokens
        self._icons = icons
        self._ratio = ratio

    @property
    def palette(self) -> Palette:
        return self.tokens.light

    def theme(self, theme_id: str) -> ThemeColours:
        """The colours of a theme."""
        return self.tokens.theme(theme_id)

    def font(self, size: int, weight: int = 400, *, display: bool = False) -> QFont:
        """A font of the design at a size in px: that of texts, or that of titles and numbers."""
        family = self.tokens.type["h1" if display else "body"].family
        return make_font(TypeStyle(size, size, family, weight, -0.02 if display else 0), size)

    def tone(self, tone: Tone) -> tuple[QColor, QColor]:
        """The colours of words of that tone and of the ground under them."""
        palette = self.palette
        return {
            Tone.ERROR: (palette.error, palette.error_tint),
            Tone.WARNING: (palette.warning, palette.warning_tint),
            Tone.SUCCESS: (palette.success, palette.success_tint),
            Tone.INFO: (palette.info, palette.info_tint),
            Tone.QUIET: (palette.ink2, palette.surface_alt),
        }[tone]

    def icon(
        self, name: str, colour: QColor, disabled: QColor | None = None, on: QColor | None = None
    ) -> QIcon:
        """An icon for a button: in a colour, in others while the button is disabled or on."""
        icon = QIcon(self._icons.pixmap(name, ICON, colour, self._ratio))
        grey = self._icons.pixmap(name, ICON, disabled or self.palette.disabled_text, self._ratio)
        icon.addPixmap(grey, QIcon.Mode.Disabled)
        if on is not None:
            checked = self._icons.pixmap(name, ICON, on, self._ratio)
            icon.addPixmap(checked, QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def draw_icon(self, painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
        """Draw an icon into a square."""
        painter.drawPixmap(rect.topLeft(), self._icons.pixmap(name, round(rect.width()), colour, self._ratio))

    def draw_badge(self, painter: QPainter, rect: QRectF, tone: Tone, icon: str, word: str) -> None:
        """Draw a word in its tone on a round ground at the left of a rectangle."""
        ink, tint = self.tone(tone)
        font = self.font(SMALL, 600)
        width = QFontMetricsF(font).horizontalAdvance(word) + ICON + 3 * GAP
        badge = QRectF(rect.x(), rect.center().y() - BADGE / 2, width, BADGE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(badge, BADGE / 2, BADGE / 2)
        side = ICON - 4
        self.draw_icon(painter, icon, QRectF(badge.x() + GAP, badge.center().y() - side / 2, side, side), ink)
        painter.setPen(ink)
        painter.setFont(font)
        words = badge.adjusted(ICON + GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
