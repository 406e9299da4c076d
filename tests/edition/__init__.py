"""Tests of what this edition ships: its texts."""
