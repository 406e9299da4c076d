"""The diagonal of this terminal's screen as staff measured it there, kept in the machine's state."""

import json
from contextlib import suppress
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.store.reasons import reason
from kiosk.store.whole_file import beside, discard, put_in_place

_LIKELY = (5.0, 200.0)


class ScreenSize:
    """`inches` is what was measured; `written`, that of kiosk.toml, where it is newer or nothing was."""

    def __init__(self, file: Path | None, written: float | None) -> None:
        self._file, self._written = file, written
        self.inches = self._measured() if file is not None else written

    def keep(self, inches: float) -> None:
        """Keep what was measured until kiosk.toml says something else. Raises KioskError."""
        if not _LIKELY[0] <= inches <= _LIKELY[1]:
            raise KioskError("Cette taille n’est pas celle d’un écran : rien n’est changé.")
        if self._file is None:
            raise KioskError("Cette borne n’a pas d’endroit où garder la mesure : rien n’est changé.")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps({"inches": round(inches, 2), "instead_of": self._written})
            beside(self._file).write_text(text, encoding="utf-8")
            put_in_place(self._file)
        except OSError as error:
            with suppress(OSError):
                discard(self._file)
            raise KioskError(
                f"La mesure ne peut pas être gardée ({reason(error)}) : rien n’est changé."
            ) from error
        self.inches = inches

    def _measured(self) -> float | None:
        assert self._file is not None
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            inches, instead_of = float(found["inches"]), found["instead_of"]
        except (OSError, ValueError, TypeError, KeyError):
            return self._written
        is_likely = _LIKELY[0] <= inches <= _LIKELY[1]
        return inches if is_likely and instead_of == self._written else self._written
