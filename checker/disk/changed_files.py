"""Files and folders that somebody names as changed."""

from __future__ import annotations

import os
from collections.abc import Iterable

from checker.disk.there import is_folder
from checker.model.changes import Changes


def changed_files(paths: Iterable[str | os.PathLike[str]]) -> Changes:
    """These files, and all files in these folders, as changed. A link means what it leads to."""
    full = [os.path.realpath(path) for path in paths]
    folders = frozenset(path for path in full if is_folder(path))
    return Changes({path: None for path in full if path not in folders}, folders)
