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
    """The database shipped with the program; in a checkout it is built from the tables."""
    return data_folder() / "catalogue.db"


def releases_folder() -> Path:
    """The published versions of the catalogue; absent until something is published or taken in."""
    return data_folder() / "releases"


def dropped_file() -> Path:
    """Where staff may put a catalogue by hand, for the running kiosk to take in."""
    return data_folder() / "kiosk.db"


def settings_file() -> Path:
    """What staff set for this terminal."""
    return data_folder() / "kiosk.toml"


def guide_folder() -> Path:
    """The guide for staff."""
    return resources_folder() / "guide"


def state_folder() -> Path:
    """What this machine keeps for itself, outside the program; whoever writes there makes it.

    $XDG_STATE_HOME (or ~/.local/state), on Windows %LOCALAPPDATA%, as each system wants it.
    """
    if sys.platform == "win32":
        kept = os.environ.get("LOCALAPPDATA", "")
        home = Path(kept) if kept else Path.home() / "AppData" / "Local"
    else:
        kept = os.environ.get("XDG_STATE_HOME", "")
        home = Path(kept) if Path(kept).is_absolute() else Path.home() / ".local" / "state"
    return home / "borne-rencontres"


def working_file() -> Path:
    """What the desk is preparing."""
    return state_folder() / "bureau.db"
