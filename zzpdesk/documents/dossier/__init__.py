"""The independence dossier of an assignment on paper; `render` puts it together."""
