"""The real program where a machine lacks what programs take for granted."""
