"""What a visitor sees and touches."""
