"""The counts of visits on the page of staff: what they tell, and a table of them on a stick."""

import platform
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.counted import counted
from kiosk.domain.usage import Counted, Usage, how_many
from kiosk.errors import KioskError
from kiosk.staff.usage_report import usage_facts
from kiosk.staff.usage_table import read_usage_table, titles_of, write_usage_table
from kiosk.store.reasons import reason
from kiosk.store.usage import read_usage

_MOST_FILES = 99
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9_-]+")


def told_usage(file: Path, now: datetime) -> list[tuple[str, str]]:
    """Name and value of what was counted in the hours that are over, in French."""
    try:
        usage, _ = read_usage(file)
    except OSError as error:
        return [("Visites comptées", f"lecture impossible ({reason(error)})")]
    return usage_facts(usage, now)


def export_usage(file: Path, catalogue: Catalogue | None, places: Sequence[Path]) -> list[str]:
    """Write the counts to the first of the places that takes them; what became of it, a sentence each.

    Stands and themes get the titles they have in the catalogue.
    """
    try:
        usage, _ = read_usage(file)
    except OSError as error:
        return [f"Les comptes de visites ne se lisent pas ({reason(error)})."]
    if not usage:
        return ["Rien n’est encore compté : les visites d’une heure s’ajoutent quand elle est finie."]
    if not places:
        return ["Aucune clé trouvée : branchez-en une, attendez quelques secondes, puis touchez encore."]
    titles = titles_of(catalogue) if catalogue is not None else {}
    told: list[str] = []
    for place in places:
        try:
            target = _free_name(place, usage)
            write_usage_table(target, usage, titles)
        except OSError as error:
            told.append(f"{place} : rien n’est écrit, {reason(error)}.")
        else:
            visits = counted(how_many(usage.total, Counted.VISIT), "visite")
            told += [
                f"{visits} dans {target}. La clé peut être retirée.",
                "L’heure en cours n’y est pas : elle s’ajoutera quand elle sera finie.",
            ]
            break
    return told


def _free_name(place: Path, usage: Usage) -> Path:
    """A file that is new, or that says nothing more than these counts: other terminals may use the stick."""
    machine = _NOT_IN_A_NAME.sub("-", platform.node())[:40].strip("-") or "borne"
    for turn in range(1, _MOST_FILES + 1):
        file = place / f"frequentation-{machine}{f'-{turn}' if turn > 1 else ''}.csv"
        if not file.exists() or _holds_no_more(file, usage):
            return file
    raise FileExistsError("names are used up")


def _holds_no_more(file: Path, usage: Usage) -> bool:
    try:
        carried = read_usage_table(file)
    except KioskError:
        return False
    return not carried.notices and usage.covers(carried.usage)
