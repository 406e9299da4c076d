"""What tests of the look share: the tokens, our sheet put on, widgets shown under it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QStatusBar,
    QTableWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.look.scale import Scale
from kiosk.look.theme import load_base, style_sheet
from kiosk.look.tokens import Palette, Tokens, load_tokens

_RESOURCES = Path(__file__).parents[2] / "resources"

Dress = Callable[[Palette, float], None]
Show = Callable[[list[QWidget]], QWidget]


@pytest.fixture(scope="session")
def tokens() -> Tokens:
    return load_tokens(_RESOURCES / "design" / "tokens.json")


@pytest.fixture
def dress(qapp: QApplication, tokens: Tokens) -> Dress:
    """Gives the application our sheet; it stays on, for Qt crashes now and then when one is taken off."""
    family = tokens.type["body"].family
    base = load_base(_RESOURCES / "style")

    def put_on(palette: Palette, k: float) -> None:
        qapp.setStyleSheet(style_sheet(base, palette, Scale(k, 1920, 1080), family, 26))

    return put_on


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows widgets below each other in an active window, which lives as long as the test."""
    windows: list[QWidget] = []

    def put_up(widgets: list[QWidget]) -> QWidget:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        layout = QVBoxLayout(window)
        # The offscreen platform warns when a window has a smallest size.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for widget in widgets:
            layout.addWidget(widget)
        window.resize(800, 1600)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        return window

    yield put_up
    windows.clear()


@pytest.fixture
def visitor_widgets(qapp: QApplication) -> list[QWidget]:
    """One of each widget that visitors see."""
    assert qapp
    listing = QListView()
    listing.setModel(QStringListModel(["un", "deux"], listing))
    listing.setCurrentIndex(listing.model().index(0, 0))
    area = QScrollArea()
    area.setWidget(QLabel("texte"))
    pressed = QPushButton("enfoncé")
    pressed.setCheckable(True)
    pressed.setChecked(True)
    return [
        *(QLabel("texte"), QPushButton("bouton"), pressed, QLineEdit("champ"), listing, area),
        *(QStackedWidget(), QScrollBar(Qt.Orientation.Vertical)),
    ]


@pytest.fixture
def desk_widgets(qapp: QApplication) -> list[QWidget]:
    """One of each widget that only staff see."""
    assert qapp
    tabs = QTabWidget()
    tabs.addTab(QWidget(), "onglet")
    combo = QComboBox()
    combo.addItems(["un", "deux"])
    return [
        *(combo, tabs, QTableWidget(2, 2), QCheckBox("case"), QSpinBox(), QGroupBox("groupe")),
        *(QPlainTextEdit("texte"), QProgressBar(), QSplitter(), QStatusBar()),
    ]
