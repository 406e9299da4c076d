"""Everything that ships is in the table of licences, with its version and the text of its licence."""

import re
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from kiosk import paths

FOLDER = paths.resources_folder() / "licences"
OURS = "borne-rencontres"
SYSTEMS = (
    {"extra": "", "sys_platform": "linux", "platform_system": "Linux"},
    {"extra": "", "sys_platform": "win32", "platform_system": "Windows"},
)
ROW = re.compile(
    r"^\| (?P<part>[^|]+) \| (?P<version>[^|]+) \| (?P<licence>[^|]+) \| (?P<files>[^|]+) \|", re.M
)


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def rows() -> list[re.Match[str]]:
    return list(ROW.finditer((FOLDER / "README.md").read_text(encoding="utf-8")))[1:]


def required() -> dict[str, str]:
    """The names of all packages the kiosk needs at run time, on one of the systems, and their versions."""
    project = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    listed = re.search(r"^dependencies = \[\n(.*?)^\]", project, re.M | re.S)
    assert listed is not None
    waiting = re.findall(r'"([^"]+)"', listed[1])
    found: dict[str, str] = {}
    while waiting:
        requirement = Requirement(waiting.pop())
        marker = requirement.marker
        if marker is not None and not any(marker.evaluate(dict(system)) for system in SYSTEMS):
            continue
        name = canonical(requirement.name)
        if name not in found:
            try:
                found[name] = metadata.version(name)
            except metadata.PackageNotFoundError:  # of the other system
                found[name] = ""
                continue
            waiting += metadata.requires(name) or []
    return found


def test_some_packages_are_required() -> None:
    assert {"pyside6-essentials", "shiboken6", "mako", "mdurl"} <= set(required())


@pytest.mark.parametrize("name", sorted(required()))
def test_what_the_kiosk_needs_is_in_the_table(name: str) -> None:
    parts = {canonical(part): row for row in rows() for part in re.findall(r"[\w.-]+", row["part"])}
    assert name in parts
    assert required()[name] in ("", parts[name]["version"])


def test_every_text_that_the_table_names_is_there() -> None:
    for row in rows():
        for name in re.findall(r"`([^`]+)`", row["files"]):
            assert (FOLDER / name).stat().st_size > 400, name


def test_no_text_is_there_without_its_row() -> None:
    named = {name for row in rows() for name in re.findall(r"`([^`]+)`", row["files"])}
    assert {file.name for file in FOLDER.glob("*.txt")} == named


def test_the_packer_is_in_the_table_with_its_exception() -> None:
    row = next(row for row in rows() if row["part"] == "PyInstaller")
    assert row["version"] == metadata.version("pyinstaller")
    assert "Bootloader Exception" in (FOLDER / "GPL-2.0-with-exception-PyInstaller.txt").read_text("utf-8")
