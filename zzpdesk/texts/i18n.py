"""The language of the screen and of papers: gettext over `resources/translations`. English is the source language."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from zzpdesk.resources import resource_path

LANGUAGES = ("nl", "en")
_screen = "nl"
_paper: ContextVar[str | None] = ContextVar("paper_language", default=None)


def use_language(code: str) -> None:
    """Choose the screen language ("nl" or "en"); anything else is an error of the caller."""
    global _screen  # noqa: PLW0603 - one screen, one language
    if code not in LANGUAGES:
        raise ValueError(code)
    _screen = code


def language() -> str:
    """The language in force here and now."""
    return _paper.get() or _screen


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Within this block texts and formats are in another language: papers follow their reader."""
    token = _paper.set(code)
    try:
        yield
    finally:
        _paper.reset(token)


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code == "en":
        return gettext.NullTranslations()
    return gettext.translation("zzpdesk", resource_path("translations"), languages=[code])


def _(message: str) -> str:
    """The text for an English message id."""
    return _catalogue(language()).gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """The text for one or many; fill in the count yourself."""
    return _catalogue(language()).ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """The text for an id that means different things in different places."""
    return _catalogue(language()).pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - the customary name of the marker
    """Mark a message id for translation where it stands; translate it with `_` when shown."""
    return message
