"""The index of what was added is kept inside the library, agrees with it, and repairs itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from sample_library import PASSPHRASE, QUICK, a_document

from archive_app.entities.mention import Mention, MentionKind
from archive_app.kept_index import KeptIndex
from archive_app.library.database import Database
from archive_app.library.schema import MIGRATIONS, VERSION
from archive_app.library.store import Library
from archive_app.library.vault import Purpose, Vault
from archive_app.search.index import Index
from archive_app.search.record import IndexedDocument
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

Texts = dict[str, str]


class Shelf:
    """A KeptIndex on some texts, and which of them it asked for."""

    def __init__(self, library: Library, texts: Texts, made_by: str = "1") -> None:
        self.texts = texts
        self.asked: list[str] = []
        self.kept = KeptIndex(library, "added", made_by, self._source)

    def _source(self, document_id: str) -> IndexedDocument | None:
        self.asked.append(document_id)
        text = self.texts[document_id]
        return IndexedDocument(a_document(document_id, text)) if text else None

    def found(self, query: str) -> set[str]:
        return found(self.kept.index(dict(self.texts)), query)


def found(index: Index, query: str) -> set[str]:
    return {hit.document for hit in Searcher([index]).search(SearchRequest(query)).results}


def test_it_is_not_made_again_after_reopening(library: Library, folder: Path) -> None:
    texts = {"a": "Strike in the mine", "b": "Court in the town"}
    assert Shelf(library, texts).found("strike") == {"a"}
    library.close()
    with Library.open(folder, PASSPHRASE) as opened:
        shelf = Shelf(opened, texts)
        assert shelf.found("strike") == {"a"}
        assert shelf.found("court") == {"b"}
        assert shelf.asked == []


def test_nothing_is_read_before_it_is_asked_for(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf(library, {"a": "Strike"}).found("strike")
    read: list[str] = []
    label = library.index_label
    monkeypatch.setattr(library, "index_label", lambda name: read.append(name) or label(name))
    shelf = Shelf(library, {"a": "Strike"})
    assert read == []
    shelf.found("strike")
    shelf.found("strike")
    assert read == ["added"]


def test_only_what_has_changed_is_indexed(library: Library) -> None:
    shelf = Shelf(library, {"a": "Strike", "b": "Court"})
    shelf.found("strike")
    shelf.asked.clear()
    shelf.texts["c"] = "Strike again"
    assert shelf.found("strike") == {"a", "c"}
    assert shelf.asked == ["c"]
    shelf.texts["b"] = "Now a strike too"
    assert shelf.found("strike") == {"a", "b", "c"}
    assert shelf.found("court") == set()
    del shelf.texts["a"]
    assert shelf.found("strike") == {"b", "c"}
    assert shelf.asked == ["c", "b"]


def test_nobody_waits_for_many_documents(library: Library) -> None:
    shelf = Shelf(library, {"a": "Strike", "b": "Court"})
    shelf.found("strike")
    shelf.texts |= {"c": "Strike again", "d": "Strike too"}
    meanwhile = shelf.kept.index(dict(shelf.texts), most=1)
    assert found(meanwhile, "strike") == {"a"}
    assert shelf.found("strike") == {"a", "c", "d"}
    shelf.texts["b"] = "At last a strike"
    assert found(shelf.kept.index(dict(shelf.texts), most=1), "strike") == {"a", "b", "c", "d"}


def test_nobody_waits_for_somebody_who_is_at_it(library: Library) -> None:
    shelf = Shelf(library, {"a": "Strike"})
    shelf.found("strike")
    answers: list[set[str]] = []

    def ask_meanwhile(document_id: str) -> IndexedDocument | None:
        asking = Thread(target=lambda: answers.append(found(shelf.kept.index(wanted, most=9), "strike")))
        asking.start()
        asking.join()
        return Shelf._source(shelf, document_id)

    wanted = shelf.texts = {"a": "Strike", "b": "Strike again"}
    shelf.kept._source = ask_meanwhile
    assert found(shelf.kept.index(wanted), "strike") == {"a", "b"}
    assert answers == [{"a"}]


def test_what_other_rules_made_is_found_until_it_is_made_again(library: Library) -> None:
    texts = {"a": "Strike", "b": "Court"}
    Shelf(library, texts).found("strike")
    newer = Shelf(library, texts, made_by="2")
    assert found(newer.kept.index(texts, most=0), "strike") == {"a"}
    assert newer.asked == []
    assert newer.found("strike") == {"a"}
    assert newer.asked == ["a", "b"]
    assert Shelf(library, texts, made_by="2").found("court") == {"b"}


def test_a_document_that_cannot_be_read_is_left_out(library: Library) -> None:
    shelf = Shelf(library, {"a": "", "b": "Strike"})
    assert shelf.found("") == {"b"}
    shelf.asked.clear()
    assert shelf.found("") == {"b"}
    assert shelf.asked == []


def drop_a_chunk(library: Library) -> None:
    library._database.write("DELETE FROM chunks WHERE number = (SELECT max(number) FROM chunks)")


def garble_the_chunks(library: Library) -> None:
    library._database.write("UPDATE chunks SET bytes = x'00'")


def forget_what_it_is_made_of(library: Library) -> None:
    library._database.write("UPDATE indexes SET made_by = 'an older version'")


@pytest.mark.parametrize("harm", [drop_a_chunk, garble_the_chunks, forget_what_it_is_made_of])
def test_it_repairs_itself(library: Library, harm: Callable[[Library], None]) -> None:
    texts = {"a": "Strike", "b": "Court"}
    Shelf(library, texts).found("strike")
    harm(library)
    repaired = Shelf(library, texts)
    assert repaired.found("strike") == {"a"}
    assert repaired.asked == ["a", "b"]
    again = Shelf(library, texts)
    assert again.found("court") == {"b"}
    assert again.asked == []


def test_a_disk_that_takes_no_more_does_not_stop_a_search(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archive_app.errors import BadInput

    def full(*arguments: object) -> None:
        raise BadInput(reason="The disk is full")

    monkeypatch.setattr(library, "keep_index", full)
    assert Shelf(library, {"a": "Strike"}).found("strike") == {"a"}


def test_in_memory_and_read_only_nothing_is_kept(library: Library, folder: Path) -> None:
    with Library.in_memory() as memory:
        assert Shelf(memory, {"a": "Strike"}).found("strike") == {"a"}
        assert memory.index_label("added") is None
    with Library.open(folder, PASSPHRASE) as second:
        assert second.read_only
        assert Shelf(second, {"a": "Strike"}).found("strike") == {"a"}
        assert second.index_label("added") is None


def test_mentions_are_kept_until_names_or_rules_change(library: Library) -> None:
    library.add_document(a_document("a"), b"")
    mentions = (
        Mention(0, 3, "Ану", MentionKind.PERSON, "anna", "Anna"),
        Mention(5, 9, "2022", MentionKind.DATE, value="2022"),
    )
    assert library.mentions("a", "1") is None
    library.put_mentions("a", "1", mentions)
    assert library.mentions("a", "1") == mentions
    assert library.mentions("a", "2") is None
    library.put_mentions("a", "2", ())
    assert library.mentions("a", "2") == ()
    library.put_mentions("unknown", "2", mentions)
    assert library.mentions("unknown", "2") is None


def test_a_library_of_the_first_version_is_brought_up_to_date(folder: Path, tmp_path: Path) -> None:
    Library.create(folder, PASSPHRASE, QUICK).close()
    key = Vault.unlock(folder / "header.arch", PASSPHRASE).subkey(Purpose.DATABASE)
    old = Database.open(folder / "library.db", key)
    old.write("PRAGMA foreign_keys = OFF")
    for (table,) in old.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        old.write(f"DROP TABLE {table}")
    for statement in MIGRATIONS[0].split(";")[:-1]:
        old.write(statement)
    old.write("PRAGMA user_version = 1")
    old.close()
    with Library.open(folder, PASSPHRASE) as opened:
        assert Shelf(opened, {"a": "Strike"}).found("strike") == {"a"}
        assert opened._database.value("PRAGMA user_version") == VERSION == len(MIGRATIONS)
