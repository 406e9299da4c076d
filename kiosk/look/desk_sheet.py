"""The style sheet of the staff's desk, written from the design's colours and the desk's sizes."""

from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor

from kiosk.look.desk_look import CONTROL, GAP, HEADLINE, RADIUS, SMALL, SPACE, TEXT, TITLE
from kiosk.look.tokens import Palette, Tokens

_ARROW = "url(desk:keyboard_arrow_down-fill.svg)"
_TICK = "url(desk:check-fill.svg)"


def find_drawings(icons: Path) -> None:
    """Let the sheet find its drawings in the folder of icons."""
    QDir.setSearchPaths("desk", [str(icons)])


def desk_sheet(tokens: Tokens) -> str:
    """The sheet of the desk's window and of all in it."""
    palette = tokens.light
    text, display = tokens.type["body"].family, tokens.type["h1"].family
    parts = (_grounds(palette, text), _words(palette, display), _buttons(palette), _fields(palette))
    return "\n".join([*parts, _choices(palette), _tables(palette), _bars(palette)])


def _grounds(palette: Palette, family: str) -> str:
    c = _names(palette)
    return f"""
* {{ font-family: "{family}"; font-size: {TEXT}px; color: {c["ink"]};
    selection-background-color: {c["sun"]}; selection-color: {c["ink"]}; }}
QWidget#desk, QWidget[ground="paper"], QDialog, QMessageBox {{ background: {c["paper"]}; }}
QWidget[ground="bar"] {{ background: {c["ink"]}; }}
QWidget[ground="dot"] {{ background: {c["sun"]}; border-radius: {SPACE // 2}px; }}
QWidget[ground="card"] {{ background: {c["surface"]}; border: 1px solid {c["border"]};
    border-radius: {RADIUS}px; }}
QWidget[ground="error"] {{ background: {c["error_tint"]}; border-radius: {RADIUS}px; }}
QWidget[ground="warning"] {{ background: {c["warning_tint"]}; border-radius: {RADIUS}px; }}
QWidget[ground="success"] {{ background: {c["success_tint"]}; border-radius: {RADIUS}px; }}
QWidget[ground="info"] {{ background: {c["info_tint"]}; border-radius: {RADIUS}px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QToolTip {{ background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["border"]}; padding: 4px; }}
QMenu {{ background: {c["surface"]}; border: 1px solid {c["border"]}; }}
QMenu::item {{ padding: 8px 24px; }}
QMenu::item:selected {{ background: {c["surface_alt"]}; }}
QMenu::item:disabled {{ color: {c["disabled_text"]}; }}
"""


def _words(palette: Palette, family: str) -> str:
    c = _names(palette)
    return f"""
QLabel {{ background: transparent; border: none; }}
QLabel[role="headline"] {{ font-family: "{family}"; font-size: {HEADLINE}px; font-weight: 700; }}
QLabel[role="title"] {{ font-family: "{family}"; font-size: {TITLE}px; font-weight: 700; }}
QLabel[role="label"] {{ font-weight: 600; }}
QLabel[role="hint"] {{ font-size: {SMALL}px; color: {c["ink2"]}; }}
QLabel[role="logo"] {{ background: {c["surface"]}; border: 1px solid {c["border"]};
    border-radius: {RADIUS}px; padding: {GAP}px; }}
QLabel[role="quiet"] {{ color: {c["ink2"]}; }}
QLabel[role="excess"] {{ font-size: {SMALL}px; font-weight: 600; color: {c["error"]}; }}
QLabel[role="error"] {{ font-size: {SMALL}px; font-weight: 600; color: {c["error"]}; }}
QLabel[role="fine"] {{ font-size: {SMALL}px; font-weight: 600; color: {c["success"]}; }}
QLabel[role="warning"] {{ font-size: {SMALL}px; font-weight: 600; color: {c["warning"]}; }}
QLabel[role="tell"] {{ font-weight: 600; }}
QWidget[ground="error"] QLabel[role="tell"] {{ color: {c["error"]}; }}
QWidget[ground="warning"] QLabel[role="tell"] {{ color: {c["warning"]}; }}
QWidget[ground="success"] QLabel[role="tell"] {{ color: {c["success"]}; }}
QWidget[ground="info"] QLabel[role="tell"] {{ color: {c["info"]}; }}
QLabel[role="count"] {{ font-family: "{family}"; font-size: {HEADLINE}px; font-weight: 700; }}
QWidget[ground="bar"] QLabel {{ color: {c["ink_inverse2"]}; }}
QWidget[ground="bar"] QLabel[role="title"] {{ color: {c["ink_inverse"]}; }}
QWidget[ground="bar"] QLabel[role="pending"] {{ color: {c["sun"]}; font-weight: 600; }}
"""


def _buttons(palette: Palette) -> str:
    c = _names(palette)
    inner = CONTROL - 2
    return f"""
QPushButton {{ min-height: {inner}px; max-height: {inner}px; padding: 0 14px; font-weight: 600;
    background: {c["surface"]}; border: 1px solid {c["border"]}; border-radius: {RADIUS}px; }}
QPushButton:hover {{ background: {c["surface_alt"]}; }}
QPushButton:pressed {{ background: {c["line"]}; }}
QPushButton:focus {{ border: 2px solid {c["ink"]}; padding: 0 13px;
    min-height: {inner - 2}px; max-height: {inner - 2}px; }}
QPushButton:disabled {{ color: {c["disabled_text"]}; background: {c["disabled_fill"]};
    border: 1px solid {c["disabled_fill"]}; }}
QPushButton[kind="primary"] {{ color: {c["ink_inverse"]}; background: {c["ink"]};
    border-color: {c["ink"]}; }}
QPushButton[kind="primary"]:hover {{ background: {c["ink_surface"]}; }}
QPushButton[kind="primary"]:focus {{ border-color: {c["sun"]}; }}
QPushButton[kind="primary"]:disabled {{ color: {c["disabled_text"]}; background: {c["disabled_fill"]};
    border-color: {c["disabled_fill"]}; }}
QPushButton[kind="icon"] {{ min-width: {inner}px; max-width: {inner}px; padding: 0; border: none;
    background: transparent; }}
QPushButton[kind="icon"]:hover {{ background: {c["surface_alt"]}; }}
QPushButton[kind="icon"]:focus {{ border: 2px solid {c["ink"]}; min-width: {inner - 2}px;
    max-width: {inner - 2}px; padding: 0; }}
QPushButton[kind|="link"] {{ border: none; background: transparent; padding: 0 8px; }}
QPushButton[kind="link"] {{ color: {c["info"]}; }}
QPushButton[kind="link-error"] {{ color: {c["error"]}; }}
QPushButton[kind="link-warning"] {{ color: {c["warning"]}; }}
QPushButton[kind|="link"]:hover {{ background: {c["surface_alt"]}; }}
QPushButton[kind|="link"]:focus {{ border: 2px solid {c["ink"]}; padding: 0 6px; }}
QPushButton[kind="bar"] {{ color: {c["ink_inverse"]}; background: {c["ink_surface"]};
    border-color: {c["ink_border"]}; }}
QPushButton[kind="bar"]:hover {{ background: {c["ink_border"]}; }}
QPushButton[kind="bar"]:focus {{ border-color: {c["sun"]}; }}
QPushButton[kind="bar"]:disabled {{ color: {c["ink_inverse2"]}; border: 1px dashed {c["ink_border"]}; }}
QPushButton[kind="bar"][lacks="true"] {{ color: {c["sun"]}; border-color: {c["sun"]}; }}
QPushButton[kind="publish"] {{ color: {c["on_sun"]}; background: {c["sun"]}; border-color: {c["sun"]}; }}
QPushButton[kind="publish"]:hover {{ background: {c["sun_pressed"]}; }}
QPushButton[kind="publish"]:focus {{ border-color: {c["ink_inverse"]}; }}
QPushButton[kind="publish"]:disabled {{ color: {c["ink_inverse2"]}; background: {c["ink_surface"]};
    border: 1px dashed {c["ink_border"]}; }}
QPushButton[kind="toggle"] {{ padding: 0 12px; }}
QPushButton[kind="toggle"]:checked {{ color: {c["ink_inverse"]}; background: {c["ink"]};
    border-color: {c["ink"]}; }}
QPushButton[kind="toggle"]:checked:focus {{ border-color: {c["sun"]}; }}
QPushButton[kind="theme"] {{ text-align: left; padding: 0 10px; font-weight: 500; }}
QPushButton[kind="theme"]:checked {{ border: 2px solid {c["ink"]}; font-weight: 600; padding: 0 9px;
    min-height: {inner - 2}px; max-height: {inner - 2}px; background: {c["surface_alt"]}; }}
"""


def _fields(palette: Palette) -> str:
    c = _names(palette)
    inner = CONTROL - 2
    fields = "QLineEdit, QPlainTextEdit"
    return f"""
{fields} {{ background: {c["surface"]}; border: 1px solid {c["border"]}; border-radius: {RADIUS}px;
    padding: 1px 10px; }}
QLineEdit {{ min-height: {inner - 2}px; max-height: {inner - 2}px; }}
QPlainTextEdit {{ padding: 7px 6px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {c["ink"]}; }}
QLineEdit:focus {{ padding: 0 9px; }}
QPlainTextEdit:focus {{ padding: 6px 5px; }}
QLineEdit[fault="error"], QPlainTextEdit[fault="error"] {{ border: 2px solid {c["error"]}; }}
QLineEdit[fault="error"] {{ padding: 0 9px; }}
QPlainTextEdit[fault="error"] {{ padding: 6px 5px; }}
QLineEdit[fault="warning"] {{ border-color: {c["warning"]}; }}
QComboBox {{ background: {c["surface"]}; border: 1px solid {c["border"]}; border-radius: {RADIUS}px;
    min-height: {inner}px; max-height: {inner}px; padding: 0 10px; }}
QComboBox:focus {{ border: 2px solid {c["ink"]}; padding: 0 9px; min-height: {inner - 2}px;
    max-height: {inner - 2}px; }}
QComboBox::drop-down {{ border: none; width: 32px; }}
QComboBox::down-arrow {{ image: {_ARROW}; width: 20px; height: 20px; }}
QComboBox QAbstractItemView {{ background: {c["surface"]}; border: 1px solid {c["border"]}; outline: none;
    selection-background-color: {c["surface_alt"]}; selection-color: {c["ink"]}; padding: 4px; }}
QComboBox QAbstractItemView::item {{ min-height: 32px; }}
"""


def _choices(palette: Palette) -> str:
    c = _names(palette)
    boxes = "QCheckBox::indicator, QTableView::indicator"
    return f"""
{boxes} {{ width: 20px; height: 20px; border: 2px solid {c["border"]}; border-radius: 5px;
    background: {c["surface"]}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked {{ background: {c["sun"]};
    border-color: {c["ink"]}; image: {_TICK}; }}
QCheckBox:focus {{ text-decoration: underline; }}
"""


def _tables(palette: Palette) -> str:
    c = _names(palette)
    return f"""
QTableView {{ background: {c["surface"]}; border: 1px solid {c["border"]}; border-radius: {RADIUS}px;
    gridline-color: {c["line"]}; outline: none; alternate-background-color: {c["surface"]}; }}
QTableView:focus {{ border: 2px solid {c["ink"]}; }}
QTableView::item {{ border-bottom: 1px solid {c["line"]}; padding: 0 {GAP}px; }}
QTableView::item:selected {{ background: {c["selected"]}; color: {c["on_selected"]}; }}
QHeaderView {{ background: {c["surface_alt"]}; border: none; }}
QHeaderView::section {{ background: {c["surface_alt"]}; color: {c["ink2"]}; font-weight: 600; border: none;
    border-bottom: 1px solid {c["border"]}; padding: 0 {GAP}px; min-height: 36px; }}
QProgressBar {{ background: {c["surface_alt"]}; border: 1px solid {c["border"]}; border-radius: {GAP // 2}px;
    min-height: {GAP}px; max-height: {GAP}px; }}
QProgressBar::chunk {{ background: {c["sun"]}; border-radius: {GAP // 2}px; }}
QTableCornerButton::section {{ background: {c["surface_alt"]}; border: none; }}
"""


def _bars(palette: Palette) -> str:
    c = _names(palette)
    ends = "QScrollBar::add-line, QScrollBar::sub-line"
    return f"""
QScrollBar:vertical {{ width: 14px; background: transparent; margin: 0; }}
QScrollBar:horizontal {{ height: 14px; background: transparent; margin: 0; }}
QScrollBar::handle {{ background: {c["thumb"]}; border-radius: 4px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover {{ background: {c["ink"]}; }}
{ends} {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _names(palette: Palette) -> dict[str, str]:
    """The colours as a sheet writes them, by name."""
    return {name: colour.name() for name, colour in vars(palette).items() if isinstance(colour, QColor)}
