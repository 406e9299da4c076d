"""Damage that can be named, done on purpose."""
