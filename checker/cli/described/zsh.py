"""The completion script for zsh."""

from __future__ import annotations

from collections.abc import Iterable

from checker.cli.described.filling import alternatives, filled
from checker.cli.described.inventory import Argument, CommandLine, Kind

_SCRIPT = r"""#compdef claimcheck
# Completes claimcheck in zsh. Written by: claimcheck completion zsh
_claimcheck() {
    local previous=$words[CURRENT-1] command= seen= index
    local -a options commands
    for ((index = 2; index < CURRENT; index++)); do
        case $words[index] in
            (@VALUED@) index=$((index + 1)) ;;
            (-*) ;;
            (@COMMANDS@)
                if [[ -z $command ]]; then command=$words[index]; else seen=1; fi ;;
            (*) seen=1 ;;
        esac
    done
    if [[ $PREFIX == --*=* ]]; then
        previous=${PREFIX%%=*}
        compset -P '*='
    fi
    case $previous in
@WORDS@
        (@FOLDERS@) _files -/; return ;;
        (@FILES@) _files; return ;;
        (@TEXTS@) return 1 ;;
    esac
    if [[ $PREFIX == -* ]]; then
        options=(
@COMMON@
        )
        case $command in
@OPTIONS@
        esac
        _describe -o option options
        return
    fi
    case $command:$seen in
        (:)
            commands=(
@SUMMARIES@
            )
            _describe command commands
            _files ;;
@FIRST@
        (*) _files ;;
    esac
}
if [[ $funcstack[1] == _claimcheck ]]; then
    _claimcheck "$@"
else
    compdef _claimcheck claimcheck
fi
"""


def script(line: CommandLine) -> str:
    """The script."""
    parts = {
        "@VALUED@": alternatives(line.valued(Kind.WORDS, Kind.FOLDER, Kind.FILE, Kind.TEXT)),
        "@COMMANDS@": "|".join(command.name for command in line.commands),
        "@WORDS@": "\n".join(
            f"        ({alternatives([option])}) compadd -- {' '.join(option.words)}; return ;;"
            for option in line.valued(Kind.WORDS)
        ),
        "@FOLDERS@": alternatives(line.valued(Kind.FOLDER)),
        "@FILES@": alternatives(line.valued(Kind.FILE)),
        "@TEXTS@": alternatives(line.valued(Kind.TEXT)),
        "@COMMON@": _described(line.common),
        "@OPTIONS@": "\n".join(
            f"            ({_case(command.name)}) options+=(\n{_described(command.options)}\n            ) ;;"
            for command in line.commands
            if command.options
        ),
        "@SUMMARIES@": "\n".join(_item(command.name, command.summary) for command in line.commands),
        "@FIRST@": "\n".join(
            f"        ({command.name}:) compadd -- {' '.join(command.first_words)} ;;"
            for command in line.commands
            if command.first_words
        ),
    }
    return filled(_SCRIPT, parts)


def _case(name: str) -> str:
    """The pattern of a command; that of `check` also matches a call without a command."""
    return "''|check" if name == "check" else name


def _described(options: Iterable[Argument]) -> str:
    return "\n".join(_item(name, option.help) for option in options for name in option.names)


def _item(name: str, summary: str) -> str:
    """An item of `_describe`, in which a colon ends the name."""
    return f"                {_quoted(name + ':' + summary)}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", r"'\''") + "'"
