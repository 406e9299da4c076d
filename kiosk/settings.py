"""What staff set for a terminal, read from kiosk.toml; a wrong key or value is named in plain words."""

import re
import tomllib
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError, system_reason

_NUMBERS = {
    "diagonal_inches": (5.0, 200.0),
    "viewing_distance_mm": (200.0, 3000.0),
}

_ADDRESS = re.compile(r"https?://[^\s\"<>]{3,180}|")
"""An address without blanks, short enough for a code; or none."""


_OF_WINDOWS = " ; un chemin de Windows s’écrit entre apostrophes"
_ESCAPED = re.compile(r"[\0-\x1f]")
"""What a path of Windows between double quotes may hold: TOML reads one letter for two in "E:\\borne"."""

_LINE = re.compile(r"\bline (\d+)")
"""What Python's reader of TOML tells in English."""


_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|")
"""From 00:00 to 23:59; or none."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a terminal: the panel's diagonal in inches, the distance of the eyes in millimetres.

    None stands for "unknown": the screen is then drawn at the size of the design. With `low_reach` a visit
    begins with every control at the bottom, as tall totems want it. `public_address` is the
    page that shows a list of stands (`?s=14,33`) to phones; without one a code opens a mail.
    Between the two times of `night` nobody is there: the posters are dark.
    `updates_folder` is a stick or a shared folder to which staff bring new catalogues.
    """

    diagonal_inches: float | None = None
    viewing_distance_mm: float | None = None
    animations: bool = True
    low_reach: bool = False
    public_address: str = ""
    updates_folder: str = ""
    night: tuple[time, time] | None = None


def read_settings(file: Path) -> Settings:
    """Read kiosk.toml; a missing file gives the defaults.

    Raises KioskError naming the file, the line or the key when something in it is wrong.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError:
        raise KioskError(f"{file.name} : le fichier n’est pas enregistré en UTF-8.") from None
    except OSError as error:
        raise KioskError(f"{file.name} : lecture impossible ({system_reason(error)}).") from error
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KioskError(_misspelled(file.name, text, str(error))) from error
    found = {key: _checked(file.name, key, value) for key, value in _flat(file.name, raw)}
    begins, ends = found.pop("from", None), found.pop("to", None)
    if (begins is None) is not (ends is None):
        raise KioskError(f"{file.name}, rubrique [night] : il faut « from » et « to », ou aucun des deux.")
    return Settings(**found, night=(begins, ends) if begins is not None and ends is not None else None)


def _misspelled(name: str, text: str, error: str) -> str:
    """That a file is no TOML: on which line, and how a path of Windows is written where one may be meant."""
    found = _LINE.search(error)
    if found is None:
        return f"{name} : écriture incorrecte."
    line = text.split("\n")[int(found[1]) - 1]
    hint = _OF_WINDOWS if "\\" in line else ""
    return f"{name}, ligne {found[1]} : écriture incorrecte{hint}."


def _flat(name: str, raw: dict[str, Any]) -> list[tuple[str, Any]]:
    known = {
        "screen": ("diagonal_inches", "viewing_distance_mm", "animations", "low_reach"),
        "visit": ("public_address",),
        "updates": ("updates_folder",),
        "night": ("from", "to"),
    }
    pairs = []
    for section, values in raw.items():
        if section not in known or not isinstance(values, dict):
            raise KioskError(f"{name} : la rubrique « {section} » n’existe pas.")
        for key, value in values.items():
            if key not in known[section]:
                raise KioskError(f"{name}, rubrique [{section}] : le réglage « {key} » n’existe pas.")
            pairs.append((key, value))
    return pairs


def _checked(name: str, key: str, value: object) -> Any:
    if key in _NUMBERS:
        low, high = _NUMBERS[key]
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise KioskError(f"{name} : « {key} » doit être un nombre entre {low:g} et {high:g}.")
        return float(value)
    if key == "public_address":
        if not isinstance(value, str) or not _ADDRESS.fullmatch(value):
            raise KioskError(
                f"{name} : « {key} » doit être une adresse qui commence par https:// ou http://."
            )
        return value
    if key == "updates_folder":
        is_cut = isinstance(value, str) and _ESCAPED.search(value) is not None
        if not isinstance(value, str) or is_cut or (value and not Path(value).is_absolute()):
            hint = _OF_WINDOWS if is_cut else ""
            raise KioskError(f"{name} : « {key} » doit être le chemin complet d’un dossier{hint}.")
        return value
    if key in ("from", "to"):
        if not isinstance(value, str) or not _TIME.fullmatch(value):
            raise KioskError(f'{name} : « {key} » doit être une heure comme "22:00", ou vide.')
        return time.fromisoformat(value) if value else None
    if not isinstance(value, bool):
        raise KioskError(f"{name} : « {key} » doit être true ou false.")
    return value
