"""The baked base is current, complete, and knows no machine."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.look.bake import bake
from kiosk.look.theme import load_base
from kiosk.look.tokens import Palette, Tokens

_RESOURCES = Path(__file__).parents[2] / "resources"
_STYLE = _RESOURCES / "style"
_TOKENS = _RESOURCES / "design" / "tokens.json"

Dress = Callable[[Palette, float], None]
Show = Callable[[list[QWidget]], QWidget]


def _files(folder: Path) -> dict[str, bytes]:
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def test_the_baked_files_are_those_that_the_tokens_give(tmp_path: Path) -> None:
    bake(_TOKENS, tmp_path)

    assert _files(tmp_path) == _files(_STYLE)


def test_no_baked_file_knows_the_machine_it_was_made_on() -> None:
    path = re.compile(r"/(?:home|root|Users|tmp)\b|site-packages|file:|\b[A-Z]:\\")
    found = {name: path.findall(content.decode()) for name, content in _files(_STYLE).items()}

    assert not {name: paths for name, paths in found.items() if paths}


@pytest.mark.usefixtures("qapp")
def test_every_picture_that_the_base_names_can_be_drawn() -> None:
    names = set(re.findall(r"url\(([^)]*)\)", load_base(_STYLE)))

    assert names
    assert all(name.startswith("style:icons/") for name in names)
    assert not [name for name in names if QImage(name).isNull()]
    assert {f"style:{name}" for name in _files(_STYLE) if name.endswith(".svg")} == names


def test_nothing_is_written_at_home_or_here(
    show: Show,
    dress: Dress,
    tokens: Tokens,
    visitor_widgets: list[QWidget],
    desk_widgets: list[QWidget],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home, made = tmp_path / "home", tmp_path / "made"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.chdir(home)

    bake(_TOKENS, made)
    dress(tokens.light, 1.0)
    show(visitor_widgets + desk_widgets)

    assert not _files(home)
