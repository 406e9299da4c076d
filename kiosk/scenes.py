"""The screens worth a picture: how a visit comes to each of them."""

from collections.abc import Callable

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import Language
from kiosk.domain.stand import Stand
from kiosk.guard.idle import COUNTDOWN_MS
from kiosk.look.display import Display, TextSize
from kiosk.visitor.attract_order import Poster
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow

Scene = Callable[[], None]

_FILTER = ("sante", "logement")
_PICKS = 3


class Scenes:
    """Leads a fresh visit to each screen."""

    def __init__(self, visit: Visit, window: KioskWindow) -> None:
        self._visit, self._window = visit, window

    def by_name(self) -> dict[str, Scene]:
        """The scenes under the names of their pictures."""
        return {
            "home": _nothing,
            "filtered": self._filter,
            "sheet-long": self._open_longest,
            "sheet-short": self._open_shortest,
            "search": self._search_for("sa"),
            "search-nearest": self._search_for("prmis"),
            "search-nothing": self._search_for("xyzzy"),
            "picks": self._pick,
            "picks-empty": self._visit.show_picks,
            "display": self._open_panel,
            "contrast-large": self._show_as(Display(TextSize.VERY_LARGE, high_contrast=True)),
            "low-reach": self._open_low,
            "low-reach-search": self._low(self._search_for("sa")),
            "low-reach-search-nearest": self._low(self._search_for("prmis")),
            "low-reach-search-nothing": self._low(self._search_for("xyzzy")),
            "low-reach-picks": self._low(self._pick),
            "low-reach-picks-empty": self._low(self._visit.show_picks),
            "english": self._read_english,
            "question": self._ask,
            "attract": self._visit.sleep,
            "attract-themes": self._show_wall,
        }

    def _filter(self) -> None:
        for theme in _FILTER:
            self._visit.toggle_theme(theme)

    def _open_longest(self) -> None:
        self._visit.open(_longest(self._visit.catalogue))

    def _open_shortest(self) -> None:
        self._visit.open(_shortest(self._visit.catalogue))

    def _search_for(self, words: str) -> Scene:
        def search() -> None:
            self._visit.search()
            self._visit.type(words)

        return search

    def _pick(self) -> None:
        self._visit.show_picks()
        for stand in self._visit.catalogue.stands[:_PICKS]:
            self._visit.selection.add(stand)
        self._window.screens.toast.forget()

    def _open_panel(self) -> None:
        self._window.screens.dock.display_button.click()

    def _show_as(self, display: Display) -> Scene:
        def show() -> None:
            self._visit.show_as(display)

        return show

    def _open_low(self) -> None:
        self._visit.show_as(Display(low_reach=True))
        self._open_longest()

    def _low(self, scene: Scene) -> Scene:
        """A scene as those see it who sit, or reach no higher."""

        def show() -> None:
            self._visit.show_as(Display(low_reach=True))
            scene()

        return show

    def _read_english(self) -> None:
        self._visit.translate(Language.ENGLISH)

    def _ask(self) -> None:
        self._visit.selection.add(self._visit.catalogue.stands[0])
        self._window.screens.toast.forget()
        self._window.ask_if_there(COUNTDOWN_MS)

    def _show_wall(self) -> None:
        self._visit.sleep()
        attract = self._window.screens.attract
        while isinstance(attract.showing, Poster):
            attract.show_next()


def _longest(catalogue: Catalogue) -> Stand:
    return max(
        catalogue.stands,
        key=lambda stand: sum(len(block.text) for section in stand.sections for block in section.blocks),
    )


def _shortest(catalogue: Catalogue) -> Stand:
    return min(catalogue.stands, key=lambda stand: (not stand.is_short, len(stand.summary)))


def _nothing() -> None:
    pass
