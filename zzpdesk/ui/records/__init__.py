"""The generic screens: one table model, one form, one page and a registry of editors, led by descriptions."""
