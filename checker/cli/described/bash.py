"""The completion script for bash 3.2 and later."""

from __future__ import annotations

from collections.abc import Iterable

from checker.cli.described.filling import alternatives, filled
from checker.cli.described.inventory import Argument, CommandLine, Kind

_SCRIPT = r"""# Completes claimcheck in bash. Written by: claimcheck completion bash
_claimcheck_offer() {
    local line
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$@" -- "$word")
}

_claimcheck() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= seen= options= index
    COMPREPLY=()
    # bash makes three words of --option=value
    if [[ $word == "=" ]]; then
        word=
    elif [[ $previous == "=" ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
            @VALUED@)
                [[ ${COMP_WORDS[index+1]} == "=" ]] && index=$((index + 1))
                index=$((index + 1)) ;;
            -*) ;;
            @COMMANDS@)
                if [[ -z $command ]]; then command=${COMP_WORDS[index]}; else seen=1; fi ;;
            *) seen=1 ;;
        esac
    done
    case $previous in
@WORDS@
        @FOLDERS@)
            compopt -o filenames 2> /dev/null
            _claimcheck_offer -d
            return ;;
        @FILES@) return ;; # readline offers files
        @TEXTS@)
            compopt +o default 2> /dev/null
            return ;;
    esac
    if [[ $word == -* ]]; then
        case $command in
@OPTIONS@
        esac
        _claimcheck_offer -W "@COMMON@ $options"
        return
    fi
    case $command:$seen in
        :)
            compopt -o filenames 2> /dev/null
            _claimcheck_offer -W "@NAMES@"
            _claimcheck_offer -f ;;
@FIRST@
    esac
}
complete -o default -F _claimcheck claimcheck
"""


def script(line: CommandLine) -> str:
    """The script."""
    words = "\n".join(
        f'        {alternatives([option])}) _claimcheck_offer -W "{" ".join(option.words)}"; return ;;'
        for option in line.valued(Kind.WORDS)
    )
    options = "\n".join(
        f'            {_case(command.name)}) options="{_names(command.options)}" ;;'
        for command in line.commands
        if command.options
    )
    first = "\n".join(
        f'        {command.name}:) _claimcheck_offer -W "{" ".join(command.first_words)}" ;;'
        for command in line.commands
        if command.first_words
    )
    parts = {
        "@VALUED@": alternatives(line.valued(Kind.WORDS, Kind.FOLDER, Kind.FILE, Kind.TEXT)),
        "@COMMANDS@": "|".join(command.name for command in line.commands),
        "@WORDS@": words,
        "@FOLDERS@": alternatives(line.valued(Kind.FOLDER)),
        "@FILES@": alternatives(line.valued(Kind.FILE)),
        "@TEXTS@": alternatives(line.valued(Kind.TEXT)),
        "@OPTIONS@": options,
        "@COMMON@": _names(line.common),
        "@NAMES@": " ".join(command.name for command in line.commands),
        "@FIRST@": first,
    }
    return filled(_SCRIPT, parts)


def _case(name: str) -> str:
    """The pattern of a command; that of `check` also matches a call without a command."""
    return '""|check' if name == "check" else name


def _names(options: Iterable[Argument]) -> str:
    return " ".join(name for option in options for name in option.names)
