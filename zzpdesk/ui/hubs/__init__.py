"""Hubs and gatherings, joint bids and sharing: four lists with dossiers under one place in the sidebar."""
