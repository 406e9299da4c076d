"""What the desk does with the whole catalogue: publish it, go back, export it, import another."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.look.desk_look import DeskLook, Tone
from kiosk.staff.carriers import has_tables, write_carrier
from kiosk.staff.counted import counted
from kiosk.staff.desk import Desk
from kiosk.staff.guide_page import GuidePage
from kiosk.staff.hiding import kept_hidden
from kiosk.staff.logo_files import FOLDER
from kiosk.staff.publishing import Publishing, Version
from kiosk.staff.trial import Trial
from kiosk.staff.trial_cards import verdict
from kiosk.staff.trial_task import TrialTask
from kiosk.staff.versions_page import VersionsPage, told_time
from kiosk.staff.workbench import Workbench

_WORKBOOKS = "Classeurs (*.xlsx)"


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
        try:
            found, waiting = self._desk.wait_for("Lecture des versions", self._look)
        except KioskError as error:
            self._desk.notice.tell(str(error), Tone.ERROR)
            return
        self.versions.show_versions(tuple(found))
        self.versions.waiting.show_trials(waiting)
        self._desk.open_page(self.versions)

    def _look(self) -> tuple[Sequence[Version], Sequence[Trial]]:
        return self._publishing.versions(), self._publishing.waiting()

    def export(self, path: Path) -> None:
        """Write what is being prepared into a workbook or a folder of tables."""
        try:
            catalogue = self._workbench.work.catalogue
            self._desk.wait_for(f"Écriture de {path.name}", partial(write_carrier, catalogue, path))
        except KioskError as error:
            self._desk.notice.tell(str(error), Tone.ERROR)
        else:
            has_logos = any(stand.logo for stand in catalogue.stands)
            beside = f" Les logos sont dans le dossier {quoted(FOLDER)}, à côté." if has_logos else ""
            self._desk.notice.tell(f"{path.name} est écrit.{beside}", Tone.SUCCESS)

    def _publish(self) -> None:
        self._workbench.save_now()
        put_out = partial(_put_out, self._publishing, self._workbench.work.catalogue)
        self._desk.errands.send(
            "Publication et relecture de la copie", put_out, self._tell_published, self._tell_failure
        )

    def _tell_published(self, out: tuple[Catalogue, Sequence[Trial]]) -> None:
        published, refused = out
        self._workbench.show_published(published)
        done = ["Publié. La borne se met à jour au prochain visiteur.", *map(verdict, refused)]
        self._desk.notice.tell("\n".join(done), Tone.WARNING if refused else Tone.SUCCESS)

    def _tell_failure(self, error: KioskError) -> None:
        self._desk.notice.tell(str(error), Tone.ERROR)

    def _ask_restore(self, version: Version) -> None:
        self._asked = version
        question = f"Remettre sur la borne la version du {told_time(version.published)} ?"
        self._desk.notice.ask(question, "Remettre", self._restore)

    def _restore(self) -> None:
        try:
            restore = partial(self._publishing.restore, self._asked.name)
            published = self._desk.wait_for("Vérification de la version", restore)
        except KioskError as error:
            self._desk.notice.tell(str(error), Tone.ERROR)
            return
        self._workbench.show_published(published)
        self.open_versions()
        self._desk.notice.tell("C’est fait. La borne se met à jour au prochain visiteur.", Tone.SUCCESS)

    def _ask_work(self, version: Version) -> None:
        self._asked = version
        question = (
            f"Remplacer ce que vous préparez par la version du {told_time(version.published)} ? "
            "« Annuler » permet d’y revenir."
        )
        self._desk.notice.ask(question, "Reprendre", self._work_on)

    def _work_on(self) -> None:
        """Take a version as what is being prepared; stands that it does not have are hidden, not lost."""
        try:
            read = partial(self._publishing.read, self._asked.name)
            catalogue = self._desk.wait_for("Lecture de la version", read)
        except KioskError as error:
            self._desk.notice.tell(str(error), Tone.ERROR)
            return
        self._workbench.take_catalogue(kept_hidden(catalogue, self._workbench.work.catalogue), {})
        self._desk.show_table()

    def _choose_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._desk, "Exporter", "stands.xlsx", _WORKBOOKS)
        if name:
            path = Path(name)
            self.export(path if path.suffix else path.with_suffix(".xlsx"))

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
        try:
            stands = self._desk.wait_for(
                f"Copie dans {folder.name or folder}", partial(self._publishing.copy_to, folder)
            )
        except KioskError as error:
            self._desk.notice.tell(str(error), Tone.ERROR)
        else:
            told = f"{counted(stands, 'stand')} copiés dans {folder}. Branchez la clé sur la borne."
            self._desk.notice.tell(told, Tone.SUCCESS)

    def _choose_copy(self) -> None:
        name = QFileDialog.getExistingDirectory(self._desk, "Copier sur une clé ou dans un dossier")
        if name:
            self.copy_to(Path(name))

    def _open_guide(self) -> None:
        if self._guide is not None:
            self._desk.open_page(self.guide)


def _put_out(publishing: Publishing, catalogue: Catalogue) -> tuple[Catalogue, Sequence[Trial]]:
    """Publish; what a terminal would refuse beside it is told at the same time."""
    published = publishing.publish(catalogue)
    return published, [trial for trial in publishing.waiting() if trial.refused]
