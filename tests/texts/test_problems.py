"""Every code in the program's own files has its sentence, in both languages."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import zzpdesk
from zzpdesk.core import errors
from zzpdesk.core.errors import InvalidRecord, Refused
from zzpdesk.texts.i18n import in_language
from zzpdesk.texts.problems import SENTENCES, sentence, sentence_of

SOURCES = Path(zzpdesk.__file__).parent
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")
ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type)} - {"InvalidRecord"}
ASKS = re.compile(r"(problems?|concerns?|_problem|missing|ends_before)$")


def strings(node: ast.AST) -> Iterator[str]:
    """Text constants that stand for themselves below a node: not keys of dictionaries, not arguments of calls."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from strings(value)
    elif isinstance(node, ast.DictComp):
        yield from strings(node.value)
    elif isinstance(node, ast.IfExp):
        yield from strings(node.body)
        yield from strings(node.orelse)
    elif isinstance(node, ast.BinOp | ast.BoolOp):
        for child in ast.iter_child_nodes(node):
            yield from strings(child)


def raised(tree: ast.AST) -> Iterator[str]:
    """Codes given to the program's own errors."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in ERRORS:
                yield from strings(node.args[0])


def returned(tree: ast.AST) -> Iterator[str]:
    """Codes that checks give back or file under a field."""
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef) or not ASKS.search(function.name):
            continue
        for node in ast.walk(function):
            if stated := _stated(node):
                yield from strings(stated)


def _stated(node: ast.AST) -> ast.expr | None:
    """What a statement gives back or files under a field."""
    if isinstance(node, ast.Return | ast.Yield | ast.AugAssign):
        return node.value
    if not isinstance(node, ast.Assign):
        return None
    files = isinstance(node.targets[0], ast.Subscript) or isinstance(node.value, ast.Dict | ast.BinOp)
    return node.value if files else None


def codes() -> dict[str, str]:
    """Every code with a place where it is used."""
    found: dict[str, str] = {}
    for path in sorted(SOURCES.rglob("*.py")):
        if path.is_relative_to(SOURCES / "texts") or path.is_relative_to(SOURCES / "ui"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for code in (*raised(tree), *returned(tree)):
            if CODE.fullmatch(code):
                found.setdefault(code, path.relative_to(SOURCES).as_posix())
    return found


def test_the_walk_sees_codes():
    assert {"missing", "iban-checksum", "undo-gone", "term-long", "percent-above-hundred"} <= codes().keys()


def test_every_code_has_a_sentence():
    assert {code: place for code, place in codes().items() if code not in SENTENCES} == {}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_reads_well_in_both_languages(code):
    names = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name}
    said = {}
    for language in ("nl", "en"):
        with in_language(language):
            said[language] = sentence(code, **{name: f"<{name}>" for name in names})
        assert said[language][0].isupper() or said[language][0] == "<"
        assert "!" not in said[language]
        assert all(f"<{name}>" in said[language] for name in names)
    assert said["nl"] != said["en"]


def test_unknown_code_and_missing_detail_are_visible():
    assert "odd-code" in sentence("odd-code")
    assert "…" in sentence("file-missing")


def test_errors_say_their_sentence():
    assert sentence_of(Refused("file-missing", file="a.zzp")) == sentence("file-missing", file="a.zzp")
    assert "iban" in sentence_of(InvalidRecord({"iban": "iban-length"}))
