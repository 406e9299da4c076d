"""Tries to get out of the kiosk from outside, as a visitor with a keyboard and a mouse would."""
