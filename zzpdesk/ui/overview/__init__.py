"""The overview: the year at a glance, and what waits."""

from zzpdesk.ui.overview.page import OverviewPage

__all__ = ["OverviewPage"]
