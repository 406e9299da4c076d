"""Where the program's files, the edition's data and the machine's state live; the only file that knows."""

import os
import sys
from pathlib import Path

_HOME = Path(__file__).resolve().parent.parent
"""The repository; in a bundle the folder _internal, which holds the same."""
_NAME = "borne-rencontres"


def resources_folder() -> Path:
    """Read-only things shipped with the program: fonts, icons, style, translations."""
    return _HOME / "resources"


def is_packed() -> bool:
    """Whether this is a bundle that PyInstaller made, not a checkout."""
    return bool(getattr(sys, "frozen", False))


def program_folder() -> Path:
    """Where people find the program and what lies beside it: the repository, or the folder of a bundle."""
    return Path(sys.executable).resolve().parent if is_packed() else _HOME


def data_folder() -> Path:
    """The content of this edition: the catalogue's tables, its database, kiosk.toml."""
    return program_folder() / "data"


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


def pin_file() -> Path:
    """The hash of the PIN that staff chose; absent until they did."""
    return data_folder() / "pin.json"


def tries_file() -> Path:
    """How often a wrong PIN was tried on this machine."""
    return (state_folder() or data_folder()) / "tries.json"


def guide_folder() -> Path:
    """The guide for staff."""
    return resources_folder() / "guide"


def build_file() -> Path:
    """What a bundle was made from, as one line; absent in a checkout."""
    return resources_folder() / "build.txt"


def state_folder() -> Path | None:
    """Where this machine keeps logs, counts and work in progress; it may be missing. None: there is no place.

    systemd's `StateDirectory=` comes first, then what belongs to the user; without a home there is none.
    """
    if given := os.environ.get("STATE_DIRECTORY"):
        return Path(given.split(os.pathsep)[0])
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / _NAME if base else None
    if given := os.environ.get("XDG_STATE_HOME"):
        return Path(given) / _NAME
    home = os.environ.get("HOME")
    return Path(home) / ".local" / "state" / _NAME if home else None


def screen_size_file() -> Path | None:
    """How large staff measured this terminal's screen to be; None where the machine has no place for it."""
    folder = state_folder()
    return folder / "ecran.json" if folder is not None else None


def working_file() -> Path | None:
    """What the desk is preparing; None where the machine has no place for it."""
    folder = state_folder()
    return folder / "bureau.db" if folder is not None else None


def usage_file() -> Path | None:
    """The hourly counts of visits; absent until an hour with visits is over. None: there is no place."""
    folder = state_folder()
    return folder / "frequentation.csv" if folder is not None else None
