"""Runs kiosk.spec with stand-ins for PyInstaller's steps, for either system, and keeps what it asked for."""

import runpy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
Entry = tuple[str, str, str]


@dataclass
class Analysis:
    """What PyInstaller gathers for a program; here always the same three files."""

    scripts: list[str]
    options: dict[str, Any]
    pure: list[Entry] = field(default_factory=list)
    binaries: list[Entry] = field(default_factory=list)
    datas: list[Entry] = field(default_factory=list)

    @property
    def script(self) -> str:
        return Path(self.scripts[0]).read_text(encoding="utf-8")


@dataclass
class Run:
    """A run of the spec: its own names, the programs it made, the folder it filled."""

    names: dict[str, Any]
    analyses: list[Analysis]
    programs: dict[str, dict[str, Any]]
    collected: list[Any]
    folder: Path


def run_spec(folder: Path) -> Run:
    """Run the spec as PyInstaller would, building into that folder."""
    analyses: list[Analysis] = []
    programs: dict[str, dict[str, Any]] = {}
    collected: list[Any] = []

    def analysis(scripts: list[str], **options: Any) -> Analysis:
        analyses.append(
            Analysis(
                scripts,
                options,
                binaries=[
                    ("PySide6/Qt/lib/libQt6Core.so.6", "", "BINARY"),
                    ("PySide6/Qt/lib/libQt6VirtualKeyboard.so.6", "", "BINARY"),
                ],
                datas=[("PySide6/Qt/translations/qtbase_de.qm", "", "DATA")],
            )
        )
        return analyses[-1]

    def program(*_parts: object, name: str, **options: Any) -> str:
        programs[name] = options
        return name

    def collect(*parts: Any, **_options: Any) -> None:
        collected.extend(parts)
        (folder / "dist" / "kiosk" / "_internal").mkdir(parents=True)

    names = runpy.run_path(
        str(ROOT / "kiosk.spec"),
        init_globals={
            "SPECPATH": str(ROOT),
            "DISTPATH": str(folder / "dist"),
            "workpath": str(folder / "work"),
            "Analysis": analysis,
            "PYZ": lambda pure: pure,
            "EXE": program,
            "COLLECT": collect,
        },
    )
    return Run(names, analyses, programs, collected, folder / "dist" / "kiosk")
