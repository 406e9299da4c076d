"""The terminal around the program: what of it lets a visitor out, goes dark, or sleeps."""

import re
from collections.abc import Iterator

from kiosk.doctor.system import System
from kiosk.self_check.report import Line, attention, error, ok

UNITS = ("kiosk.service", "kiosk-x11.service")
SLEEPERS = ("sleep.target", "suspend.target", "hibernate.target", "hybrid-sleep.target")
_SYSTEMCTL = ("systemctl", "--root=/")
"""Reads the units themselves: otherwise whoever is not root asks through D-Bus, which may not be there."""


def _enabled_units(system: System) -> list[str]:
    return [unit for unit in UNITS if system.ask((*_SYSTEMCTL, "is-enabled", unit)) == "enabled"]


def display(system: System) -> Iterator[Line]:
    """The display server, and whether a window manager with shortcuts of its own runs on it."""
    if system.environment.get("WAYLAND_DISPLAY"):
        desktop = system.environment.get("XDG_CURRENT_DESKTOP", "")
        if desktop:
            words = f"Wayland, mais le bureau {desktop} a ses raccourcis ; installez cage."
            yield attention("affichage", words)
        else:
            yield ok("affichage", "Wayland, sans bureau")
        return
    if not system.environment.get("DISPLAY"):
        if enabled := _enabled_units(system):
            yield ok("affichage", f"celui de {enabled[0]}, sans bureau")
        else:
            yield attention("affichage", "aucun ici ; lancez kiosk doctor depuis la session de la borne.")
        return
    answer = system.ask(("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))
    if answer is None:
        words = (
            "X11 ; présence d’un gestionnaire de fenêtres inconnue (apt install x11-utils pour le savoir)."
        )
        yield attention("affichage", words)
    elif "window id" in answer:
        words = "X11 avec un gestionnaire de fenêtres : Alt+Tab en sort ; utilisez kiosk-x11.service."
        yield error("affichage", words)
    else:
        yield ok("affichage", "X11, sans gestionnaire de fenêtres")


def blanking(system: System) -> Iterator[Line]:
    """Whether the X server darkens the screen."""
    if not system.environment.get("DISPLAY") or system.environment.get("WAYLAND_DISPLAY"):
        return
    answer = system.ask(("xset", "q"))
    if answer is None:
        yield attention("veille de l’écran", "inconnue (apt install x11-xserver-utils pour la connaître).")
        return
    saver = re.search(r"timeout:\s+(\d+)", answer)
    if (saver and saver[1] != "0") or "DPMS is Enabled" in answer:
        yield error("veille de l’écran", "l’écran s’éteindra ; lancez : xset s off -dpms")
    else:
        yield ok("veille de l’écran", "arrêtée")


def sleep(system: System) -> Iterator[Line]:
    """Whether the machine may fall asleep."""
    states = {name: system.ask((*_SYSTEMCTL, "is-enabled", name)) for name in SLEEPERS}
    if all(state is None for state in states.values()):
        yield attention("sommeil", "inconnu : systemd ne répond pas.")
    elif awake := [name for name, state in states.items() if state != "masked"]:
        yield error("sommeil", f"la machine peut s’endormir ; lancez : sudo systemctl mask {' '.join(awake)}")
    else:
        yield ok("sommeil", "impossible")


def service(system: System) -> Iterator[Line]:
    """Whether the kiosk starts with the machine."""
    enabled = _enabled_units(system)
    if not enabled:
        yield error("démarrage", "la borne ne démarre pas seule ; lancez install.sh (guide, partie 2).")
    elif len(enabled) > 1:
        words = "deux services se disputent l’écran ; relancez install.sh avec cage ou x11 (guide, partie 2)."
        yield error("démarrage", words)
    elif system.ask((*_SYSTEMCTL, "get-default")) != "graphical.target":
        words = f"{enabled[0]} attend l’écran ; lancez : sudo systemctl set-default graphical.target"
        yield error("démarrage", words)
    else:
        yield ok("démarrage", f"seul, par {enabled[0]}")


def consoles(system: System) -> Iterator[Line]:
    """Whether Ctrl+Alt+F2 leads to a console."""
    if "NAutoVTs=0" in system.read("/etc/systemd/logind.conf.d/kiosk.conf"):
        yield ok("consoles", "aucune autre")
    else:
        yield error("consoles", "Ctrl+Alt+F2 ouvre une console ; lancez install.sh (guide, partie 2).")


def keys(system: System) -> Iterator[Line]:
    """Whether a keyboard can start the machine anew, past everything that watches over the kiosk."""
    ways = []
    if system.ask((*_SYSTEMCTL, "is-enabled", "ctrl-alt-del.target")) != "masked":
        ways.append("Ctrl+Alt+Suppr")
    if system.read("/proc/sys/kernel/sysrq").strip() != "0":
        ways.append("Alt+Impr écran")
    for way in ways:
        yield error("touches", f"{way} redémarre la machine ; lancez install.sh (guide, partie 2).")
    if not ways:
        yield ok("touches", "aucune ne redémarre la machine")


def sticks(system: System) -> Iterator[Line]:
    """Whether a stick that is plugged in opens by itself."""
    if "systemd-mount" in system.read("/usr/lib/udev/rules.d/90-kiosk.rules"):
        yield ok("clés USB", "s’ouvrent seules")
    else:
        yield attention("clés USB", "ne s’ouvrent pas seules ; lancez install.sh (guide, partie 2).")


def user(system: System) -> Iterator[Line]:
    """Who runs this: for the administrator other things can be written and heard than for the kiosk."""
    if system.user == 0:
        words = (
            "administrateur ; ce n’est pas celui de la borne, lancez : sudo -u kiosk /opt/kiosk/kiosk doctor"
        )
        yield error("compte", words)
    else:
        yield ok("compte", "ordinaire")


def network(system: System) -> Iterator[Line]:
    """The kiosk needs none; a cable is a way in."""
    folder = system.files / "sys/class/net"
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    up = [name for name in names if system.read(f"/sys/class/net/{name}/operstate").strip() == "up"]
    if up:
        yield attention("réseau", f"{', '.join(up)} est branché ; la borne n’en a pas besoin, débranchez-le.")
    else:
        yield ok("réseau", "débranché")


def keyboards(system: System) -> Iterator[Line]:
    """Keyboards that are plugged in, and whether a touch panel is there."""
    devices = system.read("/proc/bus/input/devices").split("\n\n")
    names = [found[1] for device in devices if (found := re.search(r'N: Name="(.*)"', device))]
    touch = [
        name for name in names if re.search(r"touch(?!pad)|multi-?touch|egalax|ilitek|goodix", name, re.I)
    ]
    plugged = [name for name in names if re.search(r"keyboard|clavier", name, re.I)]
    if touch:
        yield ok("écran tactile", ", ".join(touch))
    else:
        yield attention("écran tactile", "aucun reconnu ; vérifiez le câble USB de l’écran.")
    if plugged:
        yield attention("clavier", f"{', '.join(plugged)} ; débranchez-le pendant l’événement.")


def windows() -> Iterator[Line]:
    """Who reads the settings around the program on Windows: that takes an administrator."""
    yield attention("réglages de Windows", "check.ps1, lancé en administrateur, les relit (guide, partie 3).")
