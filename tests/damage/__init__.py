"""Damage done on purpose: faults at every system call, power cuts, flipped bits, hostile files."""
