"""What staff do with the catalogue before the event."""
