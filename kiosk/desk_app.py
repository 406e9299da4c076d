"""Puts the staff's desk together: fonts, look, what was being prepared, preview, window."""

import gc
import logging
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLockFile, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from kiosk import paths
from kiosk.desk_bugs import DeskBugs
from kiosk.desk_work import begin
from kiosk.errors import KioskError
from kiosk.guard.pin import has_pin, is_pin, write_pin
from kiosk.look.desk_look import DeskLook, Tone
from kiosk.look.desk_sheet import desk_sheet, find_drawings
from kiosk.look.fonts import keep_fontconfig_quiet, load_fonts
from kiosk.look.icons import Icons
from kiosk.look.tokens import load_tokens
from kiosk.preview import KioskPreview
from kiosk.settings import read_settings
from kiosk.staff.code_task import CodeTask
from kiosk.staff.desk import Desk
from kiosk.staff.desk_tasks import DeskTasks
from kiosk.staff.drop_task import DropTask
from kiosk.staff.import_task import ImportTask
from kiosk.staff.opening import Opening
from kiosk.staff.release_folder import ReleaseFolder
from kiosk.staff.team_code import TeamCode
from kiosk.staff.workbench import Workbench
from kiosk.store.working import save_work

log = logging.getLogger(__name__)

_FIRST_SIZE = (1680, 1000)
_NO_PLACE = "Cet ordinateur n’a pas de dossier personnel où garder ce que vous préparez."
_OPEN_ALREADY = "Le bureau est déjà ouvert sur cet ordinateur."


def main() -> int:
    """Open the desk; the exit code of the program."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    keep_fontconfig_quiet(paths.resources_folder() / "fonts")
    return run(QApplication(sys.argv[:1]))


def run(application: QApplication) -> int:
    """Open the desk and wait until it is closed; 1 when it cannot be opened."""
    working = paths.working_file()
    look = prepare(application)
    opening = Opening(look, application.devicePixelRatio())
    opening.show()
    application.processEvents()
    try:
        if working is None:
            raise KioskError(_NO_PLACE)
        lock = _lock(working)
        gc.disable()  # thousands of stands come and all of them stay: searching for garbage doubles the time
        desk = build_desk(look, working)
    except (KioskError, OSError) as error:
        log.error("desk: %s", error)
        opening.close()
        _tell(str(error))
        return 1
    desk.resize(*_FIRST_SIZE)
    desk.show()
    opening.finish(desk)
    gc.freeze()  # nor is it looked for among them while people type
    gc.enable()
    bugs = DeskBugs(desk.notice)
    bugs.install()
    code = application.exec()
    bugs.uninstall()
    lock.unlock()
    return code


def _lock(working: Path) -> QLockFile:
    """What keeps a second desk from writing into the same working database."""
    working.parent.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(working.with_suffix(".lock")))
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        raise KioskError(_OPEN_ALREADY)
    return lock


def _tell(sentence: str) -> None:
    """Say why the desk does not open."""
    box = QMessageBox()
    box.setWindowTitle("Bureau équipe")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("Le bureau ne s’ouvre pas.")
    box.setInformativeText(sentence)
    box.exec()


def prepare(application: QApplication) -> DeskLook:
    """Fonts, drawings and French for all that is shown from now on."""
    resources = paths.resources_folder()
    application.setStyle("Fusion")
    load_fonts(resources / "fonts")
    find_drawings(resources / "icons")
    _speak_french(application)
    tokens = load_tokens(resources / "design" / "tokens.json")
    return DeskLook(tokens, Icons(resources / "icons"), application.devicePixelRatio())


def build_desk(look: DeskLook, working: Path) -> Desk:
    """The desk over a working database, which is set aside when it is damaged.

    Raises KioskError when it cannot be used and must not be touched.
    """
    begun = begin(working)
    workbench = Workbench(begun.work, begun.saved, begun.published, partial(save_work, working))
    preview = KioskPreview(look.tokens, paths.resources_folder(), workbench)
    guide = _guide()
    desk = Desk(workbench, preview, look, has_guide=guide is not None)
    workbench.setParent(desk)
    importing = ImportTask(desk, workbench, look)
    tasks = DeskTasks(desk, workbench, ReleaseFolder(paths.releases_folder(), _brought()), look, guide)
    DropTask(desk, importing, tasks.trying)
    CodeTask(desk, team_code(), look)
    desk.setStyleSheet(desk_sheet(look.tokens))
    if begun.lost:
        desk.notice.tell(begun.lost, Tone.WARNING)
    return desk


def team_code() -> TeamCode:
    """The code of this kiosk's folder, kept as the command keeps it."""
    file = paths.pin_file()
    return TeamCode(partial(has_pin, file), is_pin, partial(write_pin, file))


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


def _brought() -> list[Path]:
    """Where a terminal that runs from this folder looks for updates: put there by hand, or on a stick."""
    places = [paths.dropped_file()]
    try:
        folder = read_settings(paths.settings_file()).updates_folder
    except KioskError as error:
        log.error("settings: %s", error)
        return places
    return [*places, *([Path(folder)] if folder else [])]
