"""Three days of visitors in a few minutes, and what they leave behind in the program."""
