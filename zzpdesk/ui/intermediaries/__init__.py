"""Intermediaries, told in cards: what they bring and take, leads, clauses, openness, statements."""
