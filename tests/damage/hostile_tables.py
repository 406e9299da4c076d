"""python -m tests.damage.hostile_tables FOLDER [SEED]: carriers that want to harm, or were broken."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.damage.hostile_csv import hostile_csv
from tests.damage.hostile_texts import hostile_texts
from tests.damage.hostile_workbooks import hostile_workbooks
from tests.damage.raw_workbook import packed, parts, sheet, stand_line

SEED = 4


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file; `words` must be in the sentence that refuses it, or `title` be that of stand 2 when it is read.

    Neither is given where the damage may or may not be seen.
    """

    file: str
    data: bytes
    words: str = ""
    title: str | None = None


def hostile_tables(seed: int = SEED) -> Iterator[Hostile]:
    """All of them, each under a name of its own; the same for the same seed."""
    for file, (data, words) in {**hostile_workbooks(), **hostile_csv()}.items():
        yield Hostile(file, data, words) if words != "lu" else Hostile(file, data, title="Titre")
    for name, text in hostile_texts(seed).items():
        workbook = packed(parts(sheet(stand_line(titre=text))))
        yield Hostile(f"texte {name}.xlsx", workbook, title=text)
    yield from _damaged(seed)


def _damaged(seed: int) -> Iterator[Hostile]:
    """A right workbook, cut or changed somewhere."""
    random = Random(seed)
    right = packed(parts(sheet(*(stand_line(line, str(line)) for line in range(2, 60)))))
    for share in (1, 10, 50, 90, 99):
        yield Hostile(f"coupé à {share} pour cent.xlsx", right[: len(right) * share // 100], "xlsx")
    damages: tuple[Callable[[bytearray, int], None], ...] = (_flip, _erase, _swap)
    for rank in range(30):
        changed = bytearray(right)
        damages[rank % 3](changed, random.randrange(len(changed) - 100))
        yield Hostile(f"abîmé {rank}.xlsx", bytes(changed))


def _flip(data: bytearray, at: int) -> None:
    data[at] ^= 1 << at % 8


def _erase(data: bytearray, at: int) -> None:
    data[at : at + 64] = bytes(64)


def _swap(data: bytearray, at: int) -> None:
    data[at : at + 64] = data[at : at + 64][::-1]


def write_all(folder: Path, seed: int = SEED) -> list[Hostile]:
    """Write them to a folder; what they are, without their bytes."""
    written = []
    for hostile in hostile_tables(seed):
        (folder / hostile.file).write_bytes(hostile.data)
        written.append(Hostile(hostile.file, b"", hostile.words, hostile.title))
    return written


if __name__ == "__main__":
    write_all(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else SEED)
