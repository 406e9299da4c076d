"""The search screen: a field, a keyboard, what was found, and words to take instead of typing."""

from itertools import pairwise

from PySide6.QtCore import QLine, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.look.look import Look
from kiosk.visitor.facts import NOTHING_FOUND, Found
from kiosk.visitor.keyboard import Keyboard, LetterOrder
from kiosk.visitor.lines import Heading
from kiosk.visitor.low_results import LowResults
from kiosk.visitor.low_search_layout import LowSearchLayout, lay_out_low_search
from kiosk.visitor.results import SIDE, Results
from kiosk.visitor.search_field import MARGIN, SearchField
from kiosk.visitor.search_layout import SearchLayout, lay_out_search
from kiosk.visitor.suggestions import Note, Suggestions
from kiosk.visitor.touchable import Touchable
from kiosk.visitor.typed_words import cleaned, completed
from kiosk.visitor.worded import Worded

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchScreen(Worded):
    """Shows what was found for the words in its field, and asks for other words.

    Keys of a physical keyboard type from anywhere on this screen; Enter in the field opens the first result.
    Escape and Home are left to the window.

    Signals: `typed(str)` the whole text after a change; `stand_tapped(Stand)`; `theme_tapped(str)` a theme
    id; `all_tapped()` all stands are asked for.
    """

    typed = Signal(str)
    stand_tapped = Signal(object)
    theme_tapped = Signal(str)
    all_tapped = Signal()

    def __init__(self, catalogue: Catalogue, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._catalogue = catalogue
        self._layout: SearchLayout | None = None
        self._found = NOTHING_FOUND
        self._first_words: tuple[str, ...] = ()
        self.results = Results(catalogue, look, self)
        self.low = LowResults(catalogue, self.results, look, self)
        self._title = Heading("h1", look, self)
        self._help = Note(look, self, "body")
        self._note = Note(look, self)
        self.completions = Suggestions(look, self)
        self.meant = Suggestions(look, self)
        self.field = SearchField(look, self)
        self.keyboard = Keyboard(look, self)
        self._after_painting = QTimer(self, singleShot=True)
        self._after_painting.timeout.connect(self._show_ways_on)
        self.setFocusProxy(self.field)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._connect()
        self._set_focus_order()
        self.read_texts()

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Take another catalogue, or the words of another language; what is found comes after it."""
        self._catalogue = catalogue
        self.results.show_catalogue(catalogue)
        self.low.show_catalogue(catalogue)
        self._set_focus_order()
        self.read_texts()

    def show_found(self, found: Found) -> None:
        """Show what was found for words the field takes; keys and words that lead on follow its painting."""
        self._show_results(found)
        if self.isVisible():
            self._after_painting.start()
        else:
            self._show_ways_on()

    def arrange(self) -> None:
        """Lay out inside the screen's own rectangle."""
        look = self._look
        lay_out = lay_out_low_search if look.display.low_reach else lay_out_search
        layout = self._layout = lay_out(look.scale, self.height(), look.text_scale)
        for part, place in (
            (self._title, layout.title),
            (self._help, layout.help),
            (self._note, layout.note),
            (self.completions, layout.pills),
            (self.meant, layout.pills if layout.is_compact else layout.slot),
            (self.keyboard, layout.keys),
        ):
            part.setGeometry(place)
        side = look.scale.at(SIDE)
        self.results.setGeometry(layout.results.adjusted(-side, 0, side, 0))
        ring = look.scale.px(MARGIN)
        self.field.setGeometry(layout.field.adjusted(-ring, -ring, ring, ring))
        self._title.setVisible(layout.has_title)
        self._help.setVisible(layout.has_title)
        self.results.setVisible(not look.display.low_reach)
        self.low.setVisible(look.display.low_reach)
        self.results.arrange()
        self._show_low()
        self.keyboard.arrange()
        self._show_suggestions()

    def open(self) -> None:
        """Come to the screen: from the top, ready to type."""
        self.keyboard.show_order(LetterOrder.AZERTY)
        self.results.scroll_to_top()
        self.low.strip.scroll_to_start()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """End of a visit: nothing typed, nothing found, the keyboard as at first."""
        self.keyboard.show_order(LetterOrder.AZERTY)
        self._show_results(NOTHING_FOUND)
        self._show_ways_on()

    def show_focus(self, shown: bool) -> None:  # a signal's payload
        """Draw the rings of field and list, or not: fingers need none."""
        self.field.show_focus(shown)
        self.low.strip.cards.show_focus(shown)
        self.results.rows.show_focus(shown)

    def read_texts(self) -> None:
        """Set all texts in the language of the moment."""
        self._title.show_words(self.tr("Rechercher"))
        self._show_suggestions()
        self._show_low()

    @property
    def _is_dead_end(self) -> bool:
        """Whether words were typed that nothing is found for."""
        return not self.results.is_empty and not self._found.rows

    def _show_results(self, found: Found) -> None:
        self._found = found
        if found.words.strip() != self.field.text.strip():
            self.field.show_text(found.words)
        self.results.show_found(found)
        if self.results.is_empty and found.completions:
            self._first_words = found.completions
        self._show_low()

    def _show_ways_on(self) -> None:
        self._after_painting.stop()
        knows_letters = bool(self._found.next_letters) or not self.results.is_empty
        self.keyboard.show_next(self._found.next_letters if knows_letters else None)
        self.keyboard.propose_erasing(proposed=self._is_dead_end)
        self._show_suggestions()

    def _show_suggestions(self) -> None:
        """Words to take and the line about letters, all in places of their own."""
        found = self._found
        shares_row = self._layout is not None and self._layout.is_compact
        lead = [self.tr("Essayez aussi :")] if self._is_dead_end and shares_row else []
        self.completions.show_words(self._completions(), lead)
        if found.meant:
            told = self.tr("Rien pour « {q} ». Vouliez-vous dire :").format(q=found.words.strip())
            self.meant.show_words([found.meant], [told, self.tr("Vouliez-vous dire :")], meant=True)
        self.meant.setVisible(bool(found.meant))
        self.completions.setVisible(not (found.meant and shares_row))
        self._show_notes()

    def _show_low(self) -> None:
        """Tell the parts of low reach what was found, while they are what is shown."""
        if isinstance(self._layout, LowSearchLayout):
            self.low.setGeometry(self.rect())
            self.low.show_found(self._found)
            self.low.arrange(self._layout)

    def _show_notes(self) -> None:
        pale = self.keyboard.has_pale_keys and not self._is_dead_end and not self._found.meant
        letters = self.tr("Les lettres pâles ne mènent à aucun stand.") if pale else ""
        count = len(self._catalogue.stands)
        everything = ""
        if self._found.ignores_filters and count > 1:
            everything = self.tr("La recherche porte sur les {n} stands.").format(n=count)
        if self._layout is not None and not self._layout.has_title:
            both = f"{everything} {letters}".strip()
            self._note.show_wordings(both, everything or letters)
        else:
            self._note.show_wordings(letters)
        how = self.tr("Tapez un nom, un numéro ou un mot. Les accents sont facultatifs.")
        shorter = self.tr("Tapez un nom, un numéro ou un mot.")
        self._help.show_wordings(*([everything] if everything else [how, shorter]))

    def _completions(self) -> list[str]:
        """Words that lead on from here; where none do, those an empty field offers."""
        if not self._leads_on:
            return list(self._first_words)
        text = self.field.text
        return [word for word in self._found.completions if completed(text, word).strip() != text.strip()]

    @property
    def _leads_on(self) -> bool:
        return bool(self._found.completions) and not self._found.meant

    def _connect(self) -> None:
        self.field.changed.connect(self.typed)
        self.keyboard.typed.connect(self.field.insert)
        self.keyboard.erased.connect(self.field.erase)
        self.keyboard.cleared.connect(self.field.clear)
        self.completions.tapped.connect(self._take_completion)
        self.meant.tapped.connect(self._take_meant)
        for results in (self.results, self.low):
            results.stand_tapped.connect(self.stand_tapped)
            results.theme_tapped.connect(self.theme_tapped)
            results.all_tapped.connect(self.all_tapped)

    def _take_completion(self, word: str) -> None:
        self.field.replace(completed(self.field.text if self._leads_on else "", word))

    def _take_meant(self, word: str) -> None:
        self.field.replace(cleaned(f"{word} "))

    def _enter(self) -> None:
        """Do what a tap on the focused button does; in the field, open the first result."""
        focused = QApplication.focusWidget()
        if isinstance(focused, Touchable):
            focused.click()
        elif self._found.rows:
            self.stand_tapped.emit(self._found.rows[0].stand)

    def _set_focus_order(self) -> None:
        order = [*self.results.focus_order, *self.low.focus_order, *self.completions.pills]
        order += [*self.meant.pills, self.field, *self.keyboard.keys]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.field.take_key(event):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self._enter()
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
            if self._layout is not None and self._layout.panel_top is not None:
                painter.setPen(QPen(self._look.palette.line, self._look.scale.line(2)))
                painter.drawLine(QLine(0, self._layout.panel_top, self.width(), self._layout.panel_top))
