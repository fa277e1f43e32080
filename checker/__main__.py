"""`python -m checker`: the same as `claimcheck`."""

import sys

from checker.cli.main import main

sys.exit(main())
