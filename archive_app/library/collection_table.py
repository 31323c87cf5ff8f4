"""Collections as rows of the library's database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import uuid4

from archive_app.documents.collection import Collection
from archive_app.errors import BadInput
from archive_app.library.database import Database

LONGEST_NAME = 200
"""Characters."""
NO_NAME = "A collection needs a name. Nothing was changed."
TAKEN = "There is a collection of that name already. Nothing was changed."
NO_COLLECTION = "There is no such collection any more. Nothing was changed."


def all_collections(database: Database) -> tuple[Collection, ...]:
    """By name."""
    members: dict[str, set[str]] = defaultdict(set)
    for collection, document in database.rows("SELECT collection, document FROM members"):
        members[collection].add(document)
    rows = database.rows("SELECT id, name FROM collections")
    made = (Collection(each, name, frozenset(members[each])) for each, name in rows)
    return tuple(sorted(made, key=lambda each: (each.name.casefold(), each.id)))


def make(database: Database, typed: str) -> Collection:
    """Raises BadInput when it has no name, or one that is taken."""
    collection = Collection(uuid4().hex, _new_name(database, typed))
    put(database, collection)
    return collection


def put(database: Database, collection: Collection) -> None:
    """As it is, in place of the one with the same id."""
    with database.transaction():
        delete(database, collection.id)
        database.write("INSERT INTO collections VALUES (?, ?)", (collection.id, collection.name))
        add(database, collection.id, collection.documents)


def rename(database: Database, collection_id: str, typed: str) -> None:
    """Raises BadInput as `make` does."""
    name = _new_name(database, typed, but=collection_id)
    if not database.write("UPDATE collections SET name = ? WHERE id = ?", (name, collection_id)):
        raise BadInput(reason=NO_COLLECTION)


def delete(database: Database, collection_id: str) -> bool:
    """Whether there was one. Its documents stay."""
    return database.write("DELETE FROM collections WHERE id = ?", (collection_id,)) > 0


def add(database: Database, collection_id: str, documents: Iterable[str]) -> tuple[str, ...]:
    """Those that were not in it yet. Raises BadInput when it is gone."""
    if not database.value("SELECT count(*) FROM collections WHERE id = ?", (collection_id,)):
        raise BadInput(reason=NO_COLLECTION)
    sql = "INSERT OR IGNORE INTO members VALUES (?, ?)"
    with database.transaction():
        return tuple(each for each in documents if database.write(sql, (collection_id, each)))


def remove(database: Database, collection_id: str, documents: Iterable[str]) -> tuple[str, ...]:
    """Those that were in it."""
    sql = "DELETE FROM members WHERE collection = ? AND document = ?"
    with database.transaction():
        return tuple(each for each in documents if database.write(sql, (collection_id, each)))


def _new_name(database: Database, typed: str, but: str = "") -> str:
    name = " ".join(typed.split())[:LONGEST_NAME]
    if not name:
        raise BadInput(reason=NO_NAME)
    taken = {each.name.casefold() for each in all_collections(database) if each.id != but}
    if name.casefold() in taken:
        raise BadInput(reason=TAKEN)
    return name
