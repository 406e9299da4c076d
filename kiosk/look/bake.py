"""Renders qt-material's sheet in our colours into resources/style; run by developers, never shipped.

To renew the files: `python -m kiosk.look.bake`. Only qt-material's template and drawings are read: its code
rewrites ~/.qt_material, the application's palette and the environment whenever it makes a sheet.
"""

import json
import re
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from jinja2 import Environment, StrictUndefined

_OURS = (
    "Widget|Frame|Label|PushButton|LineEdit|PlainTextEdit|ComboBox|CheckBox|SpinBox|GroupBox|AbstractItemView"
    "|TableView|TableCornerButton|HeaderView|ListView|ScrollBar|ScrollArea|StackedWidget|TabWidget|TabBar"
    "|Splitter|ProgressBar|StatusBar"
)
_FOREIGN = re.compile(rf"\bQ(?!(?:{_OURS})\b)\w+|#|:hover")
"""Marks selectors of widgets that neither kiosk nor desk has, and those for a pointer: each of these makes Qt
follow the pointer over the widget."""
_ACTIVE = "#707070"
"""The grey that qt-material gives to arrows at rest."""
_SVG = "http://www.w3.org/2000/svg"


def bake(tokens_file: Path, folder: Path) -> None:
    """Write base.qss and the icons it names into `folder`; the same tokens give the same bytes."""
    package = metadata.distribution("qt-material")
    source = Path(str(package.locate_file("qt_material")))
    tokens = json.loads(tokens_file.read_text(encoding="utf-8"))
    theme = _theme(tokens)
    template = (source / "material.qss.template").read_text(encoding="utf-8")
    rules = "".join(_kept(_render(template, theme)))
    for icon in sorted(set(re.findall(r"url\(icon:/([\w/-]+\.svg)\)", rules))):
        state, name = icon.split("/")
        drawing = (source / "resources" / "source" / name).read_text(encoding="utf-8")
        colours = {
            "primary": theme["primaryColor"],
            "disabled": theme["secondaryLightColor"],
            "active": _ACTIVE,
        }
        _write(folder / "icons" / icon, _drawn(drawing, colours[state], theme["secondaryColor"]))
    head = f"/* qt-material {package.version} (BSD-2-Clause) in our colours; made by kiosk.look.bake. */"
    _write(folder / "base.qss", f"{head}\n{rules.replace('url(icon:/', 'url(style:icons/')}")


def _theme(tokens: Mapping[str, Any]) -> dict[str, Any]:
    """What qt-material's template asks for; it exchanges secondary light and dark in light themes."""
    colours = tokens["color"]["light"]
    return {
        "primaryColor": colours["ink"],
        "primaryLightColor": colours["inkSurface"],
        "secondaryColor": colours["paper"],
        "secondaryLightColor": colours["surfaceAlt"],
        "secondaryDarkColor": colours["surface"],
        "primaryTextColor": colours["ink"],
        "secondaryTextColor": colours["ink"],
        "danger": colours["error"],
        "warning": colours["warning"],
        "success": colours["success"],
        "font_family": tokens["font"]["text"],
        "font_size": tokens["type"]["body"][0],
        "density_scale": 0,
        "button_shape": "default",
        "QMenu": False,
        "linux": False,
        "pyside6": True,
    }


def _render(template: str, theme: Mapping[str, Any]) -> str:
    environment = Environment(undefined=StrictUndefined, autoescape=False)
    environment.filters.update(opacity=_opacity, density=_density)
    return environment.from_string(template).render(theme)


def _opacity(colour: str, value: float = 0.5) -> str:
    """qt-material's filter of this name."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return f"rgba({red}, {green}, {blue}, {value})"


def _density(size: float, _scale: int, border: int = 0, scale: float = 1, density_interval: int = 4) -> float:
    """qt-material's filter of this name, at density 0: our own sheet decides sizes."""
    del density_interval
    return (size - 2 * border) * scale


def _kept(sheet: str) -> Iterator[str]:
    """The rules that concern us, one after the other, without comments and empty ones."""
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)):
        kept = [selector for each in selectors.split(",") if not _FOREIGN.search(selector := each.strip())]
        declarations = [line for each in body.split(";") if (line := " ".join(each.split()))]
        if kept and declarations:
            yield "\n".join([",\n".join(kept) + " {", *(f"  {line};" for line in declarations), "}\n"])


def _drawn(drawing: str, colour: str, ground: str) -> str:
    """A drawing in our colours, without its editor's notes (one holds a path of its author's machine)."""
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(drawing)
    _clean(root)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return text.replace("#0000ff", colour).replace("#ff0000", ground) + "\n"


def _clean(element: ElementTree.Element) -> None:
    for name in [name for name in element.attrib if name.startswith("{") or name == "id"]:
        del element.attrib[name]
    for child in list(element):
        _clean(child)
        is_foreign = not child.tag.startswith(f"{{{_SVG}}}")
        is_guide = "stroke:#000000" in child.get("style", "")  # hidden lines that helped to draw
        is_empty = len(child) == 0 and not child.attrib.keys() - {"transform", "style"}
        if is_foreign or is_guide or is_empty:
            element.remove(child)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    resources = Path(__file__).parents[2] / "resources"
    bake(resources / "design" / "tokens.json", resources / "style")
