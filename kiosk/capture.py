"""Draws the screens into pictures, from the very widgets that visitors see."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.house import House
from kiosk.visitor.visit import Visit

log = logging.getLogger(__name__)

_FILTER = ("sante", "logement")


def capture(house: House, folder: Path, sizes: Sequence[QSize]) -> int:
    """Draw every screen in every size into PNG files of the folder; 0, or 1 when a file cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        log.error("the folder for pictures cannot be made: %s", error)
        return 1
    scenes = _scenes(house.visit) if house.visit is not None else {"poster": _nothing}
    written = True
    for size in sizes:
        _resize(house.window, size)
        for name, prepare in scenes.items():
            prepare()
            _settle()
            file = folder / f"{name}-{size.width()}x{size.height()}.png"
            written &= _write(house.window, file)
    return 0 if written else 1


def _scenes(visit: Visit) -> dict[str, Callable[[], None]]:
    catalogue = visit.catalogue
    longest, shortest = _longest(catalogue), _shortest(catalogue)

    def home() -> None:
        visit.start_over()

    def filtered() -> None:
        visit.start_over()
        for theme in _FILTER:
            visit.toggle_theme(theme)

    def sheet_long() -> None:
        visit.start_over()
        visit.open(longest)

    def sheet_short() -> None:
        visit.start_over()
        visit.open(shortest)

    return {"home": home, "filtered": filtered, "sheet-long": sheet_long, "sheet-short": sheet_short}


def _longest(catalogue: Catalogue) -> Stand:
    return max(
        catalogue.stands,
        key=lambda stand: sum(len(block.text) for section in stand.sections for block in section.blocks),
    )


def _shortest(catalogue: Catalogue) -> Stand:
    return min(catalogue.stands, key=lambda stand: (not stand.is_short, len(stand.summary)))


def _resize(window: QWidget, size: QSize) -> None:
    window.resize(size)
    if not window.isVisible():
        window.show()


def _settle() -> None:
    """Let pending layouts happen."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _write(window: QWidget, file: Path) -> bool:
    if window.grab().save(str(file)):
        return True
    log.error("the picture cannot be written: %s", file)
    return False


def _nothing() -> None:
    pass
