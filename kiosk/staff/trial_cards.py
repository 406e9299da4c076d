"""What a terminal would say of what lies before it: a card for each thing, red where it refuses."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.counted import counted
from kiosk.look.desk_look import GAP, SPACE, Tone
from kiosk.staff.trial import Trial
from kiosk.staff.widgets import label

_REFUSED = "Une borne refuse cette mise à jour et garde ce qu’elle montre."


def verdict(trial: Trial) -> str:
    """What a terminal would do, as a sentence, and why."""
    if trial.refused:
        return f"{_REFUSED}\n{trial.refused}"
    return f"{trial.source.name} : une borne prendrait cette mise à jour ({counted(trial.stands, 'stand')})."


class TrialCards(QWidget):
    """Shows trials one under the other; without any it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self.hide()

    def show_trials(self, trials: Sequence[Trial]) -> None:
        """Show these in place of those before."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.words = []
        for trial in trials:
            told = verdict(trial)
            if trial.source.parent.name:
                told += f"\nElle se trouve dans {trial.source.parent}."
            self.words.append(told)
            self._column.addWidget(_card(told, Tone.ERROR if trial.refused else Tone.INFO))
        self.setVisible(bool(trials))


def _card(words: str, tone: Tone) -> QWidget:
    card = QWidget()
    card.setProperty("ground", tone.value)
    card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(SPACE, GAP, SPACE, GAP)
    inside.addWidget(label(words, "tell", wraps=True))
    return card
