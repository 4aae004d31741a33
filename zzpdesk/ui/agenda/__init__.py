"""What is to be done: the rows of reminders and tasks, what one does with them, and their page."""
