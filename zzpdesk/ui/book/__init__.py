"""The yearly book: which year, which chapters, how it will look, and what one does with it."""
