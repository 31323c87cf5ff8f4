"""The tables of a library, as the steps that lead from each version to the next. A step is never edited."""

from __future__ import annotations

MIGRATIONS = (
    """
    CREATE TABLE documents (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL
    );
    -- Long texts lie apart from the list, by number: a damaged page costs a document or a few, not the list.
    CREATE TABLE texts (
        position INTEGER PRIMARY KEY REFERENCES documents(position) ON DELETE CASCADE,
        json TEXT NOT NULL
    );
    CREATE TABLE originals (
        position INTEGER PRIMARY KEY REFERENCES documents(position) ON DELETE CASCADE,
        bytes BLOB NOT NULL
    );
    -- Annotations may belong to bundled documents, which are not in this database.
    CREATE TABLE annotations (
        id TEXT PRIMARY KEY,
        document TEXT NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        colour TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,
        state TEXT NOT NULL,
        created TEXT NOT NULL
    );
    CREATE INDEX annotations_by_document ON annotations(document, start);
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    CREATE TABLE mentions (
        position INTEGER PRIMARY KEY REFERENCES documents(position) ON DELETE CASCADE,
        found_by TEXT NOT NULL,
        json TEXT NOT NULL
    );
    -- A search index in pieces, and what it was made of. Whatever is damaged or missing is made again.
    CREATE TABLE indexes (name TEXT PRIMARY KEY, made_by TEXT NOT NULL, made_of TEXT NOT NULL);
    CREATE TABLE pieces (
        "index" TEXT NOT NULL REFERENCES indexes(name) ON DELETE CASCADE,
        name TEXT NOT NULL,
        digest BLOB NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY ("index", name)
    );
    """,
    """
    CREATE TABLE corrections (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
    """,
    """
    ALTER TABLE annotations ADD COLUMN answers TEXT NOT NULL DEFAULT '';
    """,
    """
    -- What tells whether a new document is like this one, so that its text need not be read for that.
    CREATE TABLE traits (
        position INTEGER PRIMARY KEY REFERENCES documents(position) ON DELETE CASCADE,
        made_by TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        language TEXT,
        release TEXT NOT NULL,
        length INTEGER NOT NULL,
        sketch BLOB NOT NULL,
        constants BLOB NOT NULL
    );
    """,
    """
    -- JSON: what the source says of itself, for lists. Empty in the rows of before: then the text has it.
    ALTER TABLE documents ADD COLUMN passport TEXT NOT NULL DEFAULT '';
    -- JSON: what the reader says in its place, and empty for nothing.
    ALTER TABLE documents ADD COLUMN amended TEXT NOT NULL DEFAULT '';
    ALTER TABLE documents ADD COLUMN added TEXT NOT NULL DEFAULT '';
    ALTER TABLE documents ADD COLUMN path TEXT NOT NULL DEFAULT '';
    """,
    """
    -- JSON: the words that were recognised on a page, and where they stand. Pages are counted from 1.
    CREATE TABLE recognised_pages (
        position INTEGER NOT NULL REFERENCES documents(position) ON DELETE CASCADE,
        page INTEGER NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (position, page)
    );
    """,
    """
    ALTER TABLE annotations ADD COLUMN author TEXT NOT NULL DEFAULT '';
    """,
    """
    -- The day on which it was put into the bin, and empty otherwise.
    ALTER TABLE documents ADD COLUMN binned TEXT NOT NULL DEFAULT '';
    CREATE TABLE collections (id TEXT PRIMARY KEY, name TEXT NOT NULL);
    -- Documents may be bundled ones, which are not in this database.
    CREATE TABLE members (
        collection TEXT NOT NULL REFERENCES collections(id) ON DELETE CASCADE,
        document TEXT NOT NULL,
        PRIMARY KEY (collection, document)
    ) WITHOUT ROWID;
    """,
    """
    -- Pictures that were saved beside a page, by the names under which the page shows them.
    CREATE TABLE companions (
        position INTEGER NOT NULL REFERENCES documents(position) ON DELETE CASCADE,
        name TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (position, name)
    );
    """,
    """
    -- Search indexes are now kept in chunks, so that of a large one only what a search asks for is read.
    DELETE FROM indexes;
    DROP TABLE pieces;
    ALTER TABLE indexes ADD COLUMN contents TEXT NOT NULL DEFAULT '';
    CREATE TABLE chunks (
        "index" TEXT NOT NULL,
        segment INTEGER NOT NULL,
        number INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY ("index", segment, number)
    ) WITHOUT ROWID;
    """,
)
VERSION = len(MIGRATIONS)
