"""Rules from an installed distribution: a real wheel, installed by pip into a folder of its own."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from checker.cli.main import main

RULE = """\
id: tide-time
title: Tide
why: Boats wait for it.
select: {kind: date, marks: [deadline]}
compare: {by: date}
message: "{fact}: {values}"
tags: [coast]
"""
WHEEL = "Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def wheel(folder: Path, distribution: str, point: str) -> Path:
    """A wheel whose package fails when it is imported, since nothing of it may be run."""
    package = distribution.replace("-", "_")
    path = folder / f"{package}-1.0-py3-none-any.whl"
    info = f"{package}-1.0.dist-info"
    contents = {
        f"{package}/__init__.py": "raise RuntimeError('nothing of a rule package is run')\n",
        f"{package}/rules/tide-time.yaml": RULE,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n",
        f"{info}/WHEEL": WHEEL,
        f"{info}/entry_points.txt": f"[claimcheck.rules]\n{point}\n",
    }
    record = "".join(f"{name},,\n" for name in (*contents, f"{info}/RECORD"))
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in {**contents, f"{info}/RECORD": record}.items():
            archive.writestr(name, text)
    return path


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "site"
    monkeypatch.syspath_prepend(str(place))
    return place


def install(place: Path, *wheels: Path) -> None:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-compile"]
    subprocess.run([*command, "--disable-pip-version-check", "--target", place, *wheels], check=True)


def test_a_rule_package_is_used_where_it_is_named(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(
        site,
        wheel(tmp_path, "coastal-rules", "coastal = coastal_rules.rules"),
        wheel(tmp_path, "empty-rules", "empty = empty_rules.nowhere"),
        wheel(tmp_path, "one-rules", "twice = one_rules.rules"),
        wheel(tmp_path, "two-rules", "twice = two_rules:rules"),
    )
    assert main(["rules", "list", "--rules", "package:coastal", "--select", "coast"]) == 0
    assert "tide-time" in capsys.readouterr().out
    assert main(["rules", "list"]) == 0
    assert "tide-time" not in capsys.readouterr().out, "what is installed changes nothing by itself"
    Path("claimcheck.toml").write_text('rules = ["package:coastal"]\nselect = ["coast"]\n')
    assert main(["rules", "list"]) == 0
    assert "tide-time" in capsys.readouterr().out
    for name, message, hint in (
        ("costal", "there is no installed rule package 'costal'", "did you mean 'coastal'?"),
        ("empty", "the rule package 'empty' has no folder of rules", "report this to its authors"),
        ("twice", "two installed distributions offer a rule package 'twice'", "uninstall one of them"),
    ):
        Path("claimcheck.toml").write_text(f'rules = ["package:{name}"]\n')
        assert main(["rules", "list"]) == 2
        assert capsys.readouterr().err == f"claimcheck.toml:1:10: {message}\n  hint: {hint}\n"
        assert main(["rules", "list", "--no-config", "--rules", f"package:{name}"]) == 2
        assert capsys.readouterr().err == f"--rules package:{name}: {message}\n  hint: {hint}\n"


def test_without_any_rule_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "list", "--rules", "package:none-of-that-name"]) == 2
    assert "there is no installed rule package 'none-of-that-name'" in capsys.readouterr().err
