"""A start ends like the rest when the system asks: with 0, whatever it is doing; loads no Qt."""

import os
import signal
from collections.abc import Callable, Sequence
from types import FrameType

_OTHERS = ("doctor", "--capture", "--self-check", "--version", "--windowed", "--help", "-h")
"""What is asked of the program besides running on its terminal: cut short, that has not gone well."""


def is_for_terminal(arguments: Sequence[str]) -> bool:
    """Whether a command line starts the kiosk of a terminal, or who watches over it."""
    return not any(argument.partition("=")[0] in _OTHERS for argument in arguments)


def end_when_asked(leave: Callable[[], None] | None = None) -> None:
    """From now on SIGTERM and SIGINT end the process with 0 at once, after a call of `leave`.

    Until the event loop runs, for whoever asks it to end is not heard before: see Ending.
    """

    def end(_number: int, _frame: FrameType | None) -> None:
        if leave is not None:
            leave()
        os._exit(0)  # an exception could be caught by what it comes through, or reach a slot

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
