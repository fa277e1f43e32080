"""Rules from installed Python distributions: `package:NAME` instead of a folder.

A distribution offers a folder of rules by an entry point of the group `claimcheck.rules`. None of its code runs:

    [project.entry-points."claimcheck.rules"]
    coastal = "coastal_rules.rules"          # the folder rules/ of the package coastal_rules
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from checker.documents.faults import suggestion
from checker.model.errors import CallError

PREFIX = "package:"
GROUP = "claimcheck.rules"


class PackageError(CallError):
    """A rule package that cannot be used; `hint` says what to do."""


def package_folder(name: str) -> Path:
    """The folder of an installed rule package. Raises `PackageError` if there is none, or more than one."""
    from importlib.metadata import entry_points

    offered = entry_points(group=GROUP)
    folders = {_folder(point.value) for point in offered if point.name == name}
    if not folders:
        known = sorted({point.name for point in offered})
        hint = suggestion(name, known) or "install it in the environment of claimcheck"
        raise PackageError(f"there is no installed rule package '{name}'", hint)
    if len(folders) > 1:
        raise PackageError(f"two installed distributions offer a rule package '{name}'", "uninstall one of them")
    folder = folders.pop()
    if folder is None or not folder.is_dir():
        raise PackageError(f"the rule package '{name}' has no folder of rules", "report this to its authors")
    return folder


def _folder(value: str) -> Path | None:
    """`package.folder.folder`, found without running the package."""
    package, *parts = value.replace(":", ".").split(".")
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return None
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0], *parts) if places else None
