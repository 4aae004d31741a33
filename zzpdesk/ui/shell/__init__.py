"""The main window and what surrounds a page: sidebar, top bar, status bar, commands, messages."""
