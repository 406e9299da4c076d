"""How soon the kiosk is back, seen from outside of it."""
