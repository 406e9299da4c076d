"""Tests of stands, the catalogue, its words and its checks."""
