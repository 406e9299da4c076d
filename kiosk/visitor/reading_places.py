"""Where the parts of a stand go in the reading zone; rectangles in px, no widget."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from kiosk.look.look import Look

CODE = 264
CAPTION_GAP = 12
_WIDEST_TEXT = 1240
_LOGO_GAP, _LEAST_DIGITS = 24, 72
_LEAST_TALL_VIEW = 380
"""Height of the text, design px, below which it stands beside the code rather than below it."""


@dataclass(frozen=True, slots=True)
class ReadingPlaces:
    """Where number and text go; the digits fill their place, or are as wide as it. `logo` may be empty."""

    number: QRect
    text: QRect
    logo: QRect


def wide_places(look: Look, height: float, plate: QSize, *, has_code: bool) -> ReadingPlaces:
    """Number, text and code beside each other, in a zone `height` design px high.

    A logo, on a plate of so many px, stands under the number, unless that would leave too little of it.
    """
    scale = look.scale
    number = min(340 if look.text_scale == 1 else 280, scale.width * 0.18)
    left = 64 + number + 64
    right = scale.width - 64
    if has_code:
        right -= CODE + 40
    width = min(right - left, _WIDEST_TEXT)
    edge = 32 if height >= 360 else 20
    digits = scale.rect(64, 40, number, height - 80)
    below = QRect(digits.x(), digits.y() + digits.height() - plate.height(), plate.width(), plate.height())
    free = digits.height() - plate.height() - scale.at(_LOGO_GAP)
    if plate.isEmpty() or free < scale.at(_LEAST_DIGITS):
        below = QRect()
    else:
        digits.setHeight(free)
    text = scale.rect(left, edge, width, height - 2 * edge)
    return ReadingPlaces(number=digits, text=text, logo=below)


def tall_places(look: Look, height: float, plate: QSize, *, has_code: bool) -> ReadingPlaces:
    """Number, logo and code at the top, the text below, or beside the code where the zone is low."""
    scale = look.scale
    share = min(1.0, height / 880)
    top, digits = 384 * share, 227 * share
    width = scale.width - 96
    if has_code:
        caption = CAPTION_GAP + look.line_height("label") / scale.k
        below = max(top, 40 + CODE + caption + 16)
        if height - below - 32 < _LEAST_TALL_VIEW:
            width, digits = width - CODE - 40, digits * 0.8
            top = 76 * share + digits + 32
        else:
            top = below
    number = scale.rect(48, 76 * share, scale.width - 96 - CODE - 56, digits)
    beside = QRect()
    if not plate.isEmpty():
        beside = QRect(number.topLeft(), plate)
        beside.moveRight(number.right())
        beside.moveTop(number.y() + (number.height() - plate.height()) // 2)
        number.setRight(beside.x() - scale.at(_LOGO_GAP))
    return ReadingPlaces(number=number, text=scale.rect(48, top, width, height - top - 32), logo=beside)
