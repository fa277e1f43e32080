"""The tables of an archive, their version, and the migrations from older versions."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

APPLICATION = 0x636C636B
"""`clck`: the application id in the file's header, which distinguishes an archive from other databases."""
VERSION = 2
"""The version of these tables, also in the header (`user_version`)."""

CORRECTION = """CREATE TABLE correction (
    article INTEGER PRIMARY KEY,
    notices INTEGER NOT NULL           -- how many of its correction notices could be read
)"""

TABLES = f"""
CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,           -- the path as it was given, `file.jsonl#id` for a record
    hash BLOB NOT NULL,                -- SHA-256 of all that was read of it
    extractor TEXT NOT NULL,           -- the version that made its claims
    day INTEGER NOT NULL,              -- the last day on which it can have been published (proleptic), 0 for unknown
    amount INTEGER NOT NULL,           -- how many claims
    sum INTEGER NOT NULL,              -- `entry.checksum` of day, amount and all below
    names INTEGER NOT NULL,            -- how many of its words are names
    words BLOB NOT NULL,               -- numbers of its names, then of its other long words, 4 bytes each
    about TEXT NOT NULL,               -- the article without its text, JSON
    text BLOB NOT NULL,                -- zlib
    claims BLOB NOT NULL               -- zlib of `records.write_claims`; long columns stand last
);
CREATE TABLE word (
    number INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE,
    articles INTEGER NOT NULL          -- document frequency
);
CREATE TABLE posting (
    word INTEGER NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (word, day, article)
) WITHOUT ROWID;
CREATE TABLE total (
    articles INTEGER NOT NULL,
    claims INTEGER NOT NULL
);
INSERT INTO total VALUES (0, 0);
{CORRECTION};
"""


def _with_corrections(connection: sqlite3.Connection) -> None:
    """From 1 to 2: adds the articles that correct themselves; `index` fills the table as it extracts them again."""
    connection.execute(CORRECTION)


MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {1: _with_corrections}
"""The step from each version of the tables to the next. A version without a step is refused."""


class VersionError(Exception):
    """The tables have a version that this claimcheck cannot use: what is wrong, and a hint."""

    def __init__(self, message: str, hint: str) -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


def version(connection: sqlite3.Connection) -> int:
    """The version of the tables; 0 for an empty file. Raises VersionError if claimcheck cannot use or migrate them."""
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application == 0 and found == 0 and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        return 0
    if application != APPLICATION:
        raise VersionError("this is another program's database", "name a file made by claimcheck index")
    if found > VERSION:
        raise VersionError(
            f"this archive was made by a later claimcheck (its version is {found}, this claimcheck reads {VERSION})",
            "update claimcheck",
        )
    if found not in MIGRATIONS and found != VERSION:
        raise VersionError(
            f"this archive was made by an older claimcheck (its version is {found}, this claimcheck reads {VERSION})",
            "move the file away and run claimcheck index again",
        )
    return found


def prepare_tables(connection: sqlite3.Connection) -> None:
    """Creates the tables in an empty file, or migrates older ones, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = version(connection)
        if found == 0:
            for statement in TABLES.split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
        else:
            for step in range(found, VERSION):
                MIGRATIONS[step](connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
