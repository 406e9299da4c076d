"""What the visit under way has done that is counted: each thing once, in no order, forgotten at its end."""

from PySide6.QtCore import QObject, Signal

from kiosk.domain.choice import Choice
from kiosk.domain.language import Language
from kiosk.domain.usage import Counted, Mark
from kiosk.domain.words import fold
from kiosk.visitor.facts import Found, Listing, OpenStand, Picks, Place
from kiosk.visitor.visit import Visit


class Tally(QObject):
    """Listens to a visit, which knows nothing of it; no typed word outlives the search it was typed in.

    Signals: `ended(frozenset[Mark])` after every visit that did something.
    """

    ended = Signal(object)

    def __init__(self, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._marks: set[Mark] = set()
        self._searched = Searched()
        visit.opened.connect(self._note_stand)
        visit.listed.connect(self._note_choice)
        visit.found.connect(self._note_search)
        visit.moved.connect(self._note_place)
        visit.selection.picked.connect(self._note_picks)
        visit.displayed.connect(self._note_act)
        visit.translated.connect(self._note_language)
        visit.ended.connect(self.settle)

    @property
    def is_empty(self) -> bool:
        """Whether nobody has done anything yet."""
        return not self._marks

    def settle(self) -> None:
        """The visit is over: tell what it did, and forget it."""
        self._end_search()
        marks, self._marks = frozenset(self._marks), set()
        if marks:
            self.ended.emit(marks)

    def _note(self, counted: Counted, name: str = "") -> None:
        self._marks |= {Mark(Counted.VISIT), Mark(counted, name)}

    def _note_act(self) -> None:
        if not self._visit.is_fresh:
            self._marks.add(Mark(Counted.VISIT))

    def _note_stand(self, opened: OpenStand) -> None:
        self._note(Counted.STAND, opened.stand.number)

    def _note_choice(self, listing: Listing) -> None:
        if listing.choice != Choice():
            self._note_act()
        for theme in listing.choice.themes:
            self._note(Counted.THEME, theme)

    def _note_search(self, found: Found) -> None:
        if not found.words:
            self._end_search()
        else:
            self._note_act()
            self._searched.follow(found)

    def _end_search(self) -> None:
        searched, self._searched = self._searched, Searched()
        if searched.is_fruitless:
            self._note(Counted.FRUITLESS, searched.nearest)

    def _note_place(self, place: Place) -> None:
        self._note_act()
        if place is Place.PICKS:
            self._note_picks(Picks(self._visit.selection.stands))

    def _note_picks(self, picks: Picks) -> None:
        """The code of a list shows where the list does, as long as it is not empty."""
        self._note_act()
        if picks.stands and self._visit.place is Place.PICKS:
            self._note(Counted.LIST)

    def _note_language(self, language: Language) -> None:
        if language is Language.ENGLISH:
            self._note(Counted.ENGLISH)


class Searched:
    """One search, from the first letter until the field is empty again.

    It counts by what was typed at its longest: letters taken back one by one are no search of their own.
    """

    def __init__(self) -> None:
        self._words = ""
        self.is_fruitless = False
        self.nearest = ""

    def follow(self, found: Found) -> None:
        """Take the answer to what is typed now."""
        is_taken_back = self._words != found.words and self._words.startswith(found.words)
        self._words = found.words
        if is_taken_back:
            return
        is_said = bool(fold(found.words)) and not found.completions
        self.is_fruitless = bool(found.meant) or (is_said and not found.rows)
        self.nearest = nearest_word(found) if self.is_fruitless else ""


def nearest_word(found: Found) -> str:
    """The first word of the catalogue that the search put in place of a typed one; never a typed one."""
    typed = fold(found.words).split()
    return next((word for word in found.meant.split() if not set(fold(word).split()) & set(typed)), "")
