"""What a search found: the rows, and the themes to go on with where they are few or none."""

from collections import Counter

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.visitor.facts import NOTHING_FOUND, Found
from kiosk.visitor.lines import Heading, Lines
from kiosk.visitor.phrases import stand_count
from kiosk.visitor.result_list import ResultList
from kiosk.visitor.result_row import row_pitch
from kiosk.visitor.scroll_column import ScrollColumn
from kiosk.visitor.theme_choice import ThemeChoice
from kiosk.visitor.worded import Worded

FEW = 4
"""Under so many results themes are offered too."""
SIDE = 12
"""Room left and right of everything for the focus ring of a row, design px."""
_TOP = 32
_HEADING = 60
_BELOW_HEADING = 28
_BOTTOM = 24
_COLUMN = (72, 16)
_SMALLEST_HEADING = 0.7
_LEAST_QUOTED = 8


class Results(Worded):
    """A heading with the count, the rows, and tiles of themes under fewer than four rows.

    With an empty field it asks where to start and shows all themes, as it does when nothing was found.

    Signals: `stand_tapped(Stand)`; `theme_tapped(str)` a theme id; `all_tapped()`.
    """

    stand_tapped = Signal(object)
    theme_tapped = Signal(str)
    all_tapped = Signal()

    def __init__(self, catalogue: Catalogue, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._found = NOTHING_FOUND
        self._heading = Heading("h1", look, self)
        self._help = Lines("lead", look, self, muted=True)
        self.rows = ResultList(catalogue, look, self)
        self.scroll_column = ScrollColumn(self.rows, self.rows.page_step, look, self)
        self._by_theme = Heading("h3", look, self)
        self.choice = ThemeChoice(catalogue, look, self)
        self.rows.tapped.connect(self.stand_tapped)
        self.choice.theme_tapped.connect(self.theme_tapped)
        self.choice.all_tapped.connect(self.all_tapped)
        self.read_texts()

    @property
    def heading(self) -> str:
        return self._heading.accessibleName()

    @property
    def focus_order(self) -> list[QWidget]:
        """Everything that can be touched, as the keyboard goes through it."""
        return [self.rows, *self.scroll_column.buttons, *self.choice.tiles, self.choice.all_tile]

    @property
    def told(self) -> str:
        """What helps where nothing is found."""
        return self._help.accessibleName()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self._found.words.strip()

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Take the words of themes from a catalogue of another language."""
        self.rows.results.name_from(catalogue)
        self.choice.show_catalogue(catalogue)

    def show_found(self, found: Found) -> None:
        """Show what was found, from the first row."""
        self._found = found
        self.rows.show_found(found)
        self.scroll_to_top()
        if len(found.rows) < FEW:  # many leave no room for themes
            self.choice.show_themes(self.themes_of_few() if found.rows else None)
        self.read_texts()
        self.arrange()

    def prepare_found(self, found: Found) -> None:
        """Draw the rows that these results would begin with before they are shown."""
        if found.rows and self.isVisible():
            self.rows.prepare_found(found, self._rows_place(len(found.rows)))

    def scroll_to_top(self) -> None:
        self.scroll_column.scroll_to(0)

    def arrange(self) -> None:
        """Lay out inside the rectangle; it reaches down to the edge of what lies below."""
        at, look = self._look.scale.at, self._look
        side, width = at(SIDE), self._inner_width()
        top = self._heading_bottom
        self._heading.setGeometry(side, at(_TOP), width, look.grown(_HEADING))
        self._show_heading()
        count = len(self._found.rows)
        self.rows.setVisible(count > 0)
        self.scroll_column.setVisible(count > 0)
        self._help.setVisible(count == 0)
        offers = count == 0
        if count:
            self._arrange_rows(count)
            offers = count < FEW and self._arrange_few(
                self._rows_place(count).top() + count * row_pitch(look)
            )
        else:
            self._arrange_themes(top + at(16))
        self.choice.setVisible(offers)
        self._by_theme.setVisible(offers and count > 0)

    def read_texts(self) -> None:
        """Set all texts in the language of the moment."""
        self.rows.setAccessibleName(self.tr("Résultats"))
        self._by_theme.show_words(self.tr("Continuer par thème"))
        if self.is_empty:
            self._help.show_words(self.tr("Tapez quelques lettres, ou touchez un thème."))
        else:
            self._help.show_words(self.tr("Effacez quelques lettres, ou partez d’un thème."))
        self._show_heading()

    def themes_of_few(self) -> list[str]:
        """The themes of the results, those of most results first."""
        themes = Counter(theme for row in self._found.rows[:FEW] for theme in row.stand.themes)
        return [theme for theme, _ in themes.most_common(4 if self._look.scale.is_tall else 3)]

    def _show_heading(self) -> None:
        found, count = self._found, stand_count(len(self._found.rows))
        if self.is_empty:
            words = self.tr("Par où commencer ?")
        elif not found.rows:
            sentence = self.tr("Aucun stand pour « {q} »")
            words = self._quoting(sentence, found.words.strip(), self.tr("Aucun stand"))
        elif found.meant:
            sentence = self.tr("{stands} pour « {q} »").replace("{stands}", count)
            words = self._quoting(sentence, found.meant, count)
        else:
            words = count
        self._heading.show_words(words)

    def _quoting(self, sentence: str, quoted: str, bare: str) -> str:
        """The sentence with as much of the quoted words as leaves the heading large; `bare` where none is."""
        metrics = QFontMetricsF(self._look.font("h1"))
        room = self._inner_width() / _SMALLEST_HEADING - metrics.horizontalAdvance(sentence.format(q="…"))
        kept = quoted
        while kept and metrics.horizontalAdvance(kept) > room:
            kept = kept[:-1].rstrip()
        if kept == quoted:
            return sentence.format(q=quoted)
        return sentence.format(q=kept + "…") if len(kept) >= _LEAST_QUOTED else bare

    def _inner_width(self) -> int:
        return self.width() - 2 * self._look.scale.at(SIDE)

    @property
    def _heading_bottom(self) -> int:
        return self._look.scale.at(_TOP) + self._look.grown(_HEADING)

    def _rows_place(self, count: int) -> QRect:
        """Where so many rows go; they leave room for the scroll column only when they need it."""
        at = self._look.scale.at
        top = self._heading_bottom + at(_BELOW_HEADING)
        height = self.height() - top
        scrolls = count * row_pitch(self._look) > height + at(12) // 2
        taken = sum(map(at, _COLUMN)) if scrolls else 0
        return QRect(at(SIDE), top, self._inner_width() - taken, height)

    def _arrange_rows(self, count: int) -> None:
        at, place = self._look.scale.at, self._rows_place(count)
        self.rows.arrange(place)
        width = at(_COLUMN[0])
        left = at(SIDE) + self._inner_width() - width
        self.scroll_column.setGeometry(left, place.top(), width, place.height() - at(_BOTTOM))
        self.scroll_column.arrange()

    def _arrange_few(self, top: int) -> bool:
        """The tiles follow the rows; whether there is room for them."""
        at, heading = self._look.scale.at, self._look.grown(38)
        self._by_theme.setGeometry(at(SIDE), top + at(28), self._inner_width(), heading)
        top += at(28) + heading + at(16)
        room = self.height() - at(_BOTTOM) - top
        self.choice.setGeometry(at(SIDE), top, self._inner_width(), max(room, 0))
        self.choice.arrange()
        return room >= at(MIN_TARGET)

    def _arrange_themes(self, top: int) -> None:
        at = self._look.scale.at
        side, width = at(SIDE), self._inner_width()
        block = self._look.text(self._help.accessibleName(), "lead", width)
        self._help.setGeometry(side, top, width, block.height)
        top += block.height + at(32)
        self.choice.setGeometry(side, top, width, self.height() - at(_BOTTOM) - top)
        self.choice.arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: all lies on the screen's own ground."""
