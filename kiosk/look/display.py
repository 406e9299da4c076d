"""How a visitor wishes to see and hear the screen: text size, contrast, height of controls, voice."""

from dataclasses import dataclass
from enum import Enum


class TextSize(Enum):
    """The three sizes of text; the value multiplies every style of type."""

    NORMAL = 1.0
    LARGE = 1.25
    VERY_LARGE = 1.5


@dataclass(frozen=True, slots=True)
class Display:
    """The modes of the panel "Affichage", at these defaults unless staff set how a visit begins.

    `low_reach` puts every touch target into the lower part of the screen. `volume` of the voice: 1 to 5.
    """

    text: TextSize = TextSize.NORMAL
    high_contrast: bool = False
    low_reach: bool = False
    voice: bool = False
    volume: int = 3
