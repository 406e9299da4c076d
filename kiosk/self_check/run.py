"""All checks in the order people read them."""

import os
import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.look.fonts import keep_fontconfig_quiet
from kiosk.self_check import drawn, installed
from kiosk.self_check.report import Check, Line, attention, ok, run, tell
from kiosk.self_check.screen import OFFSCREEN, missing_screen

_CHECKS: tuple[tuple[str, Check], ...] = (
    ("réglages", installed.settings),
    ("catalogue", installed.catalogue),
    ("recherche", installed.search),
    ("polices", drawn.fonts),
    ("contraste", drawn.contrasts),
    ("icônes", drawn.icons),
    ("accueil", drawn.screens),
    ("code QR", drawn.code),
    ("son", installed.sound),
    ("voix", installed.voice),
    ("dossiers", installed.folders),
)


def self_check() -> int:
    """Try everything and tell it in French, a line each; 1 when something is wrong, otherwise 0."""
    return tell(look_over())


def look_over() -> list[Line]:
    """The lines of all parts. Nothing is written; without a screen all is drawn off it."""
    lines = run([("versions", installed.versions)])
    reason = missing_screen()
    if reason:
        os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    keep_fontconfig_quiet(paths.resources_folder() / "fonts")
    application = QApplication(sys.argv[:1])
    lines.append(attention("écran", f"aucun ; {reason}.") if reason else _screen())
    lines += run(_CHECKS)
    application.processEvents()
    return lines


def _screen() -> Line:
    screen = QGuiApplication.primaryScreen()
    size, metric = screen.size(), screen.physicalSize()
    words = (
        f"{QGuiApplication.platformName()}, {size.width()} × {size.height()}, {screen.refreshRate():.0f} Hz"
    )
    return ok("écran", f"{words}, {metric.width():.0f} × {metric.height():.0f} mm")
