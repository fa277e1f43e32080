"""A writer that is killed, a full disk, a read-only folder, a second writer: old or new, never half."""

from __future__ import annotations

import os
import random
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import checker
from checker.cli.main import main
from checker.disk import atomic
from checker.ledger.accept import waive, write_baseline
from checker.ledger.apply import open_ledger
from checker.ledger.binding import Binding
from checker.ledger.verify import verify

from .sample import ANA, bound

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked")

KILLS = 30
STORY = """\
The council gave Kestrel Foods a {day} deadline to clear the dispute about the market hall of Ostrey.
Mayor Ines Holt said that Kestrel Foods, which leases the market hall of Ostrey, would lose its permit otherwise.
"""


def everything(_: Binding) -> bool:
    return True


def forked(work: Callable[[], object]) -> int:
    """The process id of a child that does this and ends with 0, or with 1 after an exception."""
    child = os.fork()
    if child:
        return child
    try:
        work()
    except BaseException:
        os._exit(1)
    os._exit(0)


def accept(folder: Path, count: int, start: int = 0) -> Iterator[None]:
    """Waives findings and updates a baseline in turn."""
    for number in range(start, start + count):
        waive(folder, bound(f"rule-{number}"), "So it is.", ANA)
        yield
        write_baseline(folder, [bound(f"rule-{index}") for index in range(number + 1)], everything, "", ANA)
        yield


def counts(folder: Path) -> tuple[int, int]:
    ledger = open_ledger(folder)
    return len(ledger.waivers), len(ledger.baseline.findings if ledger.baseline else ())


def test_a_killed_writer_leaves_files_that_open_and_verify(tmp_path: Path) -> None:
    chance = random.Random(7)
    folder = tmp_path / ".claimcheck"
    folder.mkdir()
    for kill in range(KILLS):
        child = forked(lambda start=kill: list(accept(folder, 200, 1000 * start)))
        time.sleep(chance.uniform(0.0, 0.06))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status)
        assert verify(folder).faults == ()
        waivers, known = counts(folder)
        waive(folder, bound(f"after-{kill}"), "Still works.", ANA)
        assert counts(folder) == (waivers + 1, known)
        assert verify(folder).faults == ()


class Killed(BaseException):
    """Stands for a kill at a certain step."""


@pytest.mark.parametrize("kind", ["waive", "baseline"])
def test_a_stop_at_every_step_leaves_old_or_new(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps are counted first; then each in turn is the one before which the writer is gone."""
    steps = [(atomic.os, "fsync"), (atomic.Path, "replace"), (atomic.Path, "open"), (atomic.Path, "unlink")]
    seen = 0
    for stop in range(1, 40):
        folder = tmp_path / str(stop) / ".claimcheck"
        folder.parent.mkdir()
        list(accept(folder, 2))
        work = _next(kind, folder)
        ended = False

        with monkeypatch.context() as patched:
            countdown = iter(range(stop - 1))
            for owner, name in steps:
                patched.setattr(owner, name, _until(countdown, getattr(owner, name)))
            try:
                work()
                ended = True
            except Killed:
                seen += 1
        old_or_new = [(2, 2), (3, 2)] if kind == "waive" else [(2, 2), (2, 3)]
        assert counts(folder) in old_or_new
        assert verify(folder).faults == ()
        work()
        assert counts(folder) == old_or_new[1] and verify(folder).faults == ()
        if ended:
            break
    assert ended and seen > 5


def _until(countdown: Iterator[int], step: Callable[..., object]) -> Callable[..., object]:
    """The step, as long as the countdown lasts; then the writer is gone."""

    def call(*arguments: object, **more: object) -> object:
        if next(countdown, None) is None:
            raise Killed
        return step(*arguments, **more)

    return call


def _next(kind: str, folder: Path) -> Callable[[], object]:
    if kind == "waive":
        return lambda: waive(folder, bound("rule-2"), "So it is.", ANA)
    return lambda: write_baseline(folder, [bound(f"rule-{index}") for index in range(3)], everything, "", ANA)


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Two stories that disagree, one waiver and a baseline; the folder `.claimcheck`, to which any account may come."""
    with tempfile.TemporaryDirectory() as name, monkeypatch.context() as patched:
        place = Path(name).resolve()
        place.chmod(0o755)
        patched.chdir(place)
        yield _desk(place)


def _desk(place: Path) -> Path:
    for name, day in (("1.txt", "June 12"), ("2.txt", "June 14")):
        Path(name).write_text(STORY.format(day=day), encoding="utf-8")
    list(accept(Path(".claimcheck"), 1))
    return place / ".claimcheck"


def found_id(capsys: pytest.CaptureFixture[str]) -> str:
    main(["1.txt", "2.txt", "--format", "text"])
    return capsys.readouterr().out.split(" = id: ")[1].split()[0]


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def calls(name: str) -> list[list[str]]:
    return [
        ["waive", name, "1.txt", "2.txt", "--reason", "Two offices.", "--by", "ana"],
        ["baseline", "update", "1.txt", "2.txt", "--by", "ana"],
    ]


@contextmanager
def small_disk() -> Iterator[None]:
    """Files can grow to 400 bytes: what the system then says is what a full disk makes it say, halfway."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def outcome(call: list[str], log: Path, before: Callable[[], object]) -> tuple[int, str]:
    """Exit code and stderr of a call in a child that first does `before`."""

    def work() -> None:
        with log.open("w", encoding="utf-8") as stream:
            sys.stderr = stream
            before()
            code = main(call)
        os._exit(code)

    _, status = os.waitpid(forked(work), 0)
    return os.waitstatus_to_exitcode(status), log.read_text(encoding="utf-8")


@pytest.mark.parametrize("index", [0, 1], ids=["waive", "baseline"])
def test_a_full_disk(index: int, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call, before = calls(found_id(capsys))[index], content(desk)
    with small_disk():
        code = main(call)
    err = capsys.readouterr().err
    assert code == 2 and "cannot be written: File too large" in err and "nothing was changed" in err
    assert content(desk) == before
    assert main(call) == 0 and verify(desk).faults == ()


@pytest.mark.parametrize("index", [0, 1], ids=["waive", "baseline"])
def test_a_read_only_folder(index: int, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call, before = calls(found_id(capsys))[index], content(desk)
    desk.chmod(0o555)
    told, leave = desk.parent / "stderr.txt", _another_account(desk)
    try:
        code, err = outcome(call, told, leave)
    finally:
        desk.chmod(0o755)
    assert code == 2 and "cannot be written: Permission denied" in err and "nothing was changed" in err
    assert content(desk) == before


def _another_account(folder: Path) -> Callable[[], object]:
    """For root, whom permissions do not hold: becomes nobody, in this folder still."""
    if os.geteuid():
        return lambda: None
    if any(not place.stat().st_mode & 0o001 for place in Path(checker.__file__).resolve().parents):
        pytest.skip("root only: another account cannot enter the folder that claimcheck is in, so it cannot run it")
    import getpass

    # nobody may be unable to read the modules that the call loads on its way
    from filelock import lock_descriptor  # noqa: F401

    from checker.cli import ledgers  # noqa: F401

    getpass.getuser()
    os.chdir(folder.parent)
    return lambda: os.setresuid(-1, 65534, -1)


@pytest.mark.parametrize("index", [0, 1], ids=["waive", "baseline"])
def test_a_locked_folder(
    index: int, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from checker.disk import lock

    call, before = calls(found_id(capsys))[index], content(desk)
    monkeypatch.setattr(lock.time, "sleep", lambda _: None)
    with lock.exclusive(desk):
        assert main(call) == 2
    assert "another claimcheck is writing here" in capsys.readouterr().err
    assert content(desk) == before


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("waive", "waivers.yaml"),
        ("waive", "log.jsonl"),
        ("baseline", "waivers.yaml"),
        ("baseline", "baseline.json"),
        ("baseline", "log.jsonl"),
        ("check", "waivers.yaml"),
        ("check", "baseline.json"),
        ("log", "waivers.yaml"),
        ("log", "baseline.json"),
    ],
)
def test_a_truncated_file(command: str, name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = calls(found_id(capsys))
    call = {"waive": written[0], "baseline": written[1], "check": ["check", "1.txt"], "log": ["log", "verify"]}
    (desk / name).write_bytes((desk / name).read_bytes()[:150])
    before = content(desk)
    assert main(call[command]) == 2
    assert f".claimcheck/{name}:" in capsys.readouterr().err
    assert content(desk) == before


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    folder = tmp_path / ".claimcheck"
    children = [forked(lambda start=start: list(accept(folder, 10, start))) for start in (0, 100, 200)]
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    assert counts(folder)[0] == 30
    assert verify(folder).lines >= 31 and verify(folder).faults == ()
