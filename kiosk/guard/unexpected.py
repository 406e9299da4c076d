"""An error nobody expected, outside the event loop: it is logged, and ends the process; loads no Qt."""

import logging
import os
from pathlib import Path
from typing import NoReturn

from kiosk.guard.journal import keep_log

log = logging.getLogger(__name__)

_CODE = 1


def end_after(error: Exception, folder: Path | None) -> NoReturn:
    """Log an error as any other, in that folder where no log is kept yet, and end the process with 1 at once.

    A windowed bundle shows what flies out of it in a box, and waits for a click.
    """
    try:
        if not logging.getLogger().handlers:
            keep_log(folder)
        log.critical("an error nobody expected ends the kiosk", exc_info=error)
        logging.shutdown()
    finally:
        os._exit(_CODE)
