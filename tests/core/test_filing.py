"""Names of files, what opens, and what is large."""

import unicodedata

import pytest

from zzpdesk.core.filing import (
    NAME_BYTES,
    is_picture,
    is_program,
    kept_name,
    media_type,
    opens,
    renamed,
    safe_name,
)
from zzpdesk.core.records import Document
from zzpdesk.core.records.document import LARGE_BYTES


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("offerte.pdf", "offerte.pdf"),
        ("Offerte 2026/034.pdf", "Offerte 2026-034.pdf"),
        ("..\\..\\windows\\system32\\x.pdf", "-..-windows-system32-x.pdf"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("/", "document"),
        ("???", "document"),
        ("", "document"),
        (" . ", "document"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("LPT1.pdf", "_LPT1.pdf"),
        ("com¹.txt", "_com¹.txt"),
        ("console.txt", "console.txt"),
        ("COM10.txt", "COM10.txt"),
        ("naam. ", "naam"),
        ("naam.pdf...", "naam.pdf"),
        (".profile", "profile"),
        ("a\x00b\x1b[31m.pdf", "ab[31m.pdf"),
        ("factuur\u202efdp.exe", "factuurfdp.exe"),
        ("twee\nregels\t.txt", "twee regels.txt"),
        ("half \ud83d.pdf", "half -.pdf"),
        ("Verklaring \u0065\u0301\u0301n.pdf", "Verklaring é\u0301n.pdf"),
        ("👩\u200d🌾 Boerderij.pdf", "👩\u200d🌾 Boerderij.pdf"),
    ],
)
def test_a_name_given_out_is_one_that_every_computer_takes(typed, given):
    assert safe_name(typed) == given


def test_a_long_name_is_cut_before_its_ending_between_whole_characters():
    found = safe_name("é" * 400 + ".pdf")
    assert found == "é" * 98 + ".pdf"
    assert len(found.encode()) == NAME_BYTES
    assert len(safe_name("x" * 400).encode()) == NAME_BYTES


def test_a_kept_name_keeps_what_only_a_file_system_refuses():
    assert kept_name("  Offerte: 1/2?  .pdf ") == "Offerte: 1/2? .pdf"
    assert kept_name("a\u202eb\u200b.pdf") == "ab.pdf"
    assert unicodedata.is_normalized("NFC", kept_name("e\u0301"))


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("offerte.pdf", "Intentieverklaring", "Intentieverklaring.pdf"),
        ("offerte.pdf", "Brief.PDF", "Brief.PDF"),
        ("offerte.pdf", "v2.1", "v2.1.pdf"),
        ("LICENSE", "Licentie", "Licentie"),
        ("offerte.pdf", "  ", ""),
    ],
)
def test_a_new_name_keeps_the_ending(old, new, name):
    assert renamed(old, new) == name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.pdf", "application/pdf"),
        ("A.PDF", "application/pdf"),
        ("scan.jpeg", "image/jpeg"),
        ("a.pdf ", "application/pdf"),
    ],
)
def test_what_opens_is_known_by_its_ending(name, kind):
    assert media_type(name) == kind
    assert opens(name)


@pytest.mark.parametrize(
    "name",
    [
        "a.exe", "a.pdf.exe", "a.bat", "a.js", "a.lnk", "a.desktop", "a.sh", "a.scr", "a.html", "a.svg", "a.xlsm",
        "a.docm", "a", "pdf", ".pdf", "a.pdf\u202eexe.bat", "a.hta", "a.zip", "a.exe. ",
    ],
)  # fmt: skip
def test_what_may_run_something_does_not_open(name):
    assert media_type(name) == "application/octet-stream"
    assert not opens(name)


@pytest.mark.parametrize("start", [b"MZ\x90", b"\x7fELF\x02", b"#!/bin/sh", b"\xef\xbb\xbf[Desktop Entry]"])
def test_a_program_is_known_by_how_it_begins(start):
    assert is_program(start)
    assert not is_program(b"%PDF-1.7")


def test_pictures():
    assert is_picture("image/png")
    assert not is_picture("application/pdf")


def test_a_large_file_is_a_question_not_a_refusal():
    plain = Document(subject="Relation", subject_id=1, name="a.pdf", sha256="0" * 64)
    assert plain.concerns() == {}
    large = Document(subject="Relation", subject_id=1, name="a", sha256="0", content=bytes(LARGE_BYTES + 1))
    assert large.problems() == {}
    assert large.concerns() == {"content": "document-large"}
