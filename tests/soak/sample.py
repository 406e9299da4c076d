"""What a program holds at one moment: memory, widgets, objects of Qt, open files, threads."""

import gc
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Sample:
    """`own_mb` is the memory that no file stands behind, `pss_mb` all, what is shared in part; MB of 10^6."""

    own_mb: float
    pss_mb: float
    widgets: int
    objects: int
    files: int
    threads: int

    def grown_since(self, before: "Sample", bound_mb: float) -> list[str]:
        """What is more than it was before; memory only by more than the bound. No words when all is well."""
        found = [
            f"{name}: {getattr(before, name)} before, {getattr(self, name)} now"
            for name in ("widgets", "objects", "files", "threads")
            if getattr(self, name) > getattr(before, name)
        ]
        if self.own_mb - before.own_mb > bound_mb:
            found.append(f"memory: {before.own_mb:.1f} MB before, {self.own_mb:.1f} MB now")
        return found

    def told(self) -> str:
        return (
            f"{self.own_mb:7.1f} MB own, {self.pss_mb:7.1f} MB PSS, {self.widgets:5} widgets, "
            f"{self.objects:6} objects, {self.files:3} files, {self.threads:3} threads"
        )


def take_sample(application: QApplication) -> Sample:
    """Of this process, once what Python no longer needs is gone. Linux only."""
    gc.collect()
    roots: list[QObject] = [application, *application.topLevelWidgets()]
    objects = {id(each): each for root in roots for each in (root, *root.findChildren(QObject))}
    memory = _memory_kb()
    return Sample(
        own_mb=memory["Anonymous"] * 1024 / 1e6,
        pss_mb=memory["Pss"] * 1024 / 1e6,
        widgets=len(application.allWidgets()),
        objects=len(objects),
        files=len([*Path("/proc/self/fd").iterdir()]),
        threads=len([*Path("/proc/self/task").iterdir()]),
    )


def _memory_kb() -> dict[str, int]:
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    parts = (line.split() for line in lines)
    return {part[0].rstrip(":"): int(part[1]) for part in parts}
