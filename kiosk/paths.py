"""Where the program's own files and this edition's data live; the only file that knows."""

import os
import sys
from pathlib import Path

_HOME = Path(__file__).resolve().parent.parent


def resources_folder() -> Path:
    """Read-only things shipped with the program: fonts, icons, style, licences."""
    return _HOME / "resources"


def data_folder() -> Path:
    """The content of this edition: the catalogue's tables, its database, kiosk.toml."""
    return _HOME / "data"


def tables_folder() -> Path:
    """The catalogue as tables that people edit; absent where only the database is shipped."""
    return data_folder() / "tables"


def catalogue_file() -> Path:
    """The database that the kiosk reads."""
    return data_folder() / "catalogue.db"


def settings_file() -> Path:
    """What staff set for this terminal."""
    return data_folder() / "kiosk.toml"


def state_folder() -> Path | None:
    """What this machine keeps for itself (log, lock, restarts); it may be missing, or not writable.

    systemd says where with StateDirectory=. None where there is not even a home.
    """
    if told := os.environ.get("STATE_DIRECTORY"):
        return Path(told.split(":")[0])
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) / "kiosk" if local else None
    if told := os.environ.get("XDG_STATE_HOME"):
        return Path(told) / "kiosk"
    try:
        return Path.home() / ".local" / "state" / "kiosk"
    except RuntimeError:
        return None
