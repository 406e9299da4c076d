"""The scale rule: from a screen and the people before it to the size of everything drawn on it."""

import math
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect

MIN_TARGET = 72
"""Side of the smallest touch target, px at scale 1.0."""
MIN_TARGET_MM = 15.0
MIN_TEXT = 24
"""Size of the smallest text, px at scale 1.0."""
CAPITAL_HEIGHT = 0.668
"""Height of a capital H of the text face, in em (Atkinson Hyperlegible Next, OS/2 sCapHeight)."""
CAPITAL_ANGLE = math.radians(0.7)
"""Angle a capital H must fill at the stated viewing distance (EN 301 549, 5.1.4)."""
_MM_PER_INCH = 25.4


class Layout(Enum):
    """How a screen is divided."""

    WIDE = "wide"  # rail and three columns
    MEDIUM = "medium"  # rail and two columns
    TALL = "tall"  # two columns above a filter panel


@dataclass(frozen=True, slots=True)
class Viewing:
    """The panel's diagonal in inches and the distance of the eyes in millimetres; None when nobody said."""

    diagonal_inches: float | None = None
    distance_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """The size of a design px on this screen, `k`, and the canvas it leaves: `width` x `height` design px."""

    k: float
    width: float
    height: float

    @property
    def layout(self) -> Layout:
        if self.height > self.width or self.width < 1479.5:
            return Layout.TALL
        return Layout.WIDE if self.width >= 1839.5 else Layout.MEDIUM

    @property
    def is_tall(self) -> bool:
        return self.layout is Layout.TALL

    @property
    def is_low(self) -> bool:
        """A landscape canvas too low for the full rail: its tiles shrink to 80."""
        return not self.is_tall and self.height < 1000

    def px(self, design: float) -> int:
        """A size in device-independent px: scaled, rounded to an even number, at least 2 (0 stays 0)."""
        if design <= 0:
            return -self.px(-design) if design < 0 else 0
        return max(2, 2 * round(design * self.k / 2))

    def at(self, design: float) -> int:
        """A position in device-independent px: scaled and rounded, so that edges that meet still meet."""
        return round(design * self.k)

    def rect(self, x: float, y: float, width: float, height: float) -> QRect:
        """A rectangle in device-independent px: what meets on the canvas meets on the screen."""
        left, top = self.at(x), self.at(y)
        return QRect(left, top, self.at(x + width) - left, self.at(y + height) - top)

    def line(self, design: float) -> int:
        """The width of a line: scaled, at least one px."""
        return max(1, round(design * self.k))

    def text(self, design: float) -> int:
        """The size of type in px."""
        return max(1, round(design * self.k))


def scale_for(width: int, height: int, viewing: Viewing) -> Scale:
    """The scale of a screen of `width` x `height` device-independent px.

    The design's canvas fills the screen, unless a target would be smaller than 15 mm or, at the stated
    distance, a capital letter smaller than 0.7 degrees: then everything grows and fewer columns fit,
    as long as the canvas still holds every control.
    """
    is_tall = height > width
    design = (1080, 1920) if is_tall else (1920, 1080)
    smallest = (1080, 1600) if is_tall else (1480, 800)
    k = min(width / design[0], height / design[1])
    if viewing.diagonal_inches:
        mm_per_px = _MM_PER_INCH * viewing.diagonal_inches / math.hypot(width, height)
        wanted = 2 * math.ceil(MIN_TARGET_MM / mm_per_px / 2) / MIN_TARGET  # as px() rounds it
        if viewing.distance_mm:
            capital_mm = 2 * viewing.distance_mm * math.tan(CAPITAL_ANGLE / 2)
            wanted = max(wanted, math.ceil(capital_mm / (CAPITAL_HEIGHT * mm_per_px)) / MIN_TEXT)
        k = max(k, min(wanted, width / smallest[0], height / smallest[1]))
    return Scale(k, width / k, height / k)
