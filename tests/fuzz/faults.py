"""A fault: an input that breaks a law, what tells it from others, and the file it is written to."""

from __future__ import annotations

import hashlib
import json
import traceback
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.fuzz.kinds import kinds
from tests.fuzz.laws import BrokenLawError
from tests.fuzz.limits import LIMIT, TooSlow, limited
from tests.fuzz.materials import ROOT
from tests.fuzz.mutation import Parts


@dataclass(frozen=True, slots=True)
class Fault:
    """An input with what it broke. `name` is the same for all inputs that meet one cause, as far as can be seen."""

    kind: str
    name: str
    parts: Parts
    told: str = ""

    def write(self, folder: Path) -> Path:
        """Writes the fault to a file of this folder, which names it by its kind and cause."""
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{self.kind}-{hashlib.sha256(self.name.encode()).hexdigest()[:8]}.json"
        file.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")
        return file


def read(file: Path) -> Fault:
    """The fault of a file that `write` has written."""
    held = json.loads(file.read_text(encoding="utf-8"))
    return Fault(held["kind"], held["name"], tuple(held["parts"]), held.get("told", ""))


def outcome(kind: str, parts: Parts, seconds: float = LIMIT) -> object | Fault:
    """What comes out of an input, or the fault that it shows."""
    try:
        with limited(seconds):
            return kinds()[kind].check(parts)
    except TooSlow as error:
        return Fault(kind, "too slow", parts, _told(error))
    except Exception as error:
        return Fault(kind, _name(error), parts, _told(error))


def _name(error: Exception) -> str:
    """The broken law; else the kind of error and the function of ours that it came from."""
    if isinstance(error, BrokenLawError):
        return f"law: {error}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(str(ROOT / "checker"))] or frames
    last = ours[-1]
    return f"{type(error).__name__} in {Path(last.filename).stem}.{last.name}"


def _told(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)[-8:])
