"""Pages with a compact list at the left and, at the right, each record told in cards (picture 08)."""
