"""Importing on the desk: a file is read, its report shown, and what was accepted is applied."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.counted import counted
from kiosk.domain.problem import Problem
from kiosk.errors import KioskError
from kiosk.look.desk_look import DeskLook, Tone
from kiosk.staff.carriers import read_carrier
from kiosk.staff.change import ChangeId, Changes
from kiosk.staff.changes import apply, compare
from kiosk.staff.desk import Desk
from kiosk.staff.faults import TablesError
from kiosk.staff.import_page import ImportPage
from kiosk.staff.page import read_page
from kiosk.staff.report import Report, problem_line, report
from kiosk.staff.workbench import Prepared, Workbench

_FILES = "Classeurs, tables et pages (*.xlsx *.csv *.txt)"
_PAGE = ".txt"
_MOST_FAULTS = 5


@dataclass(frozen=True, slots=True)
class _Read:
    """What a file would change in `before`, and the report on it."""

    before: Catalogue
    changes: Changes
    to_review: tuple[Problem, ...]
    report: Report


class ImportTask(QObject):
    """Holds what was read until it is applied or refused."""

    def __init__(self, desk: Desk, workbench: Workbench, look: DeskLook) -> None:
        super().__init__(desk)
        self._desk, self._workbench = desk, workbench
        self._read: _Read | None = None
        self.page = ImportPage(look)
        self.page.applied.connect(self._apply)
        self.page.refused.connect(desk.show_table)
        desk.bar.load_file.triggered.connect(self._choose_file)
        desk.bar.load_folder.triggered.connect(self._choose_folder)

    def read(self, path: Path) -> None:
        """Read a workbook, a folder or a file of tables, or a page of text, and show what it would change."""
        self._workbench.save_now()
        read = partial(_read, path, self._workbench.work.catalogue)
        self._desk.errands.send(f"Lecture de {path.name}", read, self._show, self._refuse, can_give_up=True)

    def _show(self, read: _Read) -> None:
        self._read = read
        self._desk.open_page(self.page)
        self.page.show_report(read.report)

    def _refuse(self, error: KioskError) -> None:
        self._desk.notice.tell(_refusal(error), Tone.ERROR)

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._desk, "Importer un dossier de .csv")
        if name:
            self.read(Path(name))

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._desk, "Importer un fichier", "", _FILES)
        if name:
            self.read(Path(name))

    def _apply(self, accepted: Collection[ChangeId]) -> None:
        if self._read is None:
            return
        self._workbench.save_now()
        take = partial(_taken, self._read, accepted, self._workbench.prepare)
        done = partial(self._tell_applied, len(accepted))
        self._desk.errands.send("Application des changements", take, done, self._refuse)

    def _tell_applied(self, count: int, prepared: Prepared) -> None:
        self._desk.show_table()
        self._desk.notice.tell(
            f"{counted(count, 'ligne appliquée')}. Rien n’est encore publié.", Tone.SUCCESS
        )
        self._workbench.take(prepared)


def _read(path: Path, before: Catalogue) -> _Read:
    """What a file would change in a catalogue. Raises KioskError."""
    notices: Sequence[str] = ()
    to_review: tuple[Problem, ...] = ()
    if path.suffix.lower() == _PAGE and not path.is_dir():
        draft = read_page(path, before)
        catalogue, to_review = draft.catalogue, draft.to_review
    else:
        carried = read_carrier(path, before)
        catalogue, notices = carried.catalogue, carried.notices
    changes = compare(before, catalogue)
    told = report(path.name, len(catalogue.stands), changes, notices, to_review)
    return _Read(before, changes, to_review, told)


def _refusal(error: KioskError) -> str:
    """What is wrong with a file, in as many lines as can be read at a glance."""
    if not isinstance(error, TablesError) or len(error.problems) == 1:
        return f"Fichier illisible : {error} Rien n’a changé."
    shown = error.problems[:_MOST_FAULTS]
    left = len(error.problems) - len(shown)
    more = (f"Et {counted(left, 'autre')}.",) if left else ()
    return "\n".join(("Fichier illisible. Rien n’a changé.", *shown, *more))


def _taken(
    read: _Read,
    accepted: Collection[ChangeId],
    prepare: Callable[[Catalogue, Mapping[str, tuple[str, ...]]], Prepared],
) -> Prepared:
    """What comes of the accepted changes, with the doubts that they leave in their stands."""
    catalogue = apply(read.before, read.changes, accepted)
    touched = {change.number for change in read.changes.all if change.id in accepted}
    left: dict[str, list[str]] = defaultdict(list)
    for problem in read.to_review:
        if problem.place.stand in touched:
            left[problem.place.stand].append(problem_line(problem))
    return prepare(catalogue, {number: tuple(told) for number, told in left.items()})
