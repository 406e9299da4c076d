"""Measurements, run by `./dev bench`; they report and judge nothing."""
