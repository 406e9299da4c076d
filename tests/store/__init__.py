"""Tests of the catalogue file."""
