"""A catalogue out to a workbook or a folder of .csv and back, at the edition's size and far beyond."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from kiosk.domain.catalogue import Catalogue
from kiosk.staff.carriers import read_carrier, write_carrier
from tests.benchmarks.memory import peak_mb
from tests.benchmarks.numbers import tell
from tests.benchmarks.scene import crowd, edition

MANY = 10_000


def report() -> None:
    """Print wall and processor time of export and import, and the peak of this process's memory."""
    tell("== carriers: catalogue -> workbook or .csv -> catalogue")
    before = peak_mb()
    for count, catalogue in ((len(edition().stands), edition()), (MANY, crowd(MANY))):
        with TemporaryDirectory() as folder:
            for name in ("hall.xlsx", "hall"):
                _measure(
                    f"{count} stands, {'.xlsx' if name.endswith('x') else '.csv'}",
                    catalogue,
                    Path(folder) / name,
                )
        tell(f"{count} stands: peak of the process {peak_mb():.0f} MB, {before:.0f} MB before all")


def _measure(what: str, catalogue: Catalogue, path: Path) -> None:
    wall, work = perf_counter(), process_time()
    write_carrier(catalogue, path)
    written, worked = perf_counter(), process_time()
    carried = read_carrier(path)
    read, done = perf_counter(), process_time()
    if carried.catalogue.stands != catalogue.stands:
        sys.exit(f"{what}: what came back is not what went out")
    tell(
        f"{what}: export {written - wall:.2f} s (processor {worked - work:.2f} s), "
        f"import {read - written:.2f} s (processor {done - worked:.2f} s)"
    )
