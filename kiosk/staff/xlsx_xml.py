"""The XML inside a workbook, read piece by piece under a budget, so that no file can ask for too much."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from xml.parsers import expat

from kiosk.staff.xlsx_package import Package

Attributes = Mapping[str, str]

_ELEMENTS, _FREE_ELEMENTS = 3_000_000, 300_000
_TEXT, _FREE_TEXT = 60_000_000, 5_000_000
_TEXT_FOR_A_BYTE = 40
_TOKEN = 1_000_000


class TooMuchError(Exception):
    """A workbook asks for more than it may; its text ends the sentence "ce classeur …"."""


@dataclass(slots=True)
class Budget:
    """What may still be read of a workbook: elements of XML, and characters of the cells that are kept."""

    elements: int
    text: int

    @classmethod
    def of(cls, package: Package) -> "Budget":
        """In proportion to the file: a bomb is a small file that grows."""
        return cls(
            min(_ELEMENTS, _FREE_ELEMENTS + package.size),
            min(_TEXT, _FREE_TEXT + _TEXT_FOR_A_BYTE * package.size),
        )

    def spend_text(self, count: int) -> None:
        self.text -= count
        if self.text < 0:
            raise TooMuchError("contient démesurément de texte")


class Listener(Protocol):
    """What is told of a part: names without their namespace."""

    def start(self, name: str, attributes: Attributes) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, data: str) -> None: ...


def listen(package: Package, part: str, listener: Listener, budget: Budget) -> None:
    """Read a part to its end. Raises TooMuchError, expat.ExpatError and what zipfile raises."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    locals_: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        budget.elements -= 1
        if budget.elements < 0:
            raise TooMuchError("contient démesurément de cellules")
        local = locals_.get(name)
        if local is None:
            local = locals_[name] = name.rpartition(" ")[2]
        if len(attributes) > 100:
            raise TooMuchError("contient une cellule démesurée")
        listener.start(local, attributes)

    def end(name: str) -> None:
        listener.end(locals_[name])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    fed = 0
    for chunk in package.chunks(part):
        parser.Parse(chunk, False)
        fed += len(chunk)
        if fed - parser.CurrentByteIndex > _TOKEN:
            raise TooMuchError("contient une cellule démesurée")
    parser.Parse(b"", True)


def plain_name(attributes: Attributes, name: str) -> str:
    """An attribute whatever its namespace, as `id` of `r:id`; "" when it is missing."""
    for key, value in attributes.items():
        if key.rpartition(" ")[2] == name and " " in key:
            return value
    return attributes.get(name, "")


def _refuse_doctype(*_: object) -> None:
    raise TooMuchError("contient une définition de document (DTD), comme aucun tableur n’en écrit")
