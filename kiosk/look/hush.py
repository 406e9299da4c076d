"""What Qt would say of the machine on loading its sound, and no terminal needs to hear."""

from PySide6.QtCore import QLoggingCategory

_RULES = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg.info=false"
"""Of optional libraries that a terminal lacks (video decoding, PipeWire), and of FFmpeg's version."""


def hush_multimedia() -> None:
    """To be called before QtMultimedia is loaded, by whichever part needs it first.

    Qt keeps the rules that it was given last, and no others: nobody else sets any.
    """
    QLoggingCategory.setFilterRules(_RULES)
