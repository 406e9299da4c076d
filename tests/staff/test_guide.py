"""The guide for staff names buttons and messages as they are, and shows pictures that are there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths

ROOT = Path(__file__).parents[2]
GUIDE = " ".join((paths.guide_folder() / "README.md").read_text(encoding="utf-8").split())
NAMED = sorted(set(re.findall(r"« ([^«»]+) »", GUIDE)))


def said() -> Iterator[str]:
    """Every text in the code of the desk, of the terminal and of its screens; what is filled in is "…"."""
    for room in ("staff", "visitor", "store", ""):
        for file in (ROOT / "kiosk" / room).glob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    parts = (
                        str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values
                    )
                    yield "".join(parts).replace("\u00a0", " ")
                elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield " ".join(node.value.split())


def _part(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "…"


SAID = frozenset(said())
WHOLE = frozenset(text.strip(" .") for text in SAID)
BEGINNINGS = ("Fichier illisible", "Publié", "Aucune clé trouvée")
"""What a longer sentence begins with."""


@pytest.mark.parametrize("name", NAMED)
def test_what_the_guide_quotes_is_said_by_the_program_word_for_word(name: str) -> None:
    plain = name.strip(" .")
    if plain in BEGINNINGS:
        assert any(text.startswith(plain) for text in SAID)
    else:
        assert plain in WHOLE


def test_the_guide_names_every_button_of_the_bar_and_of_the_versions() -> None:
    for file in ("desk_bar.py", "versions_page.py", "import_page.py"):
        tree = ast.parse((ROOT / "kiosk" / "staff" / file).read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        buttons = [call.args[0] for call in calls if ast.unparse(call.func) == "button"]
        names = [str(name.value) for name in buttons if isinstance(name, ast.Constant) and name.value]
        assert names
        assert [name for name in names if f"« {name} »" not in GUIDE] == []


def test_every_picture_of_the_guide_is_there_and_none_is_left_over() -> None:
    shown = set(re.findall(r"!\[[^]]+\]\(([^)]+)\)", GUIDE))
    assert shown == {file.name for file in paths.guide_folder().glob("*.png")}
