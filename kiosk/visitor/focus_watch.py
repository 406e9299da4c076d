"""Where the keyboard goes: buttons that get the focus, rows that become current."""

from PySide6.QtCore import QItemSelectionModel, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from kiosk.visitor.spoken import target_of_focus


class FocusWatch(QObject):
    """Tells once, when everything that moved the focus is over, what has it.

    Signals: `focused(Target)`.
    """

    focused = Signal(object)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._is_on = False
        self._rows: QItemSelectionModel | None = None
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(0)
        self._tell.timeout.connect(self._tell_focus)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def turn(self, *, on: bool) -> None:
        """Begin or end telling."""
        self._is_on = on
        self._tell.stop()
        self._follow_rows(QApplication.focusWidget() if on else None)

    def forget(self) -> None:
        """What moved the focus so far is known already."""
        self._tell.stop()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._is_on:
            self._follow_rows(now)
            self._tell.start()

    def _follow_row(self) -> None:
        self._tell.start()

    def _follow_rows(self, widget: QWidget | None) -> None:
        if self._rows is not None:
            self._rows.currentChanged.disconnect(self._follow_row)
        self._rows = widget.selectionModel() if isinstance(widget, QAbstractItemView) else None
        if self._rows is not None:
            self._rows.currentChanged.connect(self._follow_row)

    def _tell_focus(self) -> None:
        widget = QApplication.focusWidget()
        if widget is not None and self._screen.isAncestorOf(widget):
            target = target_of_focus(widget)
            if target is not None:
                self.focused.emit(target)
