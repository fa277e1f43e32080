"""Finds the rule files of a folder, and the folder of the built-in rules."""

from __future__ import annotations

from pathlib import Path


def rule_files(folder: Path) -> list[Path]:
    """The YAML files of a folder and its subfolders, in order of their paths; hidden ones are skipped."""
    if folder.is_file():
        return [folder]
    found = (path for path in folder.rglob("*.y*ml") if path.suffix in (".yaml", ".yml"))
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def shipped_rules() -> Path:
    """The folder of the built-in rules: inside an installed package, else beside it in the source tree."""
    package = Path(__file__).parents[2]
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"
