"""Tells systemd that the service is ready and alive; the one file that opens a socket, a local one."""

import os
import socket

ADDRESS = "NOTIFY_SOCKET"


def notify(state: str) -> bool:
    """Send a state (`READY=1`, `WATCHDOG=1`, `STOPPING=1`) to systemd; False where none listens.

    See sd_notify(3): one datagram to the address that systemd put into the environment.
    """
    address = os.environ.get(ADDRESS, "")
    if address[:1] not in ("/", "@"):
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
            line.setblocking(False)
            line.connect(address.replace("@", "\0", 1) if address.startswith("@") else address)
            line.send(state.encode())
    except OSError:
        return False
    return True


def watchdog_seconds() -> float | None:
    """How long systemd waits for a sign of life; None when it does not."""
    told = os.environ.get("WATCHDOG_USEC", "")
    meant = os.environ.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
    return int(told) / 1e6 if meant and told.isdigit() and int(told) > 0 else None
