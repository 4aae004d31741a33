"""The yearly book: `book` is the door, `register` says which chapters there are, a module per chapter gathers it."""
