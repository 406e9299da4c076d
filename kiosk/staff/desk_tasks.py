"""What the desk does with the whole catalogue: publish it, go back, export it, import another."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.look.desk_look import DeskLook, Tone
from kiosk.staff.carriers import write_carrier
from kiosk.staff.counted import counted
from kiosk.staff.desk import Desk
from kiosk.staff.guide_page import GuidePage
from kiosk.staff.hiding import kept_hidden
from kiosk.staff.logo_files import FOLDER
from kiosk.staff.publishing import Publishing, Version
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
        self.guide = GuidePage()
        if guide is not None:
            self.guide.show_guide(guide)
        bar = desk.bar
        bar.publish.clicked.connect(self.ask_publish)
        bar.versions.clicked.connect(self.open_versions)
        bar.export.clicked.connect(self._choose_export)
        bar.guide.clicked.connect(self._open_guide)

    def ask_publish(self) -> None:
        """Ask before visitors see what was prepared."""
        pending = self._workbench.standings.pending
        question = f"Publier {counted(pending, 'modification')} ?"
        self._desk.notice.ask(question, "Publier", self._publish)

    def open_versions(self) -> None:
        """Show the versions that are kept."""
        try:
            self.versions.show_versions(tuple(self._publishing.versions()))
        except KioskError as error:
            self._desk.notice.tell(str(error), Tone.ERROR)
            return
        self._desk.open_page(self.versions)

    def export(self, path: Path) -> None:
        """Write what is being prepared into a workbook or a folder of tables."""
        try:
            catalogue = self._workbench.work.catalogue
            write_carrier(catalogue, path)
        except KioskError as error:
            self._desk.notice.tell(str(error), Tone.ERROR)
        else:
            has_logos = any(stand.logo for stand in catalogue.stands)
            beside = f" Les logos sont dans le dossier {quoted(FOLDER)}, à côté." if has_logos else ""
            self._desk.notice.tell(f"{path.name} est écrit.{beside}", Tone.SUCCESS)

    def _publish(self) -> None:
        self._workbench.save_now()
        try:
            published = self._publishing.publish(self._workbench.work.catalogue)
        except KioskError as error:
            self._desk.notice.tell(str(error), Tone.ERROR)
            return
        self._workbench.show_published(published)
        self._desk.notice.tell("Publié. La borne se met à jour au prochain visiteur.", Tone.SUCCESS)

    def _ask_restore(self, version: Version) -> None:
        self._asked = version
        question = f"Remettre sur la borne la version du {told_time(version.published)} ?"
        self._desk.notice.ask(question, "Remettre", self._restore)

    def _restore(self) -> None:
        try:
            published = self._publishing.restore(self._asked.name)
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
            catalogue = self._publishing.read(self._asked.name)
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

    def copy_to(self, folder: Path) -> None:
        """Take what visitors see to another folder: a stick, or one that is shared."""
        try:
            stands = self._publishing.copy_to(folder)
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
