"""Papers: records and results in, bytes out (PDF, CSV). No Qt, no database."""
