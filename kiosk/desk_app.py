"""Puts the staff's desk together: fonts, look, what was being prepared, preview, window."""

import logging
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.work import Work, work_from
from kiosk.errors import KioskError
from kiosk.look.desk_look import DeskLook
from kiosk.look.desk_sheet import desk_sheet, find_drawings
from kiosk.look.fonts import keep_fontconfig_quiet, load_fonts
from kiosk.look.icons import Icons
from kiosk.look.tokens import load_tokens
from kiosk.preview import KioskPreview
from kiosk.staff.desk import Desk
from kiosk.staff.tables_file import read_tables
from kiosk.staff.workbench import Workbench
from kiosk.store.catalogues import read_catalogue
from kiosk.store.working import read_work, save_work

log = logging.getLogger(__name__)

_FIRST_SIZE = (1600, 1000)


def main() -> int:
    """Open the desk; the exit code of the program."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    keep_fontconfig_quiet(paths.resources_folder() / "fonts")
    application = QApplication(sys.argv[:1])
    desk = build_desk(application, paths.working_file())
    desk.resize(*_FIRST_SIZE)
    desk.show()
    return application.exec()


def build_desk(application: QApplication, working: Path) -> Desk:
    """The desk over a working database. Raises KioskError when that cannot be used."""
    resources = paths.resources_folder()
    application.setStyle("Fusion")
    load_fonts(resources / "fonts")
    find_drawings(resources / "icons")
    _speak_french(application)
    tokens = load_tokens(resources / "design" / "tokens.json")
    look = DeskLook(tokens, Icons(resources / "icons"), application.devicePixelRatio())
    saved = read_work(working)
    published = _published()
    work = saved or _first_work(published)
    workbench = Workbench(work, saved, published, partial(save_work, working))
    preview = KioskPreview(tokens, resources, workbench)
    guide = paths.guide_folder()
    desk = Desk(workbench, preview, look, guide if guide.is_dir() else None)
    workbench.setParent(desk)
    desk.setStyleSheet(desk_sheet(tokens))
    return desk


def _speak_french(application: QApplication) -> None:
    """Have Qt's own words (menus of fields, file dialogs) in French, where they are there."""
    translator = QTranslator(application)
    if translator.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def _published() -> Catalogue:
    """What visitors see now; the tables where nothing was ever published."""
    file = paths.catalogue_file()
    if file.exists():
        try:
            return read_catalogue(file)
        except KioskError as error:
            log.error("catalogue: %s", error)
    return read_tables(paths.tables_folder()).visible()


def _first_work(published: Catalogue) -> Work:
    """What the desk begins with: the tables, which know hidden stands; else what is published."""
    tables = paths.tables_folder()
    return work_from(read_tables(tables) if tables.is_dir() else published)
