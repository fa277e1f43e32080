"""Whether something is on the disk; no where this account may not look, as in a closed folder."""

from __future__ import annotations

import os


def exists(path: str | os.PathLike[str]) -> bool:
    """Whether there is a file or folder of this path. `Path.exists` raises PermissionError below a closed folder."""
    return os.path.exists(path)  # noqa: PTH110


def is_file(path: str | os.PathLike[str]) -> bool:
    """Whether the path is, or leads to, a file."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Whether the path is, or leads to, a folder."""
    return os.path.isdir(path)  # noqa: PTH112
