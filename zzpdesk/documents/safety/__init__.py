"""The safety net on paper; `render` puts it together."""
