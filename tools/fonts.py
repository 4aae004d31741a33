"""Make `resources/fonts/` from the published npm packages.

    npm install inter-ui@4.1.1 @expo-google-fonts/newsreader@0.4.1
    .venv/bin/pip install fonttools brotli
    .venv/bin/python -m tools.fonts node_modules

The screen and the paper use the same files. reportlab knows TrueType outlines but no OpenType features, so the
tabular digits become the default digits here (but not in Inter Display), and each weight keeps a PostScript name of
its own.
"""

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"

CHARACTERS = (
    *range(0x20, 0x7F),  # ASCII
    *range(0xA0, 0x250),  # Latin-1, Latin Extended-A and -B
    *range(0x2B0, 0x2E0),  # modifier letters: ʼ in Frisian and Ukrainian names
    *range(0x300, 0x330),  # combining marks
    *range(0x1E00, 0x1F00),  # Latin Extended Additional: Welsh, Vietnamese, ẞ
    *range(0x2000, 0x2070),  # punctuation and spaces
    *range(0x2070, 0x20A0),  # superscripts and subscripts
    *range(0x20A0, 0x20C1),  # currency
    *map(ord, "™℠№←↑→↓↗↘↔⌘⇧⌥↵−≈≠≤≥×÷√∞½⅓⅔¼¾✓✗●○■□▲▼◆"),
)
KEPT_FEATURES = ("kern", "ccmp", "locl", "mark", "mkmk")
SPACES = (0x2007, 0x2009, 0x202F)  # figure, thin, narrow: become a plain space where a font has none
USUAL_NAMES = 25  # name records from this number on belong to variable fonts


@dataclass(frozen=True)
class Source:
    """One weight: its file below node_modules and its name in `resources/fonts`."""

    path: str
    name: str


SOURCES = (
    *(
        Source(f"inter-ui/web/Inter-{w}.woff2", f"Inter-{w}")
        for w in ("Regular", "Medium", "SemiBold", "Bold")
    ),
    *(
        Source(f"inter-ui/display/InterDisplay-{w}.woff2", f"InterDisplay-{w}")
        for w in ("Light", "Medium", "SemiBold")
    ),
    *(
        Source(f"@expo-google-fonts/newsreader/{folder}/Newsreader_{folder}.ttf", f"Newsreader-{name}")
        for folder, name in (
            ("400Regular", "Regular"),
            ("500Medium", "Medium"),
            ("400Regular_Italic", "Italic"),
        )
    ),
)
LICENCES = {
    "inter-ui/LICENSE.txt": "OFL-Inter.txt",
    "@expo-google-fonts/newsreader/LICENSE_FONT": "OFL-Newsreader.txt",
}


def tabular_digits(font: TTFont) -> dict[str, str]:
    """Glyph name -> glyph name that the font's own `tnum` feature puts in its place."""
    table = font["GSUB"].table
    features = [r.Feature for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum"]
    chosen = {index for feature in features for index in feature.LookupListIndex}
    mapping: dict[str, str] = {}
    for index in chosen:
        for lookup in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(lookup, "ExtSubTable", lookup).mapping)
    return mapping


def freeze_tabular_digits(font: TTFont) -> None:
    """Make the tabular digits the ones that a program without OpenType features gets."""
    mapping = tabular_digits(font)
    digits = range(ord("0"), ord("9") + 1)
    for table in font["cmap"].tables:
        table.cmap.update({code: mapping.get(table.cmap[code], table.cmap[code]) for code in digits})


def add_missing(font: TTFont) -> None:
    """Compose ij (Dutch, missing in Newsreader) and give absent spaces a width."""
    for code, parts in ((0x133, "ij"), (0x132, "IJ")):
        if code not in font.getBestCmap():
            add_pair(font, code, parts)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({code: table.cmap[0x20] for code in SPACES if code not in table.cmap})


def add_pair(font: TTFont, code: int, parts: str) -> None:
    """Add one character composed of two others beside each other."""
    first, second = (font.getBestCmap()[ord(part)] for part in parts)
    name = f"uni{code:04X}"
    width = font["hmtx"][first][0]
    pen = TTGlyphPen(font.getGlyphSet())
    pen.addComponent(first, (1, 0, 0, 1, 0, 0))
    pen.addComponent(second, (1, 0, 0, 1, width, 0))
    glyph = pen.glyph()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width + font["hmtx"][second][0], glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def convert(source: Path, target: Path) -> None:
    """Write one static TrueType file with the digits this program needs and only the characters this program needs."""
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    font["name"].names = [r for r in font["name"].names if r.nameID < USUAL_NAMES]
    if not target.name.startswith("InterDisplay"):  # big numbers stand alone: they need no columns
        freeze_tabular_digits(font)
    add_missing(font)
    options = subset.Options()
    options.layout_features = list(KEPT_FEATURES)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables = [*options.drop_tables, "STAT", "fvar"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.save(target, reorderTables=True)


def main() -> None:
    """Convert every font of `SOURCES` and copy the licences."""
    parser = argparse.ArgumentParser(description="Make resources/fonts from the npm packages.")
    parser.add_argument("packages", type=Path, help="the node_modules folder with the npm packages")
    packages: Path = parser.parse_args().packages
    TARGET.mkdir(parents=True, exist_ok=True)
    for source in SOURCES:
        convert(packages / source.path, TARGET / f"{source.name}.ttf")
    for licence, name in LICENCES.items():
        shutil.copyfile(packages / licence, TARGET / name)


if __name__ == "__main__":
    main()
