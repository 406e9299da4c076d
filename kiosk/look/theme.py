"""The one style sheet: qt-material's, baked beforehand, and ours after it, written from tokens and scale."""

from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor

from kiosk.look.scale import MIN_TARGET, Scale
from kiosk.look.tokens import Palette

# Sizes are design px.
_RADIUS = 16
_LINE = 2
_RING = 4
_PADDING = 24
_THUMB = 32
_SHORTEST_THUMB = 96


def load_base(folder: Path) -> str:
    """The baked sheet of that folder, whose icons are found from now on. OSError when it cannot be read."""
    QDir.setSearchPaths("style", [str(folder)])
    return (folder / "base.qss").read_text(encoding="utf-8")


def style_sheet(base: str, palette: Palette, scale: Scale, text_family: str, text_size: float) -> str:
    """The sheet of the application: `base` and ours; `text_size` is that of ordinary text in design px.

    Its font beats every setFont(). A vertical scroll bar is the track of our scroll column: it has no arrows.
    """
    ours = [
        _rule(
            "*",
            color=palette.ink,
            font_family=f'"{text_family}"',
            font_size=scale.text(text_size),
            selection_background_color=palette.sun,
            selection_color=palette.on_sun,
        ),
        _rule("*:focus", outline=_solid(scale.line(_RING), palette.ink)),
        *_grounds(palette),
        *_controls(palette, scale),
        *_scroll_bar(palette, scale),
    ]
    return "\n".join([base, *ours])


def _grounds(palette: Palette) -> list[str]:
    """Windows are paper, what holds content lets it through; a chosen row, ink on ink in the base, is sun."""
    holders = ".QFrame, QLabel, QStackedWidget, QScrollArea, QScrollArea > QWidget > QWidget"
    chosen = "QListView::item:selected, QTableView::item:selected, QComboBox::item:selected"
    focused = "QListView::item:selected:focus, QTableView::item:selected:focus"
    return [
        _rule("QWidget", background_color=palette.paper),
        _rule(
            f"{holders}, QAbstractItemView, QListView:disabled",
            background_color="transparent",
            border="none",
            border_radius=0,
        ),
        _rule("QListView", padding=0, height=0),
        _rule("QListView::item", padding=0, min_height=0),
        _rule("QLabel, QListView, QListView::item", color=palette.ink),
        _rule("QLabel:disabled, QListView::item:disabled", color=palette.disabled_text),
        _rule(
            f"{chosen}, {focused}",
            color=palette.on_sun,
            background_color=palette.sun,
            selection_color=palette.on_sun,
        ),
    ]


def _controls(palette: Palette, scale: Scale) -> list[str]:
    """Buttons and fields, which grow no bigger by their focus ring."""
    line, ring = scale.line(_LINE), scale.line(_RING)
    height, padding = scale.px(MIN_TARGET), scale.px(_PADDING)
    return [
        _rule(
            "QPushButton, QLineEdit, QLineEdit:disabled",
            height=0,
            min_height=height - 2 * line,
            padding=f"0px {padding}px",
            border=_solid(line, palette.border),
            border_radius=scale.px(_RADIUS),
        ),
        _rule(
            "QPushButton, QPushButton:focus, QLineEdit, QLineEdit:focus",
            color=palette.ink,
            background_color=palette.surface,
        ),
        _rule(
            "QPushButton:focus, QLineEdit:focus",
            min_height=height - 2 * ring,
            padding=f"0px {padding + line - ring}px",
            border=_solid(ring, palette.ink),
            outline="none",
        ),
        _rule("QPushButton", font_weight="600"),
        _rule("QPushButton, QTabBar, QGroupBox, QHeaderView::section", text_transform="none"),
        _rule(
            "QPushButton:pressed, QPushButton:pressed:focus, QPushButton:checked, QPushButton:checked:focus",
            color=palette.ink,
            background_color=palette.surface_alt,
        ),
        _rule(
            "QPushButton:disabled, QPushButton:checked:disabled, QLineEdit:disabled",
            color=palette.disabled_text,
            background_color=palette.disabled_fill,
            border=_solid(line, palette.disabled_fill),
        ),
    ]


def _scroll_bar(palette: Palette, scale: Scale) -> list[str]:
    width, thumb = scale.px(MIN_TARGET), scale.px(_THUMB)
    return [
        _rule(
            "QScrollBar:vertical",
            width=width,
            background=palette.surface_alt,
            border_radius=scale.px(_RADIUS),
        ),
        _rule(
            "QScrollBar::handle:vertical",
            background=palette.thumb,
            min_height=scale.px(_SHORTEST_THUMB),
            margin=f"0px {(width - thumb) // 2}px",
            border_radius=thumb // 2,
        ),
        _rule("QScrollBar::handle:vertical:pressed", background=palette.ink),
        _rule("QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical", height=0),
    ]


def _solid(width: int, colour: QColor) -> str:
    return f"{width}px solid {colour.name()}"


def _rule(selectors: str, **declarations: QColor | int | str) -> str:
    """One rule of the sheet; a number is a size in device-independent px."""
    body = "; ".join(f"{name.replace('_', '-')}: {_value(value)}" for name, value in declarations.items())
    return f"{selectors} {{ {body} }}"


def _value(value: QColor | int | str) -> str:
    if isinstance(value, QColor):
        return value.name()
    return f"{value}px" if isinstance(value, int) else value
