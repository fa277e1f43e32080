"""Writes what comes out now as what must come out of each case; read the difference before you commit it."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from checker.library import default_rules

CASES = Path(__file__).parent


def rewrite(case: Path) -> None:
    """Runs one case in a copy of its input."""
    with tempfile.TemporaryDirectory() as place:
        if (case / "input").is_dir():
            shutil.copytree(case / "input", place, dirs_exist_ok=True)
        (Path(place) / "empty").mkdir()
        call = shlex.split((case / "call.txt").read_text(encoding="utf-8"))
        done = subprocess.run([sys.executable, "-m", "checker", *call], cwd=place, capture_output=True, check=False)
    (case / "stderr.txt").write_bytes(done.stderr.replace(str(default_rules()).encode(), b"RULES"))
    (case / "exit.txt").write_text(f"{done.returncode}\n", encoding="utf-8")
    if (case / "stdout.txt").exists():
        (case / "stdout.txt").write_bytes(done.stdout)


if __name__ == "__main__":
    for path in sorted(CASES.glob("*/call.txt")):
        rewrite(path.parent)
