"""What keeps the program up and its visitors in."""
