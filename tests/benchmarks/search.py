"""From a typed letter to what is found, and what the index costs when a file is written and opened."""

import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from kiosk.domain.catalogue import Catalogue
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.search import open_search
from tests.benchmarks.numbers import tell, tell_times
from tests.benchmarks.scene import crowd, edition

MANY = 10_000
ROUNDS = 5
TYPED = {
    "one word": ("permis", "logement", "santé", "emplois", "handicapé", "mission", "jeunes", "numérique"),
    "several words": (
        "santé mentale",
        "aide au permis",
        "école de la deuxième chance",
        "l’emploi des jeunes",
    ),
    "numbers": ("14", "10 bis", "7", "stand 33"),
    "misspelt": ("pirmis", "lojement", "santer mantale", "quebek"),
}


def report() -> None:
    """Print the times of keystrokes, of writing and opening, and memory, at 67 and at 10,000 stands."""
    tell("== search: a typed letter -> stands, completions, letters")
    for count, catalogue in ((67, edition()), (MANY, crowd(MANY))):
        with TemporaryDirectory() as folder:
            _measure(count, catalogue, Path(folder) / "catalogue.db")


def _measure(count: int, catalogue: Catalogue, path: Path) -> None:
    begin = perf_counter()
    write_catalogue(path, catalogue, "benchmark")
    tell(f"{count} stands: written in {perf_counter() - begin:.2f} s, {path.stat().st_size / 1e6:.2f} MB")
    rounds = ROUNDS if count < MANY else 2
    tell_times(
        f"{count} stands: read the catalogue", [_timed(lambda: read_catalogue(path)) for _ in range(rounds)]
    )
    tell_times(
        f"{count} stands: open the search", [_timed(lambda: open_search(path).close()) for _ in range(rounds)]
    )
    for what, queries in TYPED.items():
        first, again = [], []
        for _ in range(rounds):
            with closing(open_search(path)) as search:
                first += [_timed(partial(search.find, begun)) for begun in _letters(queries)]
                again += [_timed(partial(search.find, begun)) for begun in _letters(queries)]
        tell_times(f"{count} stands: {what}, never typed before", first)
        tell_times(f"{count} stands: {what}, typed again", again)
    tell(f"{count} stands: {_memory_mb(path):.1f} MB held after all these queries")


def _letters(queries: tuple[str, ...]) -> Iterator[str]:
    for query in queries:
        for end in range(1, len(query) + 1):
            yield query[:end]


def _timed(act: Callable[[], object]) -> float:
    begin = perf_counter()
    act()
    return perf_counter() - begin


def _memory_mb(path: Path) -> float:
    tracemalloc.start()
    with closing(open_search(path)) as search:
        for queries in TYPED.values():
            for begun in _letters(queries):
                search.find(begun)
        held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / 1e6
