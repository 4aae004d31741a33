"""The program's own files: beside the code in a wheel, in `resources/` in a checkout."""

from functools import cache
from pathlib import Path

from zzpdesk.core.errors import ZzpdeskError


class ResourceMissing(ZzpdeskError):
    """A file of the program itself is not there: the installation is incomplete."""

    def __init__(self, name: str) -> None:
        """`name` is the file or folder below `resources/`."""
        super().__init__("resource-missing", name=name)
        self.name = name

    def __str__(self) -> str:
        """A sentence of its own: without its files the program may have no texts either."""
        return f"The program's own file {self.name} is missing. Install zzpdesk again."


@cache
def resource_root() -> Path:
    """The folder that holds fonts, icons, rules, translations and templates."""
    package = Path(__file__).resolve().parent
    for folder in (package / "_resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    raise ResourceMissing("resources")


def resource_path(*parts: str) -> Path:
    """The path of one file or folder, as in `resource_path("fonts", "Inter-Regular.ttf")`.

    Raises ResourceMissing when it is not there.
    """
    path = resource_root().joinpath(*parts)
    if not path.exists():
        raise ResourceMissing("/".join(parts))
    return path
