"""The project itself: sizes, cycles, lock files, the program's own files, and the pinned Qt."""

import ast
import os
import re
import socket
import sys
import tomllib
from collections.abc import Container
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import zzpdesk
from tools import translations
from zzpdesk.resources import ResourceMissing, resource_path

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE, LONGEST_FUNCTION = 400, 50
SOURCES = sorted(
    path for folder in ("zzpdesk", "tests", "tools", "benchmarks") for path in (ROOT / folder).rglob("*.py")
)
FONTS = sorted((ROOT / "resources" / "fonts").glob("*.ttf"))
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))
FAMILIES = [
    *(("Inter", weight) for weight in (400, 500, 600, 700)),
    *(("Inter Display", weight) for weight in (300, 500, 600)),
    *(("Newsreader", weight) for weight in (400, 500)),
]
NAMES_AND_AMOUNTS = "€ 1.258,40 − łğőñĳşİŵŻźŠžÿâûßœ « » “ ” ‘ ’ – — …\u00a0ẞ"


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


# ------------------------------------------------------------------------------------------------ structure


def test_no_file_is_too_long():
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_too_long():
    too_long = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert too_long == []


def imports_of(path: Path, module: str, known: Container[str]) -> set[str]:
    """Everything a file imports, inside functions too; a module of `known` taken from its package counts itself."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            source = ".".join([*base, *([node.module] if node.module else [])])
            whole = {alias.name: f"{source}.{alias.name}" for alias in node.names}
            names |= {full if full in known else source for full in whole.values()}
    return names


def import_graph(root: Path) -> dict[str, set[str]]:
    """Module -> modules of the same tree that it imports."""
    files = {
        ".".join(path.relative_to(root.parent).with_suffix("").parts).removesuffix(".__init__"): path
        for path in root.rglob("*.py")
    }
    return {
        module: imports_of(path, module, files) & files.keys() - {module} for module, path in files.items()
    }


def cycle_in(graph: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_import_cycles_even_inside_functions():
    assert cycle_in(import_graph(ROOT / "zzpdesk")) == []


def test_a_cycle_inside_functions_is_seen(tmp_path):
    package = tmp_path / "house"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "a.py").write_text("from . import b\n")
    (package / "b.py").write_text("def late():\n    from house.a import thing\n")
    assert sorted(set(cycle_in(import_graph(package)))) == ["house.a", "house.b"]


# ----------------------------------------------------------------------------------------------- lock files


@pytest.fixture(params=["requirements.txt", "requirements-dev.txt"])
def lock(request) -> str:
    return (ROOT / request.param).read_text(encoding="utf-8")


def test_lock_files_name_no_addresses_and_hash_everything(lock):
    assert "://" not in lock
    entries = re.split(r"\n(?=\S)", lock.strip())
    assert [entry for entry in entries if not re.match(r"[a-z0-9-]+==\S+.*\\\n +--hash=sha256:", entry)] == []


def test_lock_files_hold_the_pins_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, dev = ((ROOT / f"requirements{kind}.txt").read_text(encoding="utf-8") for kind in ("", "-dev"))
    pinned = re.compile(r"^\S+==\S+", re.MULTILINE)
    assert set(project["project"]["dependencies"]) <= set(pinned.findall(run))
    assert set(project["dependency-groups"]["dev"]) | set(pinned.findall(run)) <= set(pinned.findall(dev))


def test_one_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == zzpdesk.__version__
    assert f"## {zzpdesk.__version__}" in (ROOT / "CHANGES.md").read_text(encoding="utf-8")


# ------------------------------------------------------------------------------------ the program's own files


def test_every_text_has_its_dutch():
    assert translations.check() == []


def test_a_missing_file_of_the_program_is_said_in_a_sentence():
    with pytest.raises(ResourceMissing, match=r"fonts/Comic\.ttf is missing"):
        resource_path("fonts", "Comic.ttf")


@pytest.mark.parametrize("icon", ICONS, ids=lambda path: path.stem)
def test_icons_are_drawn_in_the_colour_and_stroke_of_the_look(icon):
    svg = ET.fromstring(icon.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    assert (svg.get("stroke"), svg.get("stroke-width"), svg.get("viewBox")) == (
        "currentColor",
        "1.75",
        "0 0 24 24",
    )


def test_licences_lie_beside_fonts_and_icons():
    assert "SIL OPEN FONT LICENSE" in resource_path("fonts", "OFL-Inter.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in resource_path("fonts", "OFL-Newsreader.txt").read_text(encoding="utf-8")
    assert "ISC License" in resource_path("icons", "LICENSE-Lucide.txt").read_text(encoding="utf-8")


def test_paper_takes_every_font_under_its_own_name():
    from reportlab.pdfbase.ttfonts import TTFont

    faces = {path.stem: TTFont(path.stem, str(path)).face for path in FONTS}
    assert len({face.name for face in faces.values()}) == len(FONTS) == len(FAMILIES) + 1
    missing = {
        (stem, letter)
        for stem, face in faces.items()
        for letter in NAMES_AND_AMOUNTS
        if ord(letter) not in face.charToGlyph
    }
    assert missing == set()


def test_digits_of_texts_are_equally_wide_on_paper():
    """Inter Display is for big numbers, which stand alone."""
    from reportlab.pdfbase.ttfonts import TTFont

    upright = [path for path in FONTS if "Italic" not in path.stem and "Display" not in path.stem]
    assert len(upright) == 6
    widths = {
        path.stem: {TTFont(path.stem, str(path)).face.getCharWidth(ord(d)) for d in "0123456789"}
        for path in upright
    }
    assert {stem for stem, different in widths.items() if len(different) > 1} == set()


@pytest.mark.parametrize(("family", "weight"), FAMILIES)
def test_screen_finds_every_weight(qapp, family, weight):
    from PySide6.QtGui import QFont, QFontDatabase, QRawFont

    for path in FONTS:
        assert QFontDatabase.addApplicationFont(str(path)) >= 0
    raw = QRawFont.fromFont(QFont(family, 13, weight))
    assert (raw.familyName(), raw.weight()) == (family, weight)


# ------------------------------------------------------------------------------------- what tests stand on


def test_qt_calls_keep_their_references_to_none(qapp):
    """PySide6 6.12.0 loses one per call under Python 3.11, and the process dies after some thousands."""
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.setWindowTitle("zzpdesk")
    assert abs(sys.getrefcount(None) - before) < 100
    widget.deleteLater()


def test_tests_stay_away_from_the_users_files():
    from platformdirs import user_config_dir, user_data_dir

    home = os.environ["HOME"]
    assert "zzpdesk-tests-" in home
    assert all(folder("zzpdesk").startswith(home) for folder in (user_config_dir, user_data_dir))


def test_tests_reach_no_other_machine():
    with socket.socket() as outside, pytest.raises(AssertionError, match=r"192\.0\.2\.1"):
        outside.connect(("192.0.2.1", 80))
