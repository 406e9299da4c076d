"""What the kiosk talks about: stands, themes, the catalogue; plain Python, no Qt, no database."""
