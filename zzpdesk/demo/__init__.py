"""The demo: five years of one invented freelancer, entered through the desk into a file of its own."""

from datetime import datetime
from pathlib import Path

from zzpdesk import places
from zzpdesk.core.errors import FileTrouble
from zzpdesk.demo.build import Progress, quiet


def make_demo(path: Path, now: datetime | None = None, progress: Progress = quiet) -> None:
    """Write the demo into a new file; FileTrouble when there is a file already.

    The file appears whole or not at all: it is built beside its place and then moved there.
    """
    from zzpdesk.demo.build import build

    if path.exists():
        raise FileTrouble("file-exists", file=str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    building = path.with_name(f"{path.name}.building")
    building.unlink(missing_ok=True)
    try:
        build(building, now or datetime.now(), progress)  # noqa: DTZ005 - local time is what a desk shows
        building.replace(path)
    finally:
        building.unlink(missing_ok=True)


def open_demo(progress: Progress = quiet) -> Path:
    """The demo's file in the user's data folder, made when this month has none yet: it always runs up to now.

    What was changed in an earlier demo stays in its own file.
    """
    path = places.demo_file(datetime.now().date())  # noqa: DTZ005 - local time
    if not path.exists():
        make_demo(path, progress=progress)
    return path
