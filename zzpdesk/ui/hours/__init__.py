"""Hours: the week one types in, the month, and the cards beside them."""
