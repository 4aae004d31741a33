"""The check of the Dutch texts finds what it should find."""

import pytest

from tools import translations

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
ASSEMBLED = "zzpdesk/a.py:1: the text is put together inside _(); use {name} and format outside"
SAVE = 'msgid "Save"\nmsgstr "Bewaar"\n'


@pytest.fixture
def project(tmp_path):
    """A function that makes a project of one source file and some fragments, and checks it."""

    def build(source: str, **fragments: str) -> list[str]:
        (tmp_path / "zzpdesk").mkdir()
        (tmp_path / "zzpdesk" / "a.py").write_text(source, encoding="utf-8")
        folder = tmp_path / translations.FOLDER
        folder.mkdir(parents=True)
        for room, entries in fragments.items():
            (folder / f"{room}.po").write_text(HEADER + entries, encoding="utf-8")
        return translations.check(tmp_path, write=True)

    return build


@pytest.mark.parametrize(
    ("source", "entries"),
    [
        ('_("Save")', SAVE),
        ('N_("Sa" "ve")', SAVE),
        ('i18n.gettext("Save")', SAVE),
        ('pgettext("verb", "Open")', 'msgctxt "verb"\nmsgid "Open"\nmsgstr "Open"\n'),
        (
            'ngettext("One row", "{n} rows", n)',
            'msgid "One row"\nmsgid_plural "{n} rows"\nmsgstr[0] "Eén rij"\nmsgstr[1] "{n} rijen"\n',
        ),
        ('_("From {a} to {b}")', 'msgid "From {a} to {b}"\nmsgstr "Tot {b} vanaf {a}"\n'),
        ("_(label)", ""),
    ],
)
def test_what_is_in_order(project, source, entries):
    assert project(source, room=entries) == []


@pytest.mark.parametrize(
    ("source", "entries", "complaint"),
    [
        ('_("Save")', "", "zzpdesk/a.py:1: no Dutch for 'Save'"),
        ('_("Save")', 'msgid "Save"\nmsgstr ""\n', "zzpdesk/a.py:1: no Dutch for 'Save'"),
        ('_("Save")', "#, fuzzy\n" + SAVE, "zzpdesk/a.py:1: no Dutch for 'Save'"),
        ("", SAVE, "no longer used: 'Save'"),
        ('_("Save")', SAVE + "\n" + SAVE, 'room.po: stands twice: "Save"'),
        ('_(f"Save {x}")', "", ASSEMBLED),
        ('_("a {n}".format(n=1))', "", ASSEMBLED),
        (
            '_("No {number}")',
            'msgid "No {number}"\nmsgstr "Nr {nummer}"\n',
            "zzpdesk/a.py:1: the Dutch of 'No {number}' has {nummer} instead of {number}",
        ),
        (
            'ngettext("One row", "{n} rows", n)',
            'msgid "One row"\nmsgstr "Rij"\n',
            "zzpdesk/a.py:1: 'One row' has another plural in the .po file",
        ),
    ],
)
def test_what_is_not(project, source, entries, complaint):
    assert project(source, room=entries) == [complaint]


def test_one_message_in_two_fragments(project):
    assert project('_("Save")', one=SAVE, two=SAVE) == ["one.po, two.po: 'Save' stands in each"]


def test_the_compiled_file_is_compared_and_stable(project, tmp_path):
    project('_("Save")', room=SAVE)
    compiled = tmp_path / translations.COMPILED
    first = compiled.read_bytes()
    assert translations.check(tmp_path) == []
    assert translations.check(tmp_path, write=True) == []
    assert compiled.read_bytes() == first
    compiled.write_bytes(b"old")
    assert translations.check(tmp_path) == [
        f"{translations.COMPILED.as_posix()} is out of date: run `make translations`"
    ]
