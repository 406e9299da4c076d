"""The bundle: what kiosk.spec takes, what lies in dist/kiosk once it is built, what it is licensed under."""
