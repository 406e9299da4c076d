"""python -m tests.damage.measure_tables FOLDER: reads each file in a child, prints what it cost."""

import json
import os
import resource
import sys
from pathlib import Path

from kiosk.staff.carriers import read_carrier
from kiosk.staff.faults import TablesError
from tests.staff.tables import HALL

_SECONDS = 20


def main(folder: Path) -> None:
    """One line of JSON a file: its name, its sentences or its title, seconds of processor, megabytes."""
    nothing, _ = _cost(None)
    for path in sorted(folder.iterdir()):
        usage, told = _cost(path)
        megabytes = (usage.ru_maxrss - nothing.ru_maxrss) / 1024
        seconds = usage.ru_utime + usage.ru_stime
        line = {"file": path.name, "seconds": seconds, "megabytes": megabytes, **told}
        sys.stdout.write(json.dumps(line) + "\n")


def _cost(path: Path | None) -> tuple[resource.struct_rusage, dict[str, object]]:
    """What a child used to read that file, and what it found."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        with os.fdopen(writing, "w") as pipe:
            json.dump({} if path is None else _told(path), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    _, _, usage = os.wait4(child, 0)
    return usage, json.loads(told or '{"bug": "the child was ended"}')


def _told(path: Path) -> dict[str, object]:
    try:
        carried = read_carrier(path, HALL)
    except TablesError as error:
        return {"problems": error.problems}
    except Exception as error:
        return {"bug": repr(error)}
    stands = {stand.number: stand.title for stand in carried.catalogue.stands}
    return {"title": stands.get("2"), "notices": carried.notices}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
