"""Where the program's own files and this edition's data live; the only file that knows."""

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
