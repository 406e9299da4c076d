"""Puts the house together: arguments, log, settings, catalogue, look, window."""

import argparse
import gc
import logging
import os
import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.arguments import parse
from kiosk.errors import KioskError
from kiosk.guard.ending import SECOND_INSTANCE
from kiosk.guard.frame import Frame
from kiosk.guard.surroundings import without_qt_options
from kiosk.house import House
from kiosk.late import Late
from kiosk.look.code import make_qr
from kiosk.look.fonts import keep_fontconfig_quiet
from kiosk.look.scale import Viewing
from kiosk.screen_size import ScreenSize
from kiosk.settings import Settings, read_settings
from kiosk.source import Edition, build_if_stale, open_edition, open_file
from kiosk.terminal import Terminal, enter, prepare_environment

log = logging.getLogger(__name__)

_capture = Late("kiosk.capture:capture")
_doctor = Late("kiosk.doctor.run:doctor")
_self_check = Late("kiosk.self_check.run:self_check")
_serve = Late("kiosk.at_work:serve")
_expect_news = Late("kiosk.at_work:expect_news")
_count = Late("kiosk.at_work:count")

_READY_MS = 100
"""After the first picture; the window is whole by then."""
CAPTURE_SIZES = ((1920, 1080), (1080, 1920))
_NO_SCREEN = (
    "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): "
    "start the kiosk on a desktop, or get pictures with --capture DIR."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the kiosk; the exit code of the program."""
    given = without_qt_options(sys.argv[1:] if argv is None else argv)
    arguments = parse(given)
    if arguments.self_check or arguments.command == "doctor":
        keep_plain_log()
        build_if_stale(paths.tables_folder(), paths.catalogue_file())
        return int(_self_check() if arguments.self_check else _doctor())
    if arguments.capture is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif _has_no_screen():
        sys.stderr.write(_NO_SCREEN + "\n")
        return 1
    if arguments.windowed is None:
        prepare_environment()
    if arguments.windowed is not None or arguments.capture is not None:
        keep_plain_log()
        return _run(arguments, None)
    terminal = enter()
    return SECOND_INSTANCE if terminal is None else _run(arguments, terminal)


def keep_plain_log() -> None:
    """Log to whoever started the program."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")


def _run(arguments: argparse.Namespace, terminal: Terminal | None) -> int:
    """Show the edition: to visitors of a terminal, in a developer's window, or in pictures."""
    keep_fontconfig_quiet(paths.resources_folder() / "fonts")
    application = QApplication(sys.argv[:1])
    settings = _settings()
    is_safe = terminal is not None and terminal.is_safe
    edition = open_edition(is_safe=is_safe) if arguments.catalogue is None else open_file(arguments.catalogue)
    screen = ScreenSize(paths.screen_size_file(), settings.diagonal_inches)
    viewing = Viewing(screen.inches, settings.viewing_distance_mm)
    if arguments.capture is not None:
        house = House(application, edition.catalogue, edition.find, viewing, animations=False)
        sizes = [QSize(*size) for size in arguments.size or CAPTURE_SIZES]
        return int(_capture(house, arguments.capture, sizes))
    house = House(
        application,
        edition.catalogue,
        edition.find,
        viewing,
        animations=settings.animations and not is_safe,
        pictures=not is_safe,
        public_address=settings.public_address,
        low_reach=settings.low_reach,
        night=settings.night,
        at_once=False,
        size=QSize(*arguments.windowed) if arguments.windowed else application.primaryScreen().size(),
    )
    frame = Frame(house.window)
    house.refurnished.connect(frame.hold)
    ready = QTimer(house, singleShot=True, interval=_READY_MS)
    ready.timeout.connect(partial(_get_ready, edition))
    frame.painted.connect(ready.start)
    if terminal is not None:
        frame.setCursor(house.no_pointer)
        terminal.show(application, frame)
    else:
        frame.resize(*arguments.windowed)
        frame.show()
    frame.paint_now()
    shown = partial(str, edition.name)
    if arguments.catalogue is None:
        shown = _expect_news(house, edition, settings, application)
    service = _serve(house, frame, settings, screen, shown, is_safe=is_safe)
    house.open_to_visitors()
    if terminal is not None:
        _count(house, application)
        terminal.run(application, house, frame, service)
    service.left.connect(application.quit)
    return application.exec()


def _get_ready(edition: Edition) -> None:
    """Load what the first screen does without; a visitor who is quicker than this waits for it."""
    edition.prepare()
    make_qr.load()
    gc.freeze()  # what lives as long as the program need not be searched for garbage at every pause


def _has_no_screen() -> bool:
    known = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in known)


def _settings() -> Settings:
    """The terminal's settings; the defaults when what staff wrote cannot be used."""
    try:
        return read_settings(paths.settings_file())
    except KioskError as error:
        log.error("settings: %s", error)
        return Settings()
