"""The most memory this process has had."""

import sys
from pathlib import Path


def say_peak() -> None:
    """Print `peak` and mebibytes; 0 where the system does not tell."""
    print("peak", peak(), flush=True)


def peak() -> float:
    """Mebibytes."""
    if sys.platform == "win32":
        return 0.0
    status = Path("/proc/self/status")
    if status.is_file():  # Linux keeps the parent's peak in what `resource` tells of a fresh process
        high = next(
            line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM")
        )
        return int(high.split()[1]) / 1024
    import resource

    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
