"""What is shipped for the look is used: every value of tokens.json is read, every icon is named."""

import json
import re
from collections.abc import ItemsView
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typing_extensions import override

from kiosk.look import tokens

ROOT = Path(__file__).parents[2]
FILE = ROOT / "resources" / "design" / "tokens.json"
NAMED = ("type", "textLimit", "duration", "timing")
"""The groups of which the code asks for single values by their names."""


class Watched(dict[str, Any]):
    """Keeps which of its values were asked for."""

    def __init__(self, values: dict[str, Any]) -> None:
        super().__init__(values)
        self.asked: set[str] = set()

    @override
    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)

    @override
    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        self.asked.update(self)
        return super().items()

    def unasked(self, group: str = "") -> set[str]:
        own = {f"{group}{key}" for key in self if key not in self.asked}
        parts = [each.unasked(f"{group}{key}.") for key, each in super().items() if isinstance(each, Watched)]
        return own.union(*parts)


@pytest.fixture(scope="module")
def code() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "kiosk").rglob("*.py"))


def is_named(name: str, code: str) -> bool:
    return re.search(rf"[\"']{re.escape(name)}[\"']", code) is not None


def test_every_value_of_the_tokens_is_read(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    raw = json.loads(FILE.read_text(encoding="utf-8"), object_hook=Watched)
    monkeypatch.setattr(tokens, "json", SimpleNamespace(loads=lambda _text: raw))
    tokens.load_tokens(FILE)
    left = {key for key in raw.unasked() if not key.startswith(("meta", *NAMED))}
    left |= {f"{group}.{name}" for group in NAMED for name in raw[group] if not is_named(name, code)}
    assert left == set()


def test_every_icon_is_named(code: str) -> None:
    themes = {theme["icon"] for theme in json.loads(FILE.read_text(encoding="utf-8"))["theme"].values()}
    icons = {path.name.removesuffix("-fill.svg") for path in (ROOT / "resources" / "icons").iterdir()}
    idle = {
        icon for icon in icons - themes if not is_named(icon, code) and f"desk:{icon}-fill.svg" not in code
    }
    assert idle == set()
