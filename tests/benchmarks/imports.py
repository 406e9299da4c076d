"""From the organisers' page to the report on it, and the changes of 10,000 stands."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from kiosk.domain.catalogue import Catalogue
from kiosk.staff.changes import compare
from kiosk.staff.page import Draft, read_page
from kiosk.staff.report import report as report_of
from kiosk.staff.report import report_lines
from tests.benchmarks.numbers import tell
from tests.benchmarks.scene import crowd, edition

REPOSITORY = Path(__file__).parents[2]
PAGES = (
    REPOSITORY / "tests" / "staff" / "pages" / "salon.txt",
    REPOSITORY.parent / "shared" / "source" / "exposants-2025.txt",
)
MANY = 10_000


def report() -> None:
    """Print wall and processor times; a page that does not lie beside the checkout is left out."""
    tell("== imports: a page -> a catalogue, its changes and their report")
    base = edition()
    for page in filter(Path.is_file, PAGES):
        _timed(f"{page.name}: read the page", partial(read_page, page, base))
        draft = read_page(page, base)
        _timed(f"{page.name}: compare and report", partial(_lines, base, draft))
    many = crowd(MANY)
    moved = tuple(replace(stand, place="Ailleurs") for stand in many.stands)
    changed = Catalogue(many.event, many.themes, moved)
    _timed(f"{MANY} stands: compare, every one changed", partial(compare, many, changed))


def _lines(base: Catalogue, draft: Draft) -> list[str]:
    changes = compare(base, draft.catalogue)
    return list(report_lines(report_of("page", len(draft.catalogue.stands), changes, (), draft.to_review)))


def _timed(what: str, run: Callable[[], object]) -> None:
    wall, processor = perf_counter(), process_time()
    run()
    tell(f"{what:<52} {perf_counter() - wall:6.2f} s wall   {process_time() - processor:6.2f} s processor")
