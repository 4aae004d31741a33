"""What is exchanged with other programs: records and bytes in, records and bytes out. Never opens the database."""
