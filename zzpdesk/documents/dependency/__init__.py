"""How dependent she is, on paper; `render` puts it together."""
