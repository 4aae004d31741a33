"""The page "Vangnet": what carries her when she is ill or work stops, and what ends. `page` puts it together."""
