"""The style sheet: Qt understands it, and ours has the last word over the base."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, QStringListModel, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.look.scale import Scale
from kiosk.look.theme import load_base
from kiosk.look.tokens import Palette, Tokens

_RESOURCES = Path(__file__).parents[2] / "resources"
_STYLE = _RESOURCES / "style"
_KS = [0.667, 1.0, 2.0]

Dress = Callable[[Palette, float], None]
Show = Callable[[list[QWidget]], QWidget]


class Ground(QWidget):
    """A widget that paints itself in one colour, like those of the kiosk."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), Qt.GlobalColor.magenta)


def _image(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _colours(widget: QWidget) -> set[str]:
    image = _image(widget)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.qt_log_level_fail("WARNING")
@pytest.mark.parametrize("k", _KS)
@pytest.mark.parametrize("mode", ["light", "high_contrast"])
def test_qt_understands_the_whole_sheet(
    show: Show,
    dress: Dress,
    tokens: Tokens,
    visitor_widgets: list[QWidget],
    desk_widgets: list[QWidget],
    mode: str,
    k: float,
) -> None:
    palette: Palette = getattr(tokens, mode)
    dress(palette, k)

    window = show(visitor_widgets + desk_widgets)

    assert _image(window).pixelColor(1, 1) == palette.paper


def test_no_rule_waits_for_a_pointer(qapp: QApplication, dress: Dress, tokens: Tokens) -> None:
    dress(tokens.light, 1.0)

    assert ":hover" not in qapp.styleSheet()


@pytest.mark.parametrize("kind", [QPushButton, QGroupBox, QTabWidget])
def test_words_keep_their_small_letters(
    show: Show, qapp: QApplication, dress: Dress, tokens: Tokens, kind: type[QWidget]
) -> None:
    widget = kind()
    window = show([widget])
    asked = widget.tabBar() if isinstance(widget, QTabWidget) else widget

    qapp.setStyleSheet(load_base(_STYLE))
    assert asked.font().capitalization() is QFont.Capitalization.AllUppercase

    dress(tokens.light, 1.0)
    assert window.isVisible()
    assert asked.font().capitalization() is QFont.Capitalization.MixedCase


@pytest.mark.parametrize("k", _KS)
@pytest.mark.parametrize("kind", [QPushButton, QLineEdit])
def test_a_control_is_as_high_as_a_target_and_keeps_its_size_under_focus(
    qtbot: QtBot,
    show: Show,
    dress: Dress,
    tokens: Tokens,
    kind: type[QPushButton] | type[QLineEdit],
    k: float,
) -> None:
    dress(tokens.light, k)
    control, other = kind("mot"), QPushButton("autre")
    show([control, other])

    sizes: list[QSize] = []
    for focused in (other, control):
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(focused.hasFocus)
        sizes.append(control.sizeHint())

    assert sizes[0] == sizes[1]
    assert sizes[0].height() == Scale(k, 0, 0).px(72)


@pytest.mark.parametrize("mode", ["light", "high_contrast"])
def test_focus_is_shown_by_a_ring(qtbot: QtBot, show: Show, dress: Dress, tokens: Tokens, mode: str) -> None:
    palette: Palette = getattr(tokens, mode)
    dress(palette, 1.0)
    button, other = QPushButton("mot"), QPushButton("autre")
    show([button, other])

    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)

    ring, inside = QPoint(3, button.height() // 2), QPoint(8, button.height() // 2)
    assert _image(button).pixelColor(ring) == palette.ink
    assert _image(button).pixelColor(inside) == palette.surface
    assert _image(other).pixelColor(ring) == palette.surface


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit])
@pytest.mark.parametrize("mode", ["light", "high_contrast"])
def test_what_is_disabled_can_be_read(
    show: Show, dress: Dress, tokens: Tokens, mode: str, kind: type[QPushButton] | type[QLineEdit]
) -> None:
    palette: Palette = getattr(tokens, mode)
    dress(palette, 1.0)
    control = kind("mot")
    control.setEnabled(False)
    show([control])

    assert _image(control).pixelColor(8, control.height() // 2) == palette.disabled_fill
    assert control.palette().color(QPalette.ColorRole.Text) == palette.disabled_text


@pytest.mark.parametrize("mode", ["light", "high_contrast"])
def test_selected_words_can_be_read(show: Show, dress: Dress, tokens: Tokens, mode: str) -> None:
    palette: Palette = getattr(tokens, mode)
    dress(palette, 1.0)
    field = QLineEdit("mot")
    show([field])

    assert field.palette().color(QPalette.ColorRole.Highlight) == palette.sun
    assert field.palette().color(QPalette.ColorRole.HighlightedText) == palette.on_sun


def test_the_row_with_the_focus_can_be_read(qtbot: QtBot, show: Show, dress: Dress, tokens: Tokens) -> None:
    dress(tokens.light, 1.0)
    listing = QListView()
    listing.setModel(QStringListModel(["mot"], listing))
    show([listing])

    listing.setCurrentIndex(listing.model().index(0, 0))
    listing.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(listing.hasFocus)

    row = listing.visualRect(listing.currentIndex())
    assert _image(listing).pixelColor(row.right() - 10, row.center().y()) == tokens.light.sun


@pytest.mark.parametrize("is_enabled", [True, False])
def test_lists_labels_and_scroll_areas_let_the_ground_through(
    show: Show, dress: Dress, tokens: Tokens, is_enabled: bool
) -> None:
    dress(tokens.light, 1.0)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(QWidget())
    ground = Ground()
    layout = QVBoxLayout(ground)
    for widget in (QListView(), area, QLabel(" "), QStackedWidget()):
        layout.addWidget(widget)
        widget.setEnabled(is_enabled)
    show([ground])

    assert _colours(ground) == {"#ff00ff"}


def test_high_contrast_keeps_no_colour_of_the_base(
    show: Show, dress: Dress, tokens: Tokens, visitor_widgets: list[QWidget]
) -> None:
    dress(tokens.high_contrast, 1.0)
    show(visitor_widgets)
    light = tokens.light
    foreign = {colour.name() for colour in (light.ink, light.ink_surface, light.paper, light.surface_alt)}

    for widget in visitor_widgets:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert not _colours(widget) & foreign, widget
        widget.setEnabled(False)
        assert not _colours(widget) & foreign, widget
