"""Property tests look for new examples on a desk, and run the same ones each time in CI. No test is timed.

The cache of the tests is a folder of their own, never the user's; their output has 80 columns and no colours. What the
tests start can be interrupted, also where a shell without job control runs the tests behind it, and so with SIGINT
ignored.
"""

import atexit
import os
import shutil
import signal
import tempfile

from hypothesis import settings

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="claimcheck-tests-")
os.environ["COLUMNS"] = "80"
for name in ("CLAIMCHECK_NO_CACHE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR"):
    os.environ.pop(name, None)
atexit.register(shutil.rmtree, os.environ["XDG_CACHE_HOME"], ignore_errors=True)

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
