"""Puts the staff's desk together: fonts, look, what was being prepared, preview, window."""

import logging
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Event
from kiosk.domain.work import Work, work_from
from kiosk.look.desk_look import DeskLook
from kiosk.look.desk_sheet import desk_sheet, find_drawings
from kiosk.look.fonts import keep_fontconfig_quiet, load_fonts
from kiosk.look.icons import Icons
from kiosk.look.tokens import load_tokens
from kiosk.preview import KioskPreview
from kiosk.source import open_edition
from kiosk.staff.desk import Desk
from kiosk.staff.desk_tasks import DeskTasks
from kiosk.staff.import_task import ImportTask
from kiosk.staff.release_folder import ReleaseFolder
from kiosk.staff.tables_file import read_tables
from kiosk.staff.workbench import Workbench
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
    guide = _guide()
    desk = Desk(workbench, preview, look, has_guide=guide is not None)
    workbench.setParent(desk)
    ImportTask(desk, workbench, look)
    DeskTasks(desk, workbench, ReleaseFolder(paths.releases_folder()), look, guide)
    desk.setStyleSheet(desk_sheet(tokens))
    return desk


def _speak_french(application: QApplication) -> None:
    """Have Qt's own words (menus of fields, file dialogs) in French, where they are there."""
    translator = QTranslator(application)
    if translator.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def _guide() -> Path | None:
    """The first page of the guide for staff, where there is one."""
    pages = sorted(paths.guide_folder().glob("*.html")) or sorted(paths.guide_folder().glob("*.md"))
    first = (page for page in pages if page.stem in ("index", "README"))
    return next(first, pages[0] if pages else None)


def _published() -> Catalogue:
    """What visitors see now; nothing where nothing can be shown."""
    edition = open_edition()
    edition.close()
    return edition.catalogue or Catalogue(Event("", ""), (), ())


def _first_work(published: Catalogue) -> Work:
    """What the desk begins with: the tables, which know hidden stands; else what is published."""
    tables = paths.tables_folder()
    return work_from(read_tables(tables) if tables.is_dir() else published)
