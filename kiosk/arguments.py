"""What may be asked of the kiosk on its command line; loads no Qt, for who watches over it reads this too."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from kiosk.version import told

SUPERVISED = "--supervised"


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; the program ends with help, version or a complaint where one is due."""
    parser = argparse.ArgumentParser(
        prog="kiosk", description="The touch kiosk of an exhibition hall.", allow_abbrev=False
    )
    parser.add_argument(
        "command",
        nargs="?",
        choices=["doctor"],
        help="look over the program and the terminal around it",
    )
    parser.add_argument("--version", action="version", version=told("kiosk"))
    parser.add_argument(
        "--catalogue", type=Path, metavar="FILE", help="show this database instead of the edition's"
    )
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument("--windowed", type=_size, metavar="WxH", help="run in a window of that size")
    asked.add_argument("--capture", type=Path, metavar="DIR", help="draw the screens into PNG files and end")
    asked.add_argument("--self-check", action="store_true", help="try every part, tell it in French, and end")
    asked.add_argument(SUPERVISED, action="store_true", help="start anew whenever the kiosk fails")
    parser.add_argument(
        "--size", type=_size, metavar="WxH", nargs="+", help="sizes of the screens to capture"
    )
    return parser.parse_args(argv)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})[xX](\d{3,5})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"not a size such as 1920x1080: {text!r}")
    return int(found[1]), int(found[2])
