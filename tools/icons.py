"""Make `resources/icons/` from the npm package lucide-static (ISC).

    npm install lucide-static@1.62.0
    .venv/bin/python -m tools.icons node_modules

Each file keeps `currentColor`, which the program replaces when it loads an icon; the stroke becomes 1.75.
"""

import argparse
import re
import shutil
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "icons"
STROKE = "1.75"
NAMES = """
archive archive-restore armchair arrow-down arrow-left arrow-left-right arrow-right arrow-up bell
bell-ring bike briefcase building-2 calendar calendar-check calendar-clock calendar-plus chart-column chart-pie check
chevron-down chevron-left chevron-right chevron-up chevrons-up-down circle circle-alert circle-check
circle-help clock coffee compass copy credit-card diamond download ellipsis euro external-link eye
eye-off file-plus file-text flag folder-open globe graduation-cap handshake hard-drive heart-handshake
hexagon hourglass image info keyboard landmark languages layout-dashboard link list-filter lock lock-open
log-out mail map-pin megaphone mic minus monitor moon panel-right pause pencil percent phone play plus printer
receipt-euro redo-2 refresh-cw rocket save scale search send settings square star sun table timer trash-2
trending-down trending-up triangle-alert umbrella undo-2 unplug upload user users vote x zoom-in zoom-out
""".split()


def tidy(svg: str) -> str:
    """One line without comment and class, with the stroke of the design language."""
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = re.sub(r'\s+class="[^"]*"', "", svg)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    svg = re.sub(r"\s+", " ", svg).replace("> <", "><").replace(" >", ">")
    return svg.strip() + "\n"


def main() -> None:
    """Copy every icon of `NAMES` and the licence."""
    parser = argparse.ArgumentParser(description="Make resources/icons from the npm package lucide-static.")
    parser.add_argument("packages", type=Path, help="the node_modules folder with the npm package")
    package = parser.parse_args().packages / "lucide-static"
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        svg = (package / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        (TARGET / f"{name}.svg").write_text(tidy(svg), encoding="utf-8", newline="\n")
    shutil.copyfile(package / "LICENSE", TARGET / "LICENSE-Lucide.txt")


if __name__ == "__main__":
    main()
