"""`claimcheck lsp`: checks drafts in an editor as they are written, over the Language Server Protocol."""

from __future__ import annotations

import argparse
import os
import sys

from checker.cli.examination import against_option
from checker.cli.exits import Exit, UsageError
from checker.cli.subcommand import Subcommand
from checker.extras import install


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    against_option(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Serves the editor that started it, until the editor ends the session."""
    from checker.cli.outputs import refuse_files

    refuse_files(arguments)
    try:
        import pygls.lsp.server  # noqa: F401 - is it installed, in a version that works?
    except ImportError:
        message = "the editor server needs pygls 2, which is not installed"
        raise UsageError(message, install("lsp")) from None
    from checker.cli.ledgers import today
    from checker.cli.rule_set import request, search
    from checker.editor.draft_check import EditorOptions
    from checker.editor.protocol import serve_editor
    from checker.library import default_rules

    settings = EditorOptions(
        lambda: search(arguments),
        request(arguments),
        (default_rules(),),
        lambda: today(arguments),
        arguments.against,
    )
    sys.stdout.flush()
    with os.fdopen(os.dup(1), "wb") as stdout:
        os.dup2(2, 1)  # output of libraries goes to stderr: stdout carries the protocol alone
        return Exit(serve_editor(settings, sys.stdin.buffer, stdout))


COMMAND = Subcommand(
    "lsp",
    "check drafts in an editor while they are written (Language Server Protocol, on stdin and stdout)",
    "[--against ARCHIVE]",
    arguments,
    run,
)
