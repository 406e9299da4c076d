"""All that the doctor looks at, in the order people read it."""

import sys
from functools import partial

from kiosk import paths
from kiosk.doctor import around, inside
from kiosk.doctor.system import System, this_system
from kiosk.self_check.report import Check, run, tell
from kiosk.self_check.run import look_over

_AROUND = (
    ("affichage", around.display),
    ("veille de l’écran", around.blanking),
    ("sommeil", around.sleep),
    ("démarrage", around.service),
    ("consoles", around.consoles),
    ("touches", around.keys),
    ("clés USB", around.sticks),
    ("compte", around.user),
    ("réseau", around.network),
    ("clavier", around.keyboards),
)


def doctor() -> int:
    """Look over the program and the terminal, tell it in French, a line each; 1 when something is wrong.

    The system around the program is looked at on Linux only; on Windows a line points to check.ps1.
    """
    system = this_system()
    around_it = run(_checks(system))  # before Qt, which may change what the environment says
    return tell(look_over() + around_it)


def _checks(system: System) -> tuple[tuple[str, Check], ...]:
    data = paths.data_folder()
    newest = inside.newest_file(paths.resources_folder() / "i18n")
    found: tuple[tuple[str, Check], ...] = (
        ("heure", partial(inside.clock, system, newest)),
        ("disque", partial(inside.disk, data)),
        ("mises à jour", partial(inside.updates, data)),
        ("code de l’équipe", inside.pin),
    )
    if sys.platform == "win32":
        return (*found, ("réglages de Windows", around.windows))
    if sys.platform != "linux":
        return found
    return found + tuple((part, partial(check, system)) for part, check in _AROUND)
