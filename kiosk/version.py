"""Which program this is: its version, and the build where it is a bundle."""

from kiosk import __version__, paths

CHECKOUT = "dev"


def build() -> str:
    """The day and the commit a bundle was made from; "dev" in a checkout."""
    try:
        return paths.build_file().read_text(encoding="utf-8").strip() or CHECKOUT
    except OSError:
        return CHECKOUT


def told(program: str) -> str:
    """What --version says."""
    return f"{program} {__version__} ({build()})"
