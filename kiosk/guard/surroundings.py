"""Takes out of the command line and the environment what would change the screen from outside."""

import os
from collections.abc import MutableMapping, Sequence

_QT_FLAGS = frozenset({"reverse", "nograb", "dograb", "sync", "widgetcount", "qdebug"})
_QT_VALUES = frozenset(
    {
        *("style", "stylesheet", "session", "platform", "platformpluginpath", "platformtheme", "plugin"),
        *("qwindowgeometry", "qwindowicon", "qwindowtitle", "qmljsdebugger", "display", "geometry"),
        *("fontengine", "title", "icon", "im", "inputstyle", "visual", "ncols", "cmap"),
    }
)
_PREFIXES = ("QT_", "QTWEBENGINE", "QML", "QSG_", "QV4_", "QPA_", "PYTHON")
_KEPT = frozenset(
    {
        "QT_QPA_PLATFORM",  # which display server: a set-up file's decision
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",  # screen readers
        "QT_ACCESSIBILITY",
        "QT_WAYLAND_SHELL_INTEGRATION",
        "PYTHONPATH",  # how a checkout finds itself; a bundle ignores it
        "PYTHONUTF8",
    }
)


def without_qt_options(arguments: Sequence[str]) -> list[str]:
    """The arguments without Qt's own options (`-style x`, `-stylesheet=y`), which are ignored."""
    kept: list[str] = []
    skips = False
    for argument in arguments:
        name, _, value = argument.lstrip("-").partition("=")
        if skips:
            skips = False
        elif argument.startswith("-") and name in _QT_FLAGS | _QT_VALUES:
            skips = name in _QT_VALUES and not value
        else:
            kept.append(argument)
    return kept


def clean_environment(environment: MutableMapping[str, str], bundle: str | None = None) -> list[str]:
    """Take out the variables of Qt and Python but those a terminal needs; the names of those taken out.

    One px of the kiosk is one px of the panel, whatever a desktop sets: the kiosk has a scale of its own.
    `bundle` is the folder of a bundled program, which itself sets where its plugins are. To be called
    before the application is made.
    """
    gone = [name for name in environment if name.upper().startswith(_PREFIXES) and name not in _KEPT]
    if bundle is not None:
        gone = [name for name in gone if not environment[name].startswith(bundle + os.sep)]
    for name in gone:
        del environment[name]
    environment["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    environment["QT_QPA_UPDATE_IDLE_TIME"] = "0"  # Qt would wait 5 ms for more to paint
    environment["QT_QPA_PLATFORMTHEME"] = "none"  # no desktop's fonts, colours and dialogs
    return [name for name in gone if name not in environment]
