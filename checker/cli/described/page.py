"""The reference page of the command line."""

from __future__ import annotations

from collections.abc import Iterable

from checker.cli.described.inventory import Argument, Command, command_line
from checker.cli.main import EXITS

_INTRODUCTION = """# Command line

A call is `claimcheck COMMAND`, then options and paths in any order. Without a command it is `claimcheck check`.
`claimcheck COMMAND --help` prints the same as this page.

Your shell can complete commands, options, levels, formats and rule names. `claimcheck completion` prints the script:

```sh
claimcheck completion bash > ~/.local/share/bash-completion/completions/claimcheck
claimcheck completion zsh > ~/.zfunc/_claimcheck    # ~/.zfunc must be in $fpath
claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish
```

`docs/write_reference.py` writes this page; do not edit it.
"""


def cli_reference() -> str:
    """The content of `docs/cli.md`."""
    line = command_line()
    parts = [
        _INTRODUCTION,
        f"## Options of all commands\n\n{_table(line.common)}",
        *map(_section, line.commands),
        f"## Exit codes\n\n```text\n{EXITS.partition(chr(10))[2]}\n```\n",
    ]
    return "\n".join(parts)


def _section(command: Command) -> str:
    summary = command.summary[0].upper() + command.summary[1:]
    usage = f"`claimcheck {command.name} [OPTIONS] {command.usage}`"
    taken = [*command.positionals, *command.options]
    return f"## {command.name}\n\n{summary}.\n\n{usage}\n" + (f"\n{_table(taken)}" if taken else "")


def _table(arguments: Iterable[Argument]) -> str:
    rows = ["| argument | meaning |", "| --- | --- |"]
    for argument in arguments:
        written = " ".join(filter(None, [", ".join(argument.names), argument.form]))
        rows.append(f"| {_cell(f'`{written}`')} | {_cell(argument.help)} |")
    return "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
