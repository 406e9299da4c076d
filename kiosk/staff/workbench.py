"""The desk's state: what is being prepared, its history, its problems, and its saving; no widget."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import ExhibitorKind, Stand
from kiosk.domain.work import Entry, Work
from kiosk.errors import KioskError
from kiosk.staff.history import History
from kiosk.staff.standing import Appraisal, Standings

SAVE_MS = 600
"""The pause in typing after which all is saved."""

Save = Callable[[Work, Work | None], None]
"""Writes the first where it differs from the second, which is what was saved last; raises KioskError."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A work to take up, how its stands stand, and what kept it from being saved ("": it is saved)."""

    work: Work
    standings: Standings
    failure: str = ""


class Workbench(QObject):
    """Takes what staff do to the stands and tells what came of it.

    `failure` is the sentence of the last try to save, "" where it worked.

    Signals: `changed()` after anything changed; `saved()` when all is on the disk; `failed(str)` with a
    sentence when saving did not work.
    """

    changed = Signal()
    saved = Signal()
    failed = Signal(str)

    def __init__(self, work: Work, saved: Work | None, published: Catalogue, save: Save) -> None:
        super().__init__()
        self._history = History(work)
        self._saved = saved
        self._kept = work
        self._published = published
        self._save = save
        self.failure = ""
        self._appraisal = Appraisal()
        self.standings: Standings = self._appraisal.standings(work, published)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_MS)
        self._pause.timeout.connect(self.save_now)

    @property
    def work(self) -> Work:
        return self._history.work

    @property
    def published(self) -> Catalogue:
        """What visitors see now."""
        return self._published

    @property
    def before(self) -> Work | None:
        """What `undo` goes back to."""
        return self._history.before

    @property
    def after(self) -> Work | None:
        """What `redo` goes on to."""
        return self._history.after

    @property
    def is_saved(self) -> bool:
        """Whether nothing would be lost in a crash."""
        return self.work is self._kept

    def edit(self, entry_id: int, stand: Stand, field: str = "") -> None:
        """Another content of a stand; typing on in the same field is one step to undo."""
        entry = self.work.entry(entry_id)
        if entry is not None and entry.stand != stand:
            step = (entry_id, field) if field else None
            self._take(self.work.with_entry(replace(entry, stand=stand)), step)

    def hide(self, entry_id: int, *, hidden: bool) -> None:
        """Keep a stand from visitors, or show it to them again."""
        entry = self.work.entry(entry_id)
        if entry is not None:
            self.edit(entry_id, replace(entry.stand, hidden=hidden))

    def review(self, entry_id: int) -> None:
        """An editor has settled what an import left open."""
        entry = self.work.entry(entry_id)
        if entry is not None and entry.to_review:
            self._take(self.work.with_entry(replace(entry, to_review=())))

    def add(self) -> int:
        """Add an empty stand under the next number; the id of its entry."""
        work = self.work
        stand = Stand(work.next_number, "", "", "", ExhibitorKind.ASSOCIATION, (), "")
        entry = Entry(work.next_id, stand)
        self._take(work.with_entry(entry))
        return entry.id

    def prepare(self, catalogue: Catalogue, to_review: Mapping[str, tuple[str, ...]]) -> Prepared:
        """Another catalogue in place of this one, saved; `take` then shows it as one step to undo."""
        return self.prepare_work(self.work.with_catalogue(catalogue, to_review))

    def prepare_work(self, work: Work) -> Prepared:
        """Another work in place of this one, saved: for `take`, or of a step for `undo` and `redo`.

        Takes seconds for thousands of stands. It may be called in a thread while nothing else is done here.
        """
        standings = self._appraisal.standings(work, self._published)
        try:
            self._save(work, self._saved)
        except KioskError as error:
            return Prepared(work, standings, str(error))
        return Prepared(work, standings)

    def take(self, prepared: Prepared) -> None:
        """What was prepared, from now on; what kept it from being saved is told, and tried again."""
        self._history.take(prepared.work)
        self._history.pause()
        self._arrive(prepared)

    def _arrive(self, prepared: Prepared) -> None:
        self.standings = prepared.standings
        self.failure = prepared.failure
        if not prepared.failure:
            self._saved = self._kept = prepared.work
        self._show()
        if prepared.failure:
            self.failed.emit(prepared.failure)

    def beside(self, published: Catalogue) -> Standings:
        """How the stands stand beside another catalogue that visitors see; in a thread as `prepare` is."""
        return self._appraisal.standings(self.work, published)

    def show_published(self, published: Catalogue, standings: Standings) -> None:
        """Visitors see another catalogue from now on; `standings` is what `beside` says of it."""
        self._published, self.standings = published, standings
        self._show()

    def undo(self, prepared: Prepared | None = None) -> None:
        """Go back a step, which may have been prepared."""
        self._history.undo()
        self._tell(prepared)

    def redo(self, prepared: Prepared | None = None) -> None:
        """Do again what was undone; it may have been prepared."""
        self._history.redo()
        self._tell(prepared)

    def save_now(self) -> None:
        """Save what is not saved yet; what is typed next is another step to undo."""
        self._pause.stop()
        self._history.pause()
        if self.is_saved:
            return
        try:
            self._save(self.work, self._saved)
        except KioskError as error:
            self.failure = str(error)
            self.failed.emit(self.failure)
            return
        self.failure = ""
        self._saved = self._kept = self.work
        self.saved.emit()

    def _take(self, work: Work, field: object = None) -> None:
        self._history.take(work, field)
        self._tell()

    def _tell(self, prepared: Prepared | None = None) -> None:
        if prepared is not None:
            self._arrive(prepared)
            return
        self.standings = self._appraisal.standings(self.work, self._published)
        self._show()

    def _show(self) -> None:
        if not self.is_saved:
            self._pause.start()
        self.changed.emit()
