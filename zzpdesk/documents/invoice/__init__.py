"""The invoice on paper; `render` puts it together."""
