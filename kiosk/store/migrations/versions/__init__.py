"""The steps, each of which spells its own tables."""
