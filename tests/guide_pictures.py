"""python -m tests.guide_pictures [FOLDER]: draws the pictures of the staff's guide from the desk as it is.

The shipped edition is prepared in a folder that is thrown away: a change and a mistake, a logo, an import,
two versions. The names of the pictures are those that the guide shows.
"""

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QRectF, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk import desk_app, paths
from kiosk.domain.catalogue import Catalogue
from kiosk.guard.pin import write_pin
from kiosk.look.fonts import keep_fontconfig_quiet
from kiosk.staff.carriers import write_carrier
from kiosk.staff.desk import Desk
from kiosk.staff.desk_tasks import DeskTasks
from kiosk.staff.import_task import ImportTask
from kiosk.staff.tables_file import read_tables
from kiosk.store.publish import publish

_SIZE = 1680, 945
_PAUSE_MS = 800
_PUBLISHED = datetime(2025, 3, 3, 17, 5, tzinfo=UTC)
_CHANGED, _WRONG, _WITH_LOGO, _GONE = "2", "7", "11", "29"
_ELSEWHERE = ("4", "7", "11", "19")


def main() -> int:
    """Draw all of them."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else paths.guide_folder()
    keep_fontconfig_quiet(paths.resources_folder() / "fonts")
    application = QApplication(sys.argv[:1])
    with TemporaryDirectory() as place, ExitStack() as patched:
        for name, where in _elsewhere(Path(place)).items():
            patched.enter_context(patch.object(paths, name, where))
        _prepare(Path(place))
        desk = desk_app.build_desk(desk_app.prepare(application), Path(place) / "bureau.db")
        desk.resize(*_SIZE)
        desk.show()
        _Pictures(desk, Path(place), target).draw()
        desk.close()
    return 0


def _elsewhere(place: Path) -> dict[str, Callable[[], Path]]:
    """Where a kiosk keeps what it writes: here, for once."""
    return {
        "releases_folder": lambda: place / "releases",
        "dropped_file": lambda: place / "kiosk.db",
        "pin_file": lambda: place / "pin.json",
    }


def _prepare(place: Path) -> None:
    """A code and two versions, the second with a stand less, both also on a stick."""
    write_pin(place / "pin.json", "408213")
    edition = read_tables(paths.tables_folder())
    fewer = Catalogue(edition.event, edition.themes, tuple(s for s in edition.stands if s.number != _GONE))
    later = _PUBLISHED + timedelta(hours=14)
    for folder in (place / "releases", place / "CLE-BORNE"):
        publish(folder, fewer, clock=lambda: _PUBLISHED)
        publish(folder, edition, clock=lambda: later)


class _Pictures:
    """Uses the desk and keeps what it shows."""

    def __init__(self, desk: Desk, place: Path, target: Path) -> None:
        self._desk, self._place, self._target = desk, place, target

    def draw(self) -> None:
        desk, work = self._desk, self._desk.workbench
        ids = {entry.stand.number: entry.id for entry in work.work.entries}
        stands = {entry.stand.number: entry.stand for entry in work.work.entries}
        work.edit(ids[_CHANGED], replace(stands[_CHANGED], place="Hall B"))
        work.edit(ids[_WRONG], replace(stands[_WRONG], summary=""))
        desk.table.choose(ids[_CHANGED])
        self._keep("bureau.png")
        work.undo()
        desk.table.choose(ids[_WITH_LOGO])
        _logo(self._place / "logo.png")
        logo = desk.editor.form.logo
        logo.load(self._place / "logo.png")
        self._wait()
        bar = desk.editor.form.verticalScrollBar()
        desk.editor.form.ensureWidgetVisible(logo, 0, bar.pageStep() // 3)
        self._keep("logo.png")
        self._import()
        self._versions()

    def _import(self) -> None:
        """The report on a workbook with four places changed and a stand taken out."""
        catalogue = self._desk.workbench.work.catalogue
        moved = (
            replace(stand, place="Hall B") if stand.number in _ELSEWHERE else stand
            for stand in catalogue.stands
            if stand.number != _GONE
        )
        book = self._place / "stands.xlsx"
        write_carrier(Catalogue(catalogue.event, catalogue.themes, tuple(moved)), book)
        importing = self._desk.findChildren(ImportTask)[0]
        importing.read(book)
        self._keep("import.png")
        importing.page.refuse.click()

    def _versions(self) -> None:
        tasks = self._desk.findChildren(DeskTasks)[0]
        tasks.open_versions()
        self._wait()
        tasks.trying.tell(self._place / "CLE-BORNE")
        self._keep("versions.png")

    def _wait(self) -> None:
        """Let errands end, pauses in typing pass and the preview be drawn."""
        loop = QEventLoop()
        QTimer.singleShot(_PAUSE_MS, loop.quit)
        loop.exec()
        while self._desk.errands.is_busy:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _keep(self, name: str) -> None:
        self._wait()
        self._wait()
        self._desk.grab().toImage().convertToFormat(QImage.Format.Format_RGB888).save(
            str(self._target / name)
        )


def _logo(file: Path) -> None:
    """A logo of nobody: two discs and a bar."""
    image = QImage(800, 320, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("white"))
        for left, colour in ((40, "#0b6e4f"), (180, "#f2a900")):
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(left, 50, 220, 220))
        painter.setBrush(QColor("#1f2a44"))
        painter.drawRoundedRect(QRectF(440, 120, 320, 80), 40, 40)
    image.save(str(file))


if __name__ == "__main__":
    sys.exit(main())
