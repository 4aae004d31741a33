"""The look in light, at 100 %, in the source language."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from zzpdesk.texts.i18n import language, use_language
from zzpdesk.ui.look.theme import theme


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    before = language()
    use_language("en")
    theme.set_mode("light")
    theme.set_scale(1.0)
    theme.apply(qapp)
    yield
    theme.set_mode("light")
    theme.set_scale(1.0)
    use_language(before)
