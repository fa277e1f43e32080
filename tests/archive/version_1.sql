-- The tables of archives of version 1, as claimcheck made them.
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
PRAGMA application_id = 1668047723;
PRAGMA user_version = 1;
