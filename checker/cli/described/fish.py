"""The completion script for fish."""

from __future__ import annotations

from collections.abc import Iterator

from checker.cli.described.inventory import Argument, Command, CommandLine, Kind

_HEAD = "# Completes claimcheck in fish. Written by: claimcheck completion fish\n"


def script(line: CommandLine) -> str:
    """The script: one `complete` call for each command, option and word."""
    others = " ".join(command.name for command in line.commands if command.name != "check")
    calls = [
        *(_call(["-n __fish_use_subcommand", f"-a {command.name}"], command.summary) for command in line.commands),
        *(_option(option, []) for option in line.common),
        *(call for command in line.commands for call in _of_command(command, others)),
    ]
    return _HEAD + "\n".join(calls) + "\n"


def _of_command(command: Command, others: str) -> Iterator[str]:
    """The arguments of one command; those of `check` are also offered without a command."""
    condition = f"__fish_seen_subcommand_from {command.name}"
    if command.name == "check":
        condition = f"not __fish_seen_subcommand_from {others}"
    for option in command.options:
        yield _option(option, [f"-n {_quoted(condition)}"])
    if command.first_words:
        words = " ".join(command.first_words)
        fresh = f"{condition}; and not __fish_seen_subcommand_from {words}"
        yield _call([f"-n {_quoted(fresh)}", "-f", f"-a {_quoted(words)}"], command.positionals[0].help)


def _option(option: Argument, condition: list[str]) -> str:
    names = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    return _call([*condition, *names, *_value(option)], option.help)


def _value(option: Argument) -> list[str]:
    """The flags that describe the value of an option."""
    match option.kind:
        case Kind.FLAG:
            return []
        case Kind.TEXT:
            return ["-x"]
        case Kind.WORDS:
            return ["-x", f"-a {_quoted(' '.join(option.words))}"]
        case Kind.FILE:
            return ["-r", "-F"]
        case Kind.FOLDER:
            return ["-x", "-a '(__fish_complete_directories)'"]


def _call(parts: list[str], summary: str) -> str:
    return " ".join(["complete -c claimcheck", *parts, f"-d {_quoted(summary)}"])


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", r"\\").replace("'", r"\'") + "'"
