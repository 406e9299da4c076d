"""The themes of a stand: each is a button that is on or off; the first put on gives its colour."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.problem import Problem, Severity
from kiosk.domain.stand import Theme
from kiosk.look.desk_look import GAP, DeskLook
from kiosk.staff.widgets import button, label, restyle

_COLUMNS = 3


class ThemeToggles(QWidget):
    """All themes of the edition, those of a stand in their order.

    Signals: `edited()` after each change by hand.
    """

    edited = Signal()

    def __init__(self, look: DeskLook) -> None:
        super().__init__()
        self._look = look
        self._themes: tuple[Theme, ...] = ()
        self._chosen: list[str] = []
        self.toggles: dict[str, QPushButton] = {}
        self.message = label("", "error", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(label("Thèmes (le premier donne sa couleur à la carte)", "label"))
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column.addLayout(self._grid)
        column.addWidget(self.message)

    def values(self) -> tuple[str, ...]:
        """The ids of the themes that are on, in the order in which they were put on."""
        return tuple(self._chosen)

    def set_values(self, themes: Sequence[Theme], chosen: Sequence[str]) -> None:
        """Show the themes of an edition, and which of them a stand has."""
        if tuple(themes) != self._themes:
            self._themes = tuple(themes)
            self._rebuild()
        self._chosen = list(chosen)
        self._show()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong with the choice."""
        errors = any(problem.severity is Severity.ERROR for problem in problems)
        restyle(self.message, "role", "error" if errors or not problems else "warning")
        self.message.setText("\n".join(problem.what for problem in problems))
        self.message.setVisible(bool(problems))

    def _rebuild(self) -> None:
        for toggle in self.toggles.values():
            self._grid.removeWidget(toggle)
            toggle.deleteLater()
        self.toggles = {}
        for number, theme in enumerate(self._themes):
            colours = self._look.theme(theme.id)
            toggle = button(theme.word, self._look, kind="theme")
            toggle.setCheckable(True)
            toggle.setMinimumWidth(1)
            toggle.setIcon(self._look.icon(colours.icon, colours.deep))
            toggle.setToolTip(theme.long_word)
            toggle.clicked.connect(self._toggler(theme.id))
            self.toggles[theme.id] = toggle
            self._grid.addWidget(toggle, number // _COLUMNS, number % _COLUMNS)

    def _toggler(self, theme_id: str) -> Callable[[], None]:
        def toggle() -> None:
            if theme_id in self._chosen:
                self._chosen.remove(theme_id)
            else:
                self._chosen.append(theme_id)
            self._show()
            self.edited.emit()

        return toggle

    def _show(self) -> None:
        """Number the themes that are on, since their order counts."""
        for theme in self._themes:
            toggle = self.toggles[theme.id]
            is_on = theme.id in self._chosen
            toggle.setChecked(is_on)
            number = f"{self._chosen.index(theme.id) + 1}. " if is_on and len(self._chosen) > 1 else ""
            toggle.setText(f"{number}{theme.word}")
