"""What pages full of figures share: charts with their table, rows that are links, cards that find their places."""
