"""Finds the rule files of a folder."""

from __future__ import annotations

from pathlib import Path


def rule_files(folder: Path) -> list[Path]:
    """The YAML files of a folder and its subfolders, in order of their paths; hidden ones are skipped."""
    if folder.is_file():
        return [folder]
    found = (path for path in folder.rglob("*.y*ml") if path.suffix in (".yaml", ".yml"))
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))
