"""The shipped fonts: registered once, asked for by style of type."""

import logging
import os
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kiosk.look.tokens import TypeStyle

log = logging.getLogger(__name__)


def keep_fontconfig_quiet(folder: Path) -> None:
    """Have fontconfig (Linux) write no cache into the home folder; before the application is made."""
    os.environ["FONTCONFIG_FILE"] = str(folder / "fonts.conf")


def load_fonts(folder: Path) -> None:
    """Register every TTF of the folder; one that cannot be read is logged and replaced by the system's."""
    for file in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            log.error("font cannot be read: %s", file.name)


def make_font(style: TypeStyle, px: int) -> QFont:
    """The font of a style at a size in device-independent px, with its tracking, unhinted."""
    font = QFont(style.family)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(style.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking * px)
    return font


def shrunk(font: QFont, text: str, width: float) -> QFont:
    """The font, made smaller until the text is at most `width` px wide."""
    natural = QFontMetricsF(font).horizontalAdvance(text)
    if natural <= width:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(max(1, int(font.pixelSize() * width / natural)))
    return smaller
