"""What one does with the stand that is open above: close it, turn its pages, keep it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.visitor.low_button import LowButton, LowRank
from kiosk.visitor.worded import Worded


class LowActions(Worded):
    """Four buttons in a row; their words shorten where the long ones do not fit, and never move.

    Signals: `close_tapped()`, `back_tapped()` a page back, `on_tapped()` a page on, `pick_tapped()` to keep
    the stand or to keep it no more.
    """

    close_tapped = Signal()
    back_tapped = Signal()
    on_tapped = Signal()
    pick_tapped = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._is_picked = self._is_short = False
        self.close_button = LowButton("arrow_back", look, self)
        self.back = LowButton("keyboard_arrow_up", look, self)
        self.on = LowButton("keyboard_arrow_down", look, self)
        self.pick = LowButton("bookmark_add", look, self)
        self.close_button.clicked.connect(self.close_tapped)
        self.back.clicked.connect(self.back_tapped)
        self.on.clicked.connect(self.on_tapped)
        self.pick.clicked.connect(self.pick_tapped)
        self.show_picked(picked=False)
        self.read_texts()

    @property
    def buttons(self) -> tuple[LowButton, LowButton, LowButton, LowButton]:
        return self.close_button, self.back, self.on, self.pick

    @property
    def is_picked(self) -> bool:
        """Whether the open stand is in Ma sélection."""
        return self._is_picked

    def show_picked(self, *, picked: bool) -> None:
        """Show whether the open stand is in Ma sélection."""
        self._is_picked = picked
        if picked:
            self.pick.show_rank(LowRank.KEPT, "bookmark_added")
        else:
            self.pick.show_rank(LowRank.YOURS, "bookmark_add")
        self.read_texts()

    def show_pages(self, *, before: bool, more: bool) -> None:
        """Show whether there is text above and below what is shown."""
        for button, other, enabled in ((self.back, self.on, before), (self.on, self.back, more)):
            if not enabled and button.hasFocus():
                # Disabled, it would hand the keyboard to the next button, and the next Enter would act there.
                other.setEnabled(True)
                other.setFocus()
            button.setEnabled(enabled)

    def natural_width(self, *, short: bool) -> int:
        """The width of the row in long or in short words, in px."""
        return sum(self._widths(short=short)) + 3 * self._gap

    def arrange(self) -> None:
        """Lay out inside the row's own rectangle."""
        self._is_short = self.natural_width(short=False) > self.width()
        self.read_texts()
        widths = [float(width) for width in self._widths(short=self._is_short)]
        spare = self.width() - sum(widths) - 3 * self._gap
        if spare < 0 or self._look.scale.is_tall:
            widths = [width + spare / len(widths) for width in widths]
        left = 0.0
        for button, width in zip(self.buttons, widths, strict=True):
            button.setGeometry(round(left), 0, round(left + width) - round(left), self.height())
            left += width + self._gap

    def read_texts(self) -> None:
        self.close_button.setText(self._close_words(short=self._is_short))
        self.close_button.setAccessibleName(self._close_words(short=False))
        self.back.setText(self.tr("Remonter"))
        self.on.setText(self.tr("Lire la suite"))
        self.pick.setText(self._pick_words(short=self._is_short)[self._is_picked])
        self.pick.setAccessibleName(self._pick_words(short=False)[self._is_picked])

    @property
    def _gap(self) -> int:
        return self._look.scale.at(12 if self._look.scale.is_tall else 16)

    def _close_words(self, *, short: bool) -> str:
        return self.tr("Fermer") if short else self.tr("Fermer la fiche")

    def _pick_words(self, *, short: bool) -> tuple[str, str]:
        """What the button says of a stand that is not, and of one that is, in Ma sélection."""
        if short:
            return self.tr("Ajouter"), self.tr("Ajouté")
        return self.tr("Ajouter à Ma sélection"), self.tr("Dans Ma sélection")

    def _widths(self, *, short: bool) -> list[int]:
        """The widths the words need; the last button has room for both of its words: nothing moves."""
        return [
            self.close_button.natural_width(self._close_words(short=short)),
            self.back.natural_width(self.back.text()),
            self.on.natural_width(self.on.text()),
            max(self.pick.natural_width(words) for words in self._pick_words(short=short)),
        ]

    @override
    def reword(self) -> None:
        super().reword()
        self.arrange()
