"""All tests; they mirror the rooms of kiosk/."""
