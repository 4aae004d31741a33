"""The files that a record carries: a card that any view of a record can show."""
