"""The page about money lent: each funding with its plan, what was paid and what is still owed."""
