"""What the sheets of a workbook stand on: their names and places, the shared texts, the number formats."""

from dataclasses import dataclass, field
from datetime import datetime

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from kiosk.staff.grid import CELL_LIMIT, trimmed
from kiosk.staff.xlsx_package import Package, target
from kiosk.staff.xlsx_values import restored
from kiosk.staff.xlsx_xml import Attributes, Budget, TooMuchError, listen, plain_name

_FORMATS = 100_000
_SHEETS = 50


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet, and the part of the package that holds it."""

    name: str
    part: str
    is_hidden: bool


@dataclass(slots=True)
class Book:
    """What a workbook says beside its sheets; `formats` is the number format of each style of cells."""

    sheets: list[SheetPart] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    epoch: datetime = WINDOWS_EPOCH

    def shared(self, rank: str) -> str:
        """The shared text that a cell names. Raises IndexError, ValueError."""
        at = int(rank)
        return self.strings[at if at >= 0 else len(self.strings)]

    def format(self, style: str) -> str:
        """The number format of a cell's style. Raises IndexError, ValueError."""
        return self.formats[int(style)] if style and self.formats else "General"


def read_book(package: Package, budget: Budget) -> Book:
    """Read all that the sheets need. Raises what `listen` raises, ValueError and KeyError."""
    root = _Relations("")
    listen(package, "_rels/.rels", root, budget)
    part = root.by_type.get("officeDocument", "xl/workbook.xml")
    folder, _, name = part.rpartition("/")
    relations = _Relations(part)
    listen(package, f"{folder}/_rels/{name}.rels".lstrip("/"), relations, budget)
    outline = _Outline()
    listen(package, part, outline, budget)
    strings, styles = _Strings(budget), _Styles()
    if (texts := relations.by_type.get("sharedStrings", "")) in package.parts:
        listen(package, texts, strings, budget)
    if (formats := relations.by_type.get("styles", "")) in package.parts:
        listen(package, formats, styles, budget)
    sheets = [
        SheetPart(title, relations.sheets[key], is_hidden)
        for title, key, is_hidden in outline.sheets
        if key in relations.sheets
    ]
    return Book(sheets, strings.found, styles.codes(), outline.epoch)


class _Relations:
    """The parts that a part refers to: sheets by their id, others by their type; nothing outside the file."""

    def __init__(self, part: str) -> None:
        self._part = part
        self.sheets: dict[str, str] = {}
        self.by_type: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        kind = attributes["Type"].rpartition("/")[2]
        found = target(self._part, attributes["Target"])
        if kind == "worksheet":
            self.sheets[attributes["Id"]] = found
        self.by_type[kind] = found

    def end(self, name: str) -> None: ...

    def text(self, data: str) -> None: ...


class _Outline:
    """The names of the sheets in their order, and what day their dates are counted from."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, bool]] = []
        self.epoch = WINDOWS_EPOCH

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            is_hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((restored(attributes["name"]), plain_name(attributes, "id"), is_hidden))
            if len(self.sheets) > _SHEETS:
                raise TooMuchError("a plus de 50 feuilles")
        elif name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            self.epoch = MAC_EPOCH

    def end(self, name: str) -> None: ...

    def text(self, data: str) -> None: ...


class _Strings:
    """The texts that cells share, without how Asian ones are pronounced; too long ones stay so."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._length = 0
        self._is_text = False
        self._is_reading = False

    def start(self, name: str, _: Attributes) -> None:
        if name == "si":
            self._pieces, self._length = [], 0
        elif name == "rPh":
            self._is_reading = True
        self._is_text = name == "t" and not self._is_reading

    def end(self, name: str) -> None:
        self._is_text = False
        if name == "si":
            self.found.append(trimmed(restored("".join(self._pieces))))
        elif name == "rPh":
            self._is_reading = False

    def text(self, data: str) -> None:
        if self._is_text and self._length <= CELL_LIMIT:
            self._budget.spend_text(len(data))
            self._pieces.append(data)
            self._length += len(data)


class _Styles:
    """The number formats, by the number that cells give."""

    def __init__(self) -> None:
        self._custom: dict[int, str] = {}
        self._numbers: list[int] = []
        self._is_in_cells = False

    def codes(self) -> list[str]:
        return [
            self._custom.get(number) or BUILTIN_FORMATS.get(number, "General") for number in self._numbers
        ]

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            self._custom[int(attributes["numFmtId"])] = attributes["formatCode"][:200]
        elif name == "cellXfs":
            self._is_in_cells = True
        elif name == "xf" and self._is_in_cells:
            self._numbers.append(int(attributes.get("numFmtId", "0")))
            if len(self._numbers) > _FORMATS:
                raise TooMuchError("a démesurément de mises en forme")

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._is_in_cells = False

    def text(self, data: str) -> None: ...
