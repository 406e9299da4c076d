"""Tests of colours, sizes and the style sheet."""
