"""The parent's side of unpacking pictures: a child process that is there as long as pictures come."""

import logging
import subprocess
import sys
from threading import Timer
from types import TracebackType

from kiosk import paths
from kiosk.errors import KioskError
from kiosk.staff.picture_protocol import TIMEOUT, TOO_LARGE, TRANSCODE, receive, send

log = logging.getLogger(__name__)

_CHILD = "kiosk.staff.picture_child"
_LATE = "l’image demande trop de temps ; réduisez-la."
_DAMAGED = "l’image est abîmée ou n’est pas entière ; enregistrez-la de nouveau."


class Unpacker:
    """To be used in a `with`. Starting a child takes 0.3 s: one serves all pictures, until one goes wrong."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._is_late = False

    def __enter__(self) -> "Unpacker":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def unpack(self, data: bytes) -> bytes:
        """A picture made small, as the child gives it. Raises KioskError with what is wrong."""
        how, made = self._asked(data)
        if how:
            self._end()
        if how == TOO_LARGE:
            width, height = (int(text) for text in made.split())
            raise KioskError(f"l’image fait {width} × {height} px ; réduisez-la à 4000 × 4000 px au plus.")
        if how:
            raise KioskError(_DAMAGED)
        return made

    def _asked(self, data: bytes) -> tuple[int, bytes]:
        child = self._started()
        assert child.stdin is not None
        assert child.stdout is not None
        alarm = Timer(TIMEOUT, self._interrupt)
        alarm.start()
        answer = None
        try:
            send(child.stdin, 0, data)
            answer = receive(child.stdout)
        except OSError as error:
            log.info("the child that unpacks pictures is gone: %s", error.strerror)
        finally:
            alarm.cancel()
        if answer is None:
            self._end()
            raise KioskError(_LATE if self._is_late else _DAMAGED)
        return answer

    def _interrupt(self) -> None:
        self._is_late = True
        if self._child is not None:
            self._child.kill()

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._child is None:
            self._is_late = False
            self._child = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=paths.program_folder(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.communicate()


def _command() -> list[str]:
    """How the child is started: in a bundle there is no interpreter beside the programs."""
    if getattr(sys, "frozen", False):
        ending = ".exe" if sys.platform == "win32" else ""
        return [str(paths.program_folder() / f"kiosk-staff{ending}"), TRANSCODE]
    return [sys.executable, "-m", _CHILD]
