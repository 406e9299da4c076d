"""A desk for tests: over a working database in a folder, with a preview that draws nothing."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.domain.work import work_from
from kiosk.guard.pin import has_pin, is_pin, write_pin
from kiosk.look.desk_look import DeskLook
from kiosk.look.icons import Icons
from kiosk.look.tokens import load_tokens
from kiosk.staff.code_task import CodeTask
from kiosk.staff.desk import Desk
from kiosk.staff.desk_tasks import DeskTasks
from kiosk.staff.drop_task import DropTask
from kiosk.staff.import_task import ImportTask
from kiosk.staff.previewing import PreviewMode, PreviewPictures
from kiosk.staff.release_folder import ReleaseFolder
from kiosk.staff.stand_table_model import Column
from kiosk.staff.team_code import TeamCode
from kiosk.staff.workbench import Workbench
from kiosk.store.working import read_work, save_work


class DeskScene:
    """The desk as `desk_app` puts it together, and hands to use it with."""

    def __init__(self, qtbot: QtBot, folder: Path, catalogue: Catalogue) -> None:
        self.qtbot = qtbot
        self.file = folder / "bureau.db"
        self.releases = folder / "releases"
        self.dropped = folder / "kiosk.db"
        self.drawn: list[tuple[Stand, PreviewMode]] = []
        resources = paths.resources_folder()
        look = DeskLook(load_tokens(resources / "design" / "tokens.json"), Icons(resources / "icons"))
        saved = read_work(self.file)
        work = saved or work_from(catalogue)
        self.workbench = Workbench(work, saved, catalogue.visible(), partial(save_work, self.file))
        self.desk = Desk(self.workbench, self._preview, look, has_guide=False)
        self.workbench.setParent(self.desk)
        self.publishing = ReleaseFolder(self.releases, [self.dropped])
        self.tasks = DeskTasks(self.desk, self.workbench, self.publishing, look, None)
        self.importing = ImportTask(self.desk, self.workbench, look)
        DropTask(self.desk, self.importing, self.tasks.trying)
        self.pin = folder / "pin.json"
        code = TeamCode(partial(has_pin, self.pin), is_pin, partial(write_pin, self.pin))
        self.code = CodeTask(self.desk, code, look)
        qtbot.addWidget(self.desk)
        self.desk.resize(1600, 1000)
        self.desk.show()

    def _preview(self, catalogue: Catalogue, stand: Stand, mode: PreviewMode) -> PreviewPictures:
        return self.draw(catalogue, stand, mode)

    def draw(self, _catalogue: Catalogue, stand: Stand, mode: PreviewMode) -> PreviewPictures:
        """What the desk gets to see of a stand; a test may put another in its place."""
        self.drawn.append((stand, mode))
        return PreviewPictures(QPixmap(8, 4), QPixmap(16, 9))

    def finish(self) -> None:
        """Wait for what the desk does beside its window."""
        self.qtbot.waitUntil(lambda: not self.desk.errands.is_busy, timeout=30_000)

    def read(self, file: Path) -> None:
        """Import a file, until its report or what is wrong with it is there."""
        self.importing.read(file)
        self.finish()

    def open(self, number: str) -> None:
        """Choose the stand of a number."""
        self.desk.table.choose(self.id_of(number))

    def id_of(self, number: str) -> int:
        return next(entry.id for entry in self.workbench.work.entries if entry.stand.number == number)

    def stand(self, number: str) -> Stand:
        return self.workbench.work.catalogue.stand(number)

    def type(self, field: str, text: str) -> None:
        """Type at the end of a field of the open stand."""
        editor = self.desk.editor.form.fields[field].editor
        editor.setFocus()
        if hasattr(editor, "end"):
            editor.end(False)
        QTest.keyClicks(editor, text)

    def message(self, field: str) -> str:
        """What is said beside a field."""
        return self.desk.editor.form.fields[field].message.text()

    def listed(self, column: Column = Column.NUMBER) -> Sequence[str]:
        """The texts of a column of the table, as shown."""
        shown = self.desk.table.filter
        return [shown.index(row, column).data() for row in range(shown.rowCount())]

    def badge(self, number: str) -> str:
        """The state that the table shows of a stand."""
        return dict(zip(self.listed(), self.listed(Column.STATE), strict=True))[number]
