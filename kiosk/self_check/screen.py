"""Whether a window can be shown here, asked before Qt, which ends the program where none can."""

import ctypes
import os
import sys
from pathlib import Path

from kiosk.self_check.plugins import unloadable

OFFSCREEN = "offscreen"


def missing_screen() -> str:
    """Why no window can be shown here, in French; "" when one can, or when Qt is told of another kind."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if wayland and _is_wayland_there(wayland):
        return unloadable("platforms", "qwayland")
    if x11:
        return unloadable("platforms", "qxcb") or _refusal(x11)
    if wayland:
        return f"le serveur d’affichage Wayland « {wayland} » ne répond pas"
    return "ni DISPLAY ni WAYLAND_DISPLAY n’est défini"


def _is_wayland_there(name: str) -> bool:
    folder = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nowhere")
    return (folder / name).is_socket()


def _refusal(display: str) -> str:
    """The connection is left open: a server whose last client goes starts anew, and may then refuse Qt."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    refused = xcb.xcb_connection_has_error(connection)
    return f"le serveur d’affichage X11 « {display} » ne répond pas" if refused else ""
