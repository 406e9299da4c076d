"""Colours, sizes, type, icons and motion; knows nothing of stands."""
