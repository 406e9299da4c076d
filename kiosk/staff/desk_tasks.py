"""What the desk does with the whole catalogue: publish it, go back, export it, import another."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.counted import counted
from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.look.desk_look import DeskLook, Tone
from kiosk.staff.carriers import has_tables, write_carrier
from kiosk.staff.desk import Desk
from kiosk.staff.guide_page import GuidePage
from kiosk.staff.hiding import kept_hidden
from kiosk.staff.logo_files import FOLDER
from kiosk.staff.publishing import Publishing, Version
from kiosk.staff.standing import Standings
from kiosk.staff.trial import Trial
from kiosk.staff.trial_cards import verdict
from kiosk.staff.trial_task import TrialTask
from kiosk.staff.versions_page import VersionsPage, told_time
from kiosk.staff.workbench import Prepared, Workbench
from kiosk.staff.workbook_dialog import choose_workbook

T = TypeVar("T")
Shown = tuple[Catalogue, Standings]
"""What visitors see, and how the stands stand beside it."""
Found = tuple[Sequence[Version], Sequence[Trial]]
"""The versions, and what waits beside them."""


class DeskTasks(QObject):
    """Connects the buttons of the bar; each task tells on the notice bar how it ended."""

    def __init__(
        self, desk: Desk, workbench: Workbench, publishing: Publishing, look: DeskLook, guide: Path | None
    ) -> None:
        super().__init__(desk)
        self._desk, self._workbench, self._publishing, self._guide = desk, workbench, publishing, guide
        self.versions = VersionsPage(look)
        self.versions.restore_asked.connect(self._ask_restore)
        self.versions.work_asked.connect(self._ask_work)
        self.versions.copy_asked.connect(self._choose_copy)
        self.trying = TrialTask(desk, self.versions)
        self.guide = GuidePage()
        if guide is not None:
            self.guide.show_guide(guide)
        bar = desk.bar
        bar.publish.clicked.connect(self.ask_publish)
        bar.versions.clicked.connect(self.open_versions)
        bar.export_file.triggered.connect(self._choose_export)
        bar.export_folder.triggered.connect(self._choose_export_folder)
        bar.guide.clicked.connect(self._open_guide)

    def ask_publish(self) -> None:
        """Ask before visitors see what was prepared."""
        pending = self._workbench.standings.pending
        question = f"Publier {counted(pending, 'modification')} ?"
        self._desk.notice.ask(question, "Publier", self._publish)

    def open_versions(self) -> None:
        """Show the versions that are kept."""
        self._send("Lecture des versions", partial(_look, self._publishing), self._show_versions)

    def _show_versions(self, found: Found) -> None:
        versions, waiting = found
        self.versions.show_versions(tuple(versions))
        self.versions.waiting.show_trials(waiting)
        self._desk.open_page(self.versions)

    def _send(self, words: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do what takes long beside the window; what is wrong with it is told."""
        self._desk.errands.send(words, work, done, self._tell_failure)

    def export(self, path: Path) -> None:
        """Write what is being prepared into a workbook or a folder of tables."""
        catalogue = self._workbench.work.catalogue
        write = partial(write_carrier, catalogue, path)
        has_logos = any(stand.logo for stand in catalogue.stands)
        beside = f" Les logos sont dans le dossier {quoted(FOLDER)}, à côté." if has_logos else ""
        self._send(
            f"Écriture de {path.name}", write, partial(self._tell_done, f"{path.name} est écrit.{beside}")
        )

    def _tell_done(self, sentence: str, _: object = None) -> None:
        self._desk.notice.tell(sentence, Tone.SUCCESS)

    def _publish(self) -> None:
        self._workbench.save_now()
        put_out = partial(_put_out, self._publishing, self._workbench)
        self._send("Publication et relecture de la copie", put_out, self._tell_published)

    def _tell_published(self, out: tuple[Shown, Sequence[Trial]]) -> None:
        shown, refused = out
        self._workbench.show_published(*shown)
        done = ["Publié. La borne se met à jour au prochain visiteur.", *map(verdict, refused)]
        self._desk.notice.tell("\n".join(done), Tone.WARNING if refused else Tone.SUCCESS)

    def _tell_failure(self, error: KioskError) -> None:
        self._desk.notice.tell(str(error), Tone.ERROR)

    def _ask_restore(self, version: Version) -> None:
        self._asked = version
        question = f"Remettre sur la borne la version du {told_time(version.published)} ?"
        self._desk.notice.ask(question, "Remettre", self._restore)

    def _restore(self) -> None:
        restore = partial(_put_back, self._publishing, self._asked.name, self._workbench)
        self._send("Vérification de la version", restore, self._tell_restored)

    def _tell_restored(self, back: tuple[Shown, Found]) -> None:
        shown, found = back
        self._workbench.show_published(*shown)
        self._show_versions(found)
        self._tell_done("C’est fait. La borne se met à jour au prochain visiteur.")

    def _ask_work(self, version: Version) -> None:
        self._asked = version
        question = (
            f"Remplacer ce que vous préparez par la version du {told_time(version.published)} ? "
            "« Annuler » permet d’y revenir."
        )
        self._desk.notice.ask(question, "Reprendre", self._work_on)

    def _work_on(self) -> None:
        """Take a version as what is being prepared; stands that it does not have are hidden, not lost."""
        self._workbench.save_now()
        read = partial(_read_back, self._publishing, self._asked.name, self._workbench)
        self._send("Lecture de la version", read, self._take)

    def _take(self, prepared: Prepared) -> None:
        self._desk.show_table()
        self._workbench.take(prepared)

    def _choose_export(self) -> None:
        choose_workbook(self._desk, self._export_as)

    def _export_as(self, file: Path, replaces: bool) -> None:
        if replaces:
            question = f"{file.name} existe déjà. Le remplacer ?"
            self._desk.notice.ask(question, "Remplacer", partial(self.export, file))
        else:
            self.export(file)

    def _choose_export_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._desk, "Exporter les tables dans un dossier")
        if name:
            self.export_tables(Path(name))

    def export_tables(self, folder: Path) -> None:
        """Write a folder of tables; where it has some already, ask first."""
        if has_tables(folder):
            question = f"Le dossier {folder.name} contient déjà des tables. Les remplacer ?"
            self._desk.notice.ask(question, "Remplacer", partial(self.export, folder))
        else:
            self.export(folder)

    def copy_to(self, folder: Path) -> None:
        """Take what visitors see to another folder: a stick, or one that is shared."""
        copy = partial(self._publishing.copy_to, folder)
        self._send(f"Copie dans {folder.name or folder}", copy, partial(self._tell_copied, folder))

    def _tell_copied(self, folder: Path, stands: int) -> None:
        self._tell_done(f"{counted(stands, 'stand copié')} dans {folder}. Branchez la clé sur la borne.")

    def _choose_copy(self) -> None:
        name = QFileDialog.getExistingDirectory(self._desk, "Copier sur une clé ou dans un dossier")
        if name:
            self.copy_to(Path(name))

    def _open_guide(self) -> None:
        if self._guide is not None:
            self._desk.open_page(self.guide)


def _put_out(publishing: Publishing, workbench: Workbench) -> tuple[Shown, Sequence[Trial]]:
    """Publish; what a terminal would refuse beside it is told at the same time."""
    published = publishing.publish(workbench.work.catalogue)
    refused = [trial for trial in publishing.waiting() if trial.refused]
    return (published, workbench.beside(published)), refused


def _put_back(publishing: Publishing, name: str, workbench: Workbench) -> tuple[Shown, Found]:
    """Restore a version; what there is then, too."""
    published = publishing.restore(name)
    return (published, workbench.beside(published)), _look(publishing)


def _read_back(publishing: Publishing, name: str, workbench: Workbench) -> Prepared:
    """Read a version to work on."""
    return workbench.prepare(kept_hidden(publishing.read(name), workbench.work.catalogue), {})


def _look(publishing: Publishing) -> Found:
    return publishing.versions(), publishing.waiting()
