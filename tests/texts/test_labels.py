"""Every choice a record can hold has its word."""

import importlib
import pkgutil
from enum import Enum

import zzpdesk.core
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.texts.i18n import in_language
from zzpdesk.texts.labels import LABELS, label, labels


def enumerations() -> dict[str, type[Enum]]:
    """All enumerations of the core, by name."""
    found: dict[str, type[Enum]] = {}
    for module in pkgutil.walk_packages(zzpdesk.core.__path__, "zzpdesk.core."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Enum) and value.__module__ == module.name:
                assert value.__name__ not in found, f"two enumerations are called {value.__name__}"
                found[value.__name__] = value
    return found


def test_every_choice_has_a_word():
    missing = [
        str(member)
        for name, choices in enumerations().items()
        for member in choices
        if member.name not in LABELS.get(name, {})
    ]
    assert not missing


def test_no_word_is_left_over():
    known = {(name, member.name) for name, choices in enumerations().items() for member in choices}
    assert {(name, member) for name, words in LABELS.items() for member in words} <= known


def test_words_of_one_choice_differ():
    for code in ("nl", "en"):
        with in_language(code):
            for choices in enumerations().values():
                words = [word for _, word in labels(choices)]
                assert len(set(words)) == len(words), words


def test_words_follow_the_language():
    assert label(SourceKind.COLLECTIVE) == "Collectief"
    with in_language("en"):
        assert label(SourceKind.COLLECTIVE) == "Collective"


def test_an_unknown_choice_shows_its_name():
    assert label(Enum("Fruit", "RED_APPLE").RED_APPLE) == "red apple"
