"""Draws the screens into pictures, from the very widgets that visitors see."""

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget

from kiosk.house import House
from kiosk.scenes import Scene, Scenes
from kiosk.visitor.window import KioskWindow

log = logging.getLogger(__name__)


def capture(house: House, folder: Path, sizes: Sequence[QSize]) -> int:
    """Draw every screen in every size into PNG files of the folder; 0, or 1 when a file cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        log.error("the folder for pictures cannot be made: %s", error)
        return 1
    window, visit = house.window, house.visit
    scenes: dict[str, Scene] = {"poster": _nothing}
    if visit is not None and isinstance(window, KioskWindow):
        scenes = Scenes(visit, window).by_name()
    written = True
    for size in sizes:
        _resize(window, size)
        for name, prepare in scenes.items():
            if visit is not None:
                visit.start_over()
            prepare()
            _settle()
            file = folder / f"{name}-{size.width()}x{size.height()}.png"
            written &= _write(window, file)
    return 0 if written else 1


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
