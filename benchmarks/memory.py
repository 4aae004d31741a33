"""The most memory this process has had."""

import sys


def say_peak() -> None:
    """Print `peak` and mebibytes; 0 where the system does not tell."""
    print("peak", peak(), flush=True)


def peak() -> float:
    """Mebibytes."""
    if sys.platform == "win32":
        return 0.0
    import resource

    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
