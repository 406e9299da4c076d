"""The visitor's window, for what guards it."""

from tests.visitor.conftest import edition, make_window

__all__ = ["edition", "make_window"]
