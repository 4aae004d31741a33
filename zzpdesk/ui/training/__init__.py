"""The page about learning: the goals of a year, registers and certificates, and each course in cards."""
