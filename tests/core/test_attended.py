from datetime import date

import pytest

from zzpdesk.core.attended import Person, Promise, meant, people_in

DUE = date(2026, 10, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("Els de Boer", (Person("Els de Boer"),)),
        ("Els de Boer: zoekt hulp met BI", (Person("Els de Boer", "zoekt hulp met BI"),)),
        (
            " Els : BI; Karim\n\nJoke: kent een zaal: de loods ",
            (Person("Els", "BI"), Person("Karim"), Person("Joke", "kent een zaal: de loods")),
        ),
        ("Els; els: nog eens", (Person("Els"),)),
        (": zonder naam", ()),
    ],
)
def test_people_are_read_from_what_is_typed(text, expected):
    assert people_in(text) == expected


@pytest.mark.parametrize(
    ("title", "names", "at"),
    [
        ("Karim bellen over de zaal", ["Els de Boer", "Karim Aziz"], 1),
        ("bedankje sturen", ["Els de Boer"], 0),
        ("bedankje sturen", ["Els de Boer", "Karim Aziz"], None),
        ("Els en Karim koppelen", ["Els de Boer", "Karim Aziz"], None),
        ("iets nakijken", [], None),
        ("Elsevier lezen", ["Els de Boer", "Karim Aziz"], None),
    ],
)
def test_a_promise_belongs_to_who_is_named_in_it_or_to_the_only_one(title, names, at):
    assert meant(Promise(title, DUE), [Person(name) for name in names]) == at
