"""What the desk asks of whoever draws its live preview."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QPixmap

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand


@dataclass(frozen=True, slots=True)
class PreviewMode:
    """How the screen of the preview stands and is shown."""

    portrait: bool = False
    contrast: bool = False


@dataclass(frozen=True, slots=True)
class PreviewPictures:
    """A stand as visitors see it: its card, the whole screen with its sheet, and what staff should know."""

    card: QPixmap
    screen: QPixmap
    notes: tuple[str, ...] = ()


Preview = Callable[[Catalogue, Stand, PreviewMode], PreviewPictures]
"""Draws a stand of a catalogue with the kiosk's own widgets; a stand that fails spoils none after it."""
