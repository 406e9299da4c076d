"""Tests of what keeps the window where it belongs."""
