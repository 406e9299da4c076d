"""The file that keeps what a developer needs to know of a bug in the staff's program."""

from contextlib import suppress

from kiosk import paths

_LOG = "kiosk-staff.log"


def keep_trace(trace: str) -> str:
    """Add it to a file of the machine's state.

    Tells where it is, as a sentence to put after another; "" where there is no place for it.
    """
    folder = paths.state_folder()
    if folder is not None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / _LOG).open("a", encoding="utf-8", errors="replace") as log:
                log.write(f"{trace}\n")
            return f" Le détail est dans {folder / _LOG}."
    return ""
