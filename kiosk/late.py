"""Functions whose module is loaded when they are first called: what a start must not wait for."""

from importlib import import_module
from typing import Any


class Late:
    """The function that `address` names ("module:function"), as if it had been imported.

    A test holds the addresses to the doors of the house; `kiosk.spec` packs their modules.
    """

    def __init__(self, address: str) -> None:
        self._module, self._name = address.split(":")
        self._function: Any = None

    def load(self) -> None:
        """Load the module now, while nobody waits."""
        if self._function is None:
            self._function = getattr(import_module(self._module), self._name)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        self.load()
        return self._function(*arguments, **named)
