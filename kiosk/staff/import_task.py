"""Importing on the desk: a file is read, its report shown, and what was accepted is applied."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.problem import Problem
from kiosk.errors import KioskError
from kiosk.look.desk_look import DeskLook, Tone
from kiosk.staff.carriers import read_carrier
from kiosk.staff.change import ChangeId, Changes
from kiosk.staff.changes import apply, compare
from kiosk.staff.counted import counted
from kiosk.staff.desk import Desk
from kiosk.staff.faults import TablesError
from kiosk.staff.import_page import ImportPage
from kiosk.staff.page import read_page
from kiosk.staff.report import Report, problem_line, report
from kiosk.staff.workbench import Workbench

_FILES = "Classeurs, tables et pages (*.xlsx *.csv *.txt)"
_PAGE = ".txt"
_MOST_FAULTS = 5


class ImportTask(QObject):
    """Holds what was read until it is applied or refused."""

    def __init__(self, desk: Desk, workbench: Workbench, look: DeskLook) -> None:
        super().__init__(desk)
        self._desk, self._workbench = desk, workbench
        self._before: Catalogue | None = None
        self._changes = Changes((), 0)
        self._to_review: tuple[Problem, ...] = ()
        self.page = ImportPage(look)
        self.page.applied.connect(self._apply)
        self.page.refused.connect(desk.show_table)
        desk.bar.load_file.triggered.connect(self._choose_file)
        desk.bar.load_folder.triggered.connect(self._choose_folder)

    def read(self, path: Path) -> None:
        """Read a workbook, a folder or a file of tables, or a page of text, and show what it would change."""
        self._workbench.save_now()
        before = self._workbench.work.catalogue
        try:
            told = self._desk.wait_for(f"Lecture de {path.name}", partial(self._report, path, before))
        except KioskError as error:
            self._desk.notice.tell(_refusal(error), Tone.ERROR)
            return
        self._desk.open_page(self.page)
        self.page.show_report(told)

    def _report(self, path: Path, before: Catalogue) -> Report:
        notices: Sequence[str] = ()
        to_review: tuple[Problem, ...] = ()
        if path.suffix.lower() == _PAGE and not path.is_dir():
            draft = read_page(path, before)
            catalogue, to_review = draft.catalogue, draft.to_review
        else:
            carried = read_carrier(path, before)
            catalogue, notices = carried.catalogue, carried.notices
        self._before, self._changes, self._to_review = before, compare(before, catalogue), to_review
        return report(path.name, len(catalogue.stands), self._changes, notices, to_review)

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._desk, "Importer un dossier de .csv")
        if name:
            self.read(Path(name))

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._desk, "Importer un fichier", "", _FILES)
        if name:
            self.read(Path(name))

    def _apply(self, accepted: Collection[ChangeId]) -> None:
        if self._before is None:
            return
        self._desk.wait_for("Application des changements", partial(self._take, self._before, accepted))
        self._desk.show_table()
        done = f"{counted(len(accepted), 'ligne appliquée')}. Rien n’est encore publié."
        self._desk.notice.tell(done, Tone.SUCCESS)

    def _take(self, before: Catalogue, accepted: Collection[ChangeId]) -> None:
        catalogue = apply(before, self._changes, accepted)
        touched = {change.number for change in self._changes.all if change.id in accepted}
        left: dict[str, list[str]] = defaultdict(list)
        for problem in self._to_review:
            if problem.place.stand in touched:
                left[problem.place.stand].append(problem_line(problem))
        self._workbench.take_catalogue(catalogue, {number: tuple(told) for number, told in left.items()})
        self._workbench.save_now()


def _refusal(error: KioskError) -> str:
    """What is wrong with a file, in as many lines as can be read at a glance."""
    if not isinstance(error, TablesError) or len(error.problems) == 1:
        return f"Fichier illisible : {error} Rien n’a changé."
    shown = error.problems[:_MOST_FAULTS]
    left = len(error.problems) - len(shown)
    more = (f"Et {counted(left, 'autre')}.",) if left else ()
    return "\n".join(("Fichier illisible. Rien n’a changé.", *shown, *more))
