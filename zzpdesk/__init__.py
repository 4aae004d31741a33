"""zzpdesk, a desk for Dutch freelancers."""

__version__ = "0.1.0"
