"""What the posters say, in the language of the moment."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.domain.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class AttractWords:
    """The wordmark, the call of a poster and the line below it, the heading and the call of the wall."""

    brand: str
    call: str
    below: str
    heading: str
    wall_call: str
    wall_below: str


def attract_words(catalogue: Catalogue) -> AttractWords:
    """The words for a catalogue."""
    one = QCoreApplication.translate("Attract", "{n} stand à explorer · Touch to explore")
    many = QCoreApplication.translate("Attract", "{n} stands à explorer · Touch to explore")
    number = len(catalogue.stands)
    return AttractWords(
        brand=catalogue.event.short_name,
        call=QCoreApplication.translate("Attract", "Touchez l’écran"),
        below=(one if number < 2 else many).format(n=number),
        heading=QCoreApplication.translate("Attract", "Par où commencer ?"),
        wall_call=QCoreApplication.translate("Attract", "Touchez un thème"),
        wall_below=QCoreApplication.translate("Attract", "Touch a theme to start"),
    )
