"""Collectives: the list with shares, and each as a dossier."""
