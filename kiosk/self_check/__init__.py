"""kiosk --self-check: tries every part of the program where it is installed."""
