"""How well one colour stands out from another."""

from PySide6.QtGui import QColor

LEAST_OF_TEXT = 4.5
"""WCAG 2.2, 1.4.3, for text of ordinary size."""


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.2: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
