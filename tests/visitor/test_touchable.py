"""Every button: what becomes of it when the screen changes under a finger."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.visitor.buttons import ActionButton, ButtonRank
from tests.visitor.bare import make_look


def test_a_button_hidden_under_a_finger_is_let_go_and_does_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = ActionButton(ButtonRank.SECOND, make_look(qapp), window)
    button.setGeometry(0, 0, 200, 100)
    window.show()
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert button.isDown()
    with qtbot.assertNotEmitted(button.clicked):
        button.hide()
    assert not button.isDown()
    button.show()
    assert not button.isDown()
