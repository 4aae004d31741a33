"""The desk: the only way to the records."""

from zzpdesk.desk.desk import Desk
from zzpdesk.desk.views import Hit, Reading

__all__ = ["Desk", "Hit", "Reading"]
