"""Puts the house together: arguments, log, settings, catalogue, look, window."""

import argparse
import gc
import logging
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk import __version__, paths, supervised
from kiosk.capture import capture
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.finding import Findings
from kiosk.errors import KioskError
from kiosk.guard.ending import SECOND_INSTANCE
from kiosk.guard.surroundings import without_qt_options
from kiosk.house import House
from kiosk.look.fonts import keep_fontconfig_quiet
from kiosk.look.scale import Viewing
from kiosk.settings import Settings, read_settings
from kiosk.staff.build import build_catalogue_file, is_current
from kiosk.store.catalogues import read_catalogue
from kiosk.store.search import Search, open_search
from kiosk.terminal import Terminal, enter, prepare_environment

log = logging.getLogger(__name__)

CAPTURE_SIZES = (QSize(1920, 1080), QSize(1080, 1920))
_NO_SCREEN = (
    "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): "
    "start the kiosk on a desktop, or get pictures with --capture DIR."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the kiosk; the exit code of the program."""
    given = without_qt_options(sys.argv[1:] if argv is None else argv)
    arguments = _parse(given)
    if arguments.supervised:
        return supervised.main(given)
    if arguments.capture is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif _has_no_screen():
        sys.stderr.write(_NO_SCREEN + "\n")
        return 1
    terminal: Terminal | None = None
    if arguments.windowed is None:
        prepare_environment()
    if arguments.windowed is None and arguments.capture is None:
        if (terminal := enter()) is None:
            return SECOND_INSTANCE
    else:
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    keep_fontconfig_quiet(paths.resources_folder() / "fonts")
    application = QApplication(sys.argv[:1])
    settings = _settings()
    file = arguments.catalogue or paths.catalogue_file()
    if arguments.catalogue is None:
        build_if_stale(paths.tables_folder(), file)
    catalogue = _catalogue(file)
    search = _search(file) if catalogue is not None else None
    find = search.find if search is not None else _find_nothing
    viewing = Viewing(settings.diagonal_inches, settings.viewing_distance_mm)
    if arguments.capture is not None:
        house = House(application, catalogue, find, viewing, animations=False)
        return capture(house, arguments.capture, arguments.size or CAPTURE_SIZES)
    house = House(
        application,
        catalogue,
        find,
        viewing,
        animations=settings.animations and not (terminal is not None and terminal.is_safe),
        public_address=settings.public_address,
    )
    gc.freeze()  # what lives as long as the program need not be searched for garbage at every pause
    if terminal is not None:
        house.window.setCursor(house.no_pointer)
        terminal.run(application, house)
    house.window.resize(arguments.windowed)
    house.window.show()
    house.open_to_visitors()
    return application.exec()


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="kiosk", description="The touch kiosk of an exhibition hall.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    parser.add_argument(
        "--catalogue", type=Path, metavar="FILE", help="show this database instead of the edition's"
    )
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--windowed", type=_size, metavar="WxH", help="run in a window of that size")
    shown.add_argument("--capture", type=Path, metavar="DIR", help="draw the screens into PNG files and end")
    parser.add_argument(
        "--size", type=_size, metavar="WxH", nargs="+", help="sizes of the screens to capture"
    )
    parser.add_argument(supervised.OPTION, action="store_true", help="start anew whenever the kiosk fails")
    return parser.parse_args(argv)


def _size(text: str) -> QSize:
    found = re.fullmatch(r"(\d{3,5})[xX](\d{3,5})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"not a size such as 1920x1080: {text!r}")
    return QSize(int(found[1]), int(found[2]))


def _has_no_screen() -> bool:
    known = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in known)


def _find_nothing(words: str) -> Findings:
    return Findings(words)


def _settings() -> Settings:
    """The terminal's settings; the defaults when what staff wrote cannot be used."""
    try:
        return read_settings(paths.settings_file())
    except KioskError as error:
        log.error("settings: %s", error)
        return Settings()


def _catalogue(file: Path) -> Catalogue | None:
    """The catalogue to show; None when there is none that can be shown, and the log says why."""
    try:
        return read_catalogue(file)
    except KioskError as error:
        log.error("catalogue: %s", error)
        return None


def _search(file: Path) -> Search | None:
    """The search in a catalogue; None when its index cannot be used, and the log says why."""
    try:
        return open_search(file)
    except KioskError as error:
        log.error("search: %s", error)
        return None


def build_if_stale(tables: Path, target: Path) -> None:
    """In a checkout, build the database when it is missing or does not come from today's tables."""
    if not tables.is_dir():
        return
    try:
        if not is_current(tables, target):
            log.info("building %s from its tables", target.name)
            build_catalogue_file(tables, target)
    except (KioskError, OSError) as error:
        log.error("the catalogue is not built anew: %s", error)
