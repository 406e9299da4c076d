"""The doors between the rooms open one way only; see the map of the house in the README."""

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

KIOSK = Path(__file__).parents[1] / "kiosk"
FILES = sorted(KIOSK.rglob("*.py"))

MAY_IMPORT: dict[str, set[str]] = {
    "domain": {"domain"},
    "store": {"store", "domain", "errors"},
    "look": {"look", "late"},
    "guard": {"guard", "hearing"},
    "visitor": {"visitor", "domain", "look", "hearing", "late"},
    "staff": {"staff", "domain", "store", "look", "errors", "paths", "version"},
    "errors": set(),
    "paths": set(),
    "settings": {"errors"},
    "version": {"paths", "__version__"},
    "late": set(),
    "hearing": set(),
    "plain_imports": set(),
}
FORBIDDEN: dict[str, set[str]] = {
    "domain": {"PySide6", "sqlalchemy", "sqlite3"},
    "store": {"PySide6"},
    "visitor": {"sqlalchemy", "sqlite3", "pathlib", "os", "datetime", "time"},
    "look": {"sqlalchemy", "sqlite3"},
    "guard": {"sqlalchemy", "sqlite3"},
}
APP = {
    "app", "house", "keeper", "source", "lookout", "renewal", "scenes", "capture", "self_check", "doctor",
    "service", "service_acts", "service_places", "service_updates", "service_usage", "tally", "counting",
    "staff_main", "staff_program", "desk_app", "desk_bugs", "desk_work", "preview", "screen_size",
    "arguments", "terminal", "supervised", "on_guard", "at_work", "__main__", "__init__",
}  # fmt: skip
NETWORK = {"socket", "ssl", "http", "urllib.request", "PySide6.QtNetwork", "asyncio", "smtplib", "ftplib"}
MAY_OPEN = {"systemd.py": {"socket"}}
"""A local socket to the system's own supervisor; that it is no other, a test below says."""


def room_of(file: Path) -> str:
    return file.relative_to(KIOSK).with_suffix("").parts[0]


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name}: relative import"
            module = node.module or ""
            if module in ("kiosk", "PySide6"):
                yield from (f"{module}.{alias.name}" for alias in node.names)
            else:
                yield module


def late(file: Path) -> list[str]:
    """What is loaded when it is first called, as "module:function"."""
    calls = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.Call)]
    return [ast.literal_eval(call.args[0]) for call in calls if ast.unparse(call.func) == "Late"]


def test_every_room_is_on_the_map() -> None:
    assert {room_of(file) for file in FILES} <= set(MAY_IMPORT) | APP


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KIOSK)))
def test_a_room_imports_only_through_its_doors(file: Path) -> None:
    room = room_of(file)
    if room in APP:
        return
    for name in (*imports(file), *(address.split(":")[0] for address in late(file))):
        if name.startswith("kiosk."):
            assert name.split(".")[1] in MAY_IMPORT[room], f"{room} imports {name}"


def test_what_is_loaded_late_is_there() -> None:
    addresses = [address for file in FILES for address in late(file)]
    assert len(addresses) > 5
    for address in addresses:
        module, name = address.split(":")
        assert callable(getattr(import_module(module), name)), address


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KIOSK)))
def test_a_room_keeps_off_what_is_not_its_job(file: Path) -> None:
    forbidden = FORBIDDEN.get(room_of(file), set()) | (NETWORK - MAY_OPEN.get(file.name, set()))
    for name in imports(file):
        for banned in forbidden:
            assert name != banned
            assert not name.startswith(banned + ".")


def test_the_one_file_that_may_open_a_socket_opens_a_local_one() -> None:
    opening = [file for file in FILES if "socket" in set(imports(file))]
    assert [str(file.relative_to(KIOSK)) for file in opening] == [str(Path("guard", "systemd.py"))]
    attributes = [node for node in ast.walk(tree_of(opening[0])) if isinstance(node, ast.Attribute)]
    used = {
        node.attr for node in attributes if isinstance(node.value, ast.Name) and node.value.id == "socket"
    }
    assert used == {"socket", "AF_UNIX", "SOCK_DGRAM", "SOCK_CLOEXEC"}
    calls = [node for node in ast.walk(tree_of(opening[0])) if isinstance(node, ast.Call)]
    made = [call for call in calls if ast.unparse(call.func) == "socket.socket"]
    assert [ast.unparse(call.args[0]) for call in made] == ["socket.AF_UNIX"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KIOSK)))
def test_imports_stand_at_the_top(file: Path) -> None:
    tree = tree_of(file)
    at_top = list(tree.body)
    for statement in tree.body:
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            at_top += statement.body  # names that only annotations need, of what is loaded late
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            assert node in at_top, f"line {node.lineno}"


RAW = {
    "QLabel", "QTextEdit", "QTextBrowser", "QMessageBox", "QDialog", "QFileDialog", "QInputDialog", "QMenu",
    "QToolTip", "QWhatsThis", "QDesktopServices", "QSystemTrayIcon", "QErrorMessage", "QTextDocument",
}  # fmt: skip


@pytest.mark.parametrize("room", ["visitor", "look", "guard"])
def test_a_visitor_can_reach_no_dialog_menu_rich_text_or_link(room: str) -> None:
    for file in (KIOSK / room).glob("*.py"):
        names = {node.id for node in ast.walk(tree_of(file)) if isinstance(node, ast.Name)}
        assert not names & RAW, file.name


def test_each_window_gets_its_style_sheet_in_one_place_only() -> None:
    """The kiosk's from its house, the desk's where it is put together, that of the preview from it."""
    calls = {
        str(file.relative_to(KIOSK)): count
        for file in FILES
        if (count := file.read_text(encoding="utf-8").count("setStyleSheet("))
    }
    assert calls == {"desk_app.py": 1, "house.py": 1, "preview.py": 1}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KIOSK)))
def test_a_file_has_one_job_and_says_it(file: Path) -> None:
    assert ast.get_docstring(tree_of(file)), "no docstring"
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KIOSK)))
def test_every_painter_ends_even_when_painting_fails(file: Path) -> None:
    tree = tree_of(file)
    blocks = [node for node in ast.walk(tree) if isinstance(node, ast.With)]
    ending = {id(item.context_expr) for block in blocks for item in block.items}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QPainter":
            assert id(node) in ending, f"line {node.lineno}"
