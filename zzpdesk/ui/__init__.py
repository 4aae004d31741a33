"""What the user sees: Qt widgets that read and write through the desk only."""

from zzpdesk.ui.lean import spare_sources

spare_sources()
