"""Tests of tables, building and commands."""
