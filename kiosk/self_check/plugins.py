"""Whether a plugin of Qt can be loaded here."""

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QPluginLoader


def unloadable(folder: str, plugin: str) -> str:
    """Why not, in French, with the name of the library that is missing; "" when it can."""
    file = f"{plugin}.dll" if sys.platform == "win32" else f"lib{plugin}.so"
    place = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / folder / file
    loader = QPluginLoader(str(place))
    if loader.load():
        return ""
    reason = loader.errorString().removeprefix(f"Cannot load library {place}: ").strip()
    return f"le module {plugin} ne se charge pas ({reason})"
