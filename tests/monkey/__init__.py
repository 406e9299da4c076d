"""A seeded monkey that plays with the kiosk in its own process, and what must hold whatever it does."""
