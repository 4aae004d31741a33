"""`python -m zzpdesk` is the command line."""

import sys

from zzpdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
