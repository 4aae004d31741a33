"""Settings: the business, invoicing, own lines, the look, keeping the file safe."""

from zzpdesk.ui.settings.page import SettingsPage

__all__ = ["SettingsPage"]
