"""The kiosk beside what one would use instead: the same stands as one HTML page in Chromium's kiosk mode."""
