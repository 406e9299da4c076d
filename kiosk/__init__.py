"""The touch kiosk of an exhibition hall."""

__version__ = "0.1.0"
