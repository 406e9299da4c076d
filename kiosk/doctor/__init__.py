"""kiosk doctor: the program and the terminal around it, and how to mend what is wrong."""
