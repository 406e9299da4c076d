"""All that can be on the screen, made once, and its wishes handed to the visit."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from random import Random

from PySide6.QtWidgets import QWidget

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.takeaway import Takeaway
from kiosk.look.look import Look
from kiosk.visitor.attract import AttractScreen
from kiosk.visitor.code_card import CodeSquare
from kiosk.visitor.display_panel import DisplayPanel
from kiosk.visitor.dock import Dock
from kiosk.visitor.first_screens import FirstScreens
from kiosk.visitor.home import HomeScreen
from kiosk.visitor.low_screen import LowScreen
from kiosk.visitor.master_list import MasterList
from kiosk.visitor.picks import PicksScreen
from kiosk.visitor.prompt import IdlePrompt
from kiosk.visitor.search import SearchScreen
from kiosk.visitor.sheet import SheetScreen
from kiosk.visitor.shield import Shield
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.toast import Toast
from kiosk.visitor.visit import Visit
from kiosk.visitor.voice_bar import VoiceBar


@dataclass(frozen=True, slots=True)
class Screens:
    """The parts of the window; `listed` holds the stands at home, `current` those beside an open one."""

    listed: StandModel
    current: StandModel
    home: HomeScreen
    low: LowScreen
    search: SearchScreen
    picks: PicksScreen
    master: MasterList
    sheet: SheetScreen
    code: CodeSquare
    dock: Dock
    voice_bar: VoiceBar
    toast: Toast
    panel: DisplayPanel
    prompt: IdlePrompt
    attract: AttractScreen
    shield: Shield


def build_screens(
    first: FirstScreens, catalogue: Catalogue, takeaway: Takeaway, look: Look, window: QWidget
) -> Generator[None, None, Screens]:
    """Make every part, hidden but for the first; step by step, a screen at a time."""
    listed, current = first.listed, StandModel(catalogue, window)
    yield from _polished(first.home, first.dock)
    low = LowScreen(catalogue, current, look, window)
    yield from _polished(low)
    search = SearchScreen(catalogue, look, window)
    yield from _polished(search)
    picks = PicksScreen(catalogue, look, window, takeaway)
    yield from _polished(picks)
    master = MasterList(current, look, window)
    sheet = SheetScreen(look, window, takeaway)
    yield from _polished(master, sheet)
    screens = Screens(
        listed=listed,
        current=current,
        home=first.home,
        low=low,
        search=search,
        picks=picks,
        master=master,
        sheet=sheet,
        code=CodeSquare(look, window),
        dock=first.dock,
        voice_bar=VoiceBar(look, window),
        toast=Toast(look, window),
        panel=DisplayPanel(look, window),
        prompt=IdlePrompt(look, window),
        attract=AttractScreen(catalogue, look, Random(), window),
        shield=Shield(window),
    )
    yield from _polished(screens.panel, screens.prompt)
    screens.low.set_code_widget(screens.code)
    for hidden in (screens.low, screens.search, screens.picks, screens.master, screens.sheet):
        hidden.hide()
    screens.voice_bar.hide()
    return screens


def _polished(*parts: QWidget) -> Iterator[None]:
    """Let the style sheet reach these, one by one: when the window is shown it would reach all at once."""
    for part in parts:
        yield
        part.ensurePolished()
    yield


def connect_wishes(screens: Screens, visit: Visit) -> None:
    """Let every wish of a screen reach the visit."""
    selection = visit.selection
    for filters in (screens.home, screens.low):
        filters.theme_tapped.connect(visit.toggle_theme)
        filters.kind_tapped.connect(visit.choose_kind)
        filters.order_tapped.connect(visit.choose_order)
        filters.clear_tapped.connect(visit.clear_filters)
    for stands in (screens.home, screens.low, screens.search, screens.picks, screens.master, screens.sheet):
        stands.stand_tapped.connect(visit.open)
    for sheet in (screens.sheet, screens.low):
        sheet.pick_tapped.connect(selection.add)
        sheet.unpick_tapped.connect(selection.remove)
    screens.sheet.back_tapped.connect(visit.go_back)
    screens.low.close_tapped.connect(visit.close)
    screens.search.typed.connect(visit.type)
    screens.search.theme_tapped.connect(visit.browse_theme)
    screens.search.all_tapped.connect(visit.go_home)
    screens.picks.remove_tapped.connect(selection.remove)
    screens.picks.clear_tapped.connect(selection.clear)
    screens.picks.browse_tapped.connect(visit.go_home)
    screens.toast.undo_tapped.connect(selection.undo)
    screens.dock.home_asked.connect(visit.go_home)
    screens.dock.search_asked.connect(visit.search)
    screens.dock.search_left.connect(visit.leave)
    screens.dock.picks_asked.connect(visit.show_picks)
    screens.dock.language_asked.connect(visit.switch_language)
    screens.panel.display_asked.connect(visit.show_as)
    for end in (screens.panel.restart_asked, screens.prompt.restart_tapped):
        end.connect(visit.start_over)
    screens.attract.woken.connect(visit.wake)
    screens.attract.theme_tapped.connect(visit.browse_theme)
