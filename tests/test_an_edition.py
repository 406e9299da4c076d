"""What an organiser does for an edition, from the spreadsheet to the screen and back, at the real desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk import desk_app, paths
from kiosk.domain.catalogue import Catalogue
from kiosk.guard.frame import Frame
from kiosk.house import House
from kiosk.look.scale import Viewing
from kiosk.lookout import Lookout
from kiosk.preview import KioskPreview
from kiosk.renewal import Renewal
from kiosk.source import Edition
from kiosk.staff.desk import Desk
from kiosk.staff.desk_tasks import DeskTasks
from kiosk.staff.import_task import ImportTask
from kiosk.staff.tables_file import read_tables
from kiosk.visitor.window import KioskWindow
from tests.builders import find_nothing
from tests.staff.books import cell_under, edit

CELLS = {
    ("Lieu", 2): "Hall B",
    ("Lieu", 3): "Hall B",
    ("Lieu", 4): "Hall B",
    ("Titre court", 5): "Un titre tout neuf",
    ("Organisme", 6): "Un organisme tout neuf",
    ("Organisme", 7): "Un autre organisme",
    ("Titre court", 8): "Encore un titre",
    ("Mots-clés", 9): "permis, logement",
    ("Lieu", 10): "Allée des Tilleuls",
    ("Titre court", 11): "Le titre qu’il ne fallait pas publier",
}
MISTAKEN = 11
PATIENCE_MS = 60_000


class Kiosk:
    """A terminal that looks for updates in a folder and shows them at the end of a visit."""

    def __init__(self, application: QApplication, catalogue: Catalogue, shared: Path, own: Path) -> None:
        self.house = House(application, catalogue, find_nothing, Viewing(), animations=False)
        self.frame = Frame(self.house.window)
        self.house.refurnished.connect(self.frame.hold)
        self.frame.resize(1280, 800)
        self.frame.show()
        self.house.open_to_visitors()
        self.renewal = Renewal(self.house, Edition(catalogue), self.house)
        self.lookout = Lookout(own, [shared], "")

    def look(self) -> None:
        """What the courier does every few seconds: what stands still in two looks is taken."""
        for _ in range(3):
            news = self.lookout.look()
            assert news.refused == ()
            if news.release is not None:
                self.renewal.take(news)

    def begin_visit(self) -> None:
        assert self.house.visit is not None
        self.house.visit.open(self.house.visit.catalogue.stands[0])

    def end_visit(self) -> None:
        assert self.house.visit is not None
        self.house.visit.start_over()

    def short_title(self, number: str) -> str:
        window = self.house.window
        assert isinstance(window, KioskWindow)
        return window.visit.catalogue.stand(number).short_title

    def close(self) -> None:
        if self.house.keeper is not None:
            self.house.keeper.watch.stop()
        self.frame.deleteLater()
        self.house.deleteLater()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def close_previews(desk: QWidget) -> None:
    for preview in desk.findChildren(KioskPreview):
        preview.close()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk as its program makes it, over the shipped tables and a data folder of its own."""
    data, tables = tmp_path / "data", paths.tables_folder()
    monkeypatch.setattr(paths, "data_folder", lambda: data)
    monkeypatch.setattr(paths, "tables_folder", lambda: tables)
    made = desk_app.build_desk(desk_app.prepare(qapp), tmp_path / "bureau.db")
    qtbot.addWidget(made, before_close_func=close_previews)
    made.resize(1680, 1000)
    made.show()
    return made


@pytest.fixture
def kiosk(qapp: QApplication, tmp_path: Path) -> Iterator[Kiosk]:
    started = Kiosk(qapp, read_tables(paths.tables_folder()).visible(), tmp_path / "stick", tmp_path / "own")
    yield started
    started.close()


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Have every question for a file or a folder answered with a path from now on."""

    def with_path(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
        monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(path)))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(path))

    return with_path


def press(desk: Desk, words: str) -> None:
    """Press the one button that is seen under those words."""
    seen = [one for one in desk.findChildren(QPushButton) if one.isVisible() and one.text() == words]
    assert len(seen) == 1, words
    seen[0].click()
    finish(desk)


def finish(desk: Desk) -> None:
    """Wait for what the desk does beside its window."""
    loop = QEventLoop()
    desk.errands.busy.connect(loop.quit)
    if desk.errands.is_busy:
        loop.exec()


def told(desk: Desk) -> str:
    finish(desk)
    assert desk.notice.isVisible()
    return desk.notice.words.text()


def test_ten_cells_go_from_the_spreadsheet_to_the_screen_and_a_mistake_goes_back(
    desk: Desk, kiosk: Kiosk, answer: Callable[[Path], None], tmp_path: Path, qtbot: QtBot
) -> None:
    tasks, importing = desk.findChild(DeskTasks), desk.findChild(ImportTask)
    assert isinstance(tasks, DeskTasks)
    assert isinstance(importing, ImportTask)
    book, stick = tmp_path / "stands.xlsx", tmp_path / "stick"
    numbers = [entry.stand.number for entry in desk.workbench.work.entries]
    old_titles = {number: kiosk.short_title(number) for number in numbers[:12]}

    publish_and_copy(desk, answer, stick)  # what visitors see before
    kiosk.look()
    kiosk.end_visit()

    answer(book)
    desk.bar.export_file.trigger()
    assert told(desk) == "stands.xlsx est écrit."
    opened, sheet = edit(book, "Stands")
    for (title, line), text in CELLS.items():
        cell_under(sheet, title, line).value = text
    opened.save(book)

    desk.bar.load_file.trigger()
    finish(desk)
    report = importing.page
    assert report.isVisible()
    shown = [report.model.index(row, 6).data() for row in range(report.model.rowCount())]
    assert sorted(shown) == sorted(CELLS.values())
    press(desk, "Appliquer les 10 lignes cochées")
    assert told(desk) == "10 lignes appliquées. Rien n’est encore publié."

    kiosk.begin_visit()
    publish_and_copy(desk, answer, stick)
    kiosk.look()
    wrong = numbers[MISTAKEN - 2]
    for _ in range(20):
        QCoreApplication.processEvents()
    assert kiosk.short_title(wrong) == old_titles[wrong], "a visit is never interrupted"
    kiosk.end_visit()
    qtbot.waitUntil(
        lambda: kiosk.short_title(wrong) == "Le titre qu’il ne fallait pas publier", timeout=PATIENCE_MS
    )

    press(desk, "Versions")
    press(desk, "Remettre sur la borne")
    press(desk, "Remettre")
    assert told(desk).startswith("C’est fait.")
    press(desk, "Copier sur une clé ou dans un dossier")
    kiosk.look()
    kiosk.end_visit()
    qtbot.waitUntil(lambda: kiosk.short_title(wrong) == old_titles[wrong], timeout=PATIENCE_MS)
    press(desk, "Vérifier une clé ou un dossier")
    assert "une borne prendrait cette mise à jour" in told(desk)

    press(desk, "Retour au tableau")
    mend(desk, wrong)
    publish_and_copy(desk, answer, stick)
    kiosk.look()
    kiosk.end_visit()
    qtbot.waitUntil(lambda: kiosk.short_title(wrong) == "Le bon titre", timeout=PATIENCE_MS)
    assert kiosk.short_title(numbers[3]) == "Un titre tout neuf"


def publish_and_copy(desk: Desk, answer: Callable[[Path], None], stick: Path) -> None:
    """Publish, then take it to the folder that the terminal looks into."""
    if desk.bar.publish.isEnabled():
        press(desk, "Publier sur la borne")
        press(desk, "Publier")
        assert told(desk).startswith("Publié.")
    answer(stick)
    press(desk, "Versions")
    press(desk, "Copier sur une clé ou dans un dossier")
    assert "copiés dans" in told(desk)
    press(desk, "Retour au tableau")


def mend(desk: Desk, number: str) -> None:
    """Find the stand and give it the right title."""
    QTest.keyClicks(desk.table.words, "ne fallait pas")
    assert desk.table.filter.rowCount() == 1
    desk.table.view.selectRow(0)
    assert desk.editor.title.text() == f"Stand {number}"
    editor = desk.editor.form.fields["titre court"].editor
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "Le bon titre")
