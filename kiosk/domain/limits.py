"""How long a text and a list may be, so that the screen never cuts one."""

NUMBER = 6
SHORT_TITLE = 60
ORGANISER = 42
SUMMARY = 320
FIGURE_VALUE = 7
FIGURE_LABEL = 24
HEADING = 48
WORD = 40

THEMES = 3
FIGURES = 3
SECTIONS = 6
EDITION_THEMES = 14
"""Of all stands together: so many tiles the home screen has."""

LOGO_WIDTH, LOGO_HEIGHT = 400, 200
LOGO_BYTES = 60_000
"""Size of a logo in px, and its weight: sharp on the largest screens, no burden on a stick."""
