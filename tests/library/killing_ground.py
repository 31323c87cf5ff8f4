"""A reader at work who is killed at a random instant, again and again: killing_ground.py FOLDER ROUNDS SEED.

One warm process forks a worker for each round, kills it, and forks a judge who opens what is left. Prints how
many rounds there were and how often each kind of work was interrupted; ends with 1 at the first loss.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sample_library import QUICK, a_document

from archive_app.bundled import Bundled
from archive_app.documents.traits import traits
from archive_app.entities.correction import correction_id, new_entity
from archive_app.entities.mention import MentionKind
from archive_app.errors import WrongPassphrase
from archive_app.library.store import Library
from archive_app.paths import Places, places
from archive_app.personal import Personal
from archive_app.search.request import SearchRequest
from archive_app.search.searcher import Searcher

PASSPHRASES = ("old words", "new words")
INDEXES = ("added", "corrected", "noted")
WORK = (
    *("add", "add", "annotate", "annotate", "correct", "correct", "index"),
    *("change", "change", "change", "compact", "backup", "backup", "shares", "shares"),
)


def opened(folder: Path) -> tuple[Library, str]:
    for passphrase in PASSPHRASES:
        try:
            return Library.open(folder, passphrase), passphrase
        except WrongPassphrase:
            continue
    raise AssertionError("no passphrase opens it")


class Worker:
    def __init__(self, where: Places, bundled: Bundled, seed: int, pipe: int) -> None:
        self.where, self.bundled, self.pipe = where, bundled, pipe
        self.chance = random.Random(seed)
        self.library, self.passphrase = opened(where.library)
        self.number = seed * 1000

    def work(self) -> None:
        while True:
            name = self.chance.choice(WORK)
            self.say("begin", name)
            confirmed = getattr(self, name)()
            self.say("done", name, confirmed)

    def say(self, *what: str | None) -> None:
        os.write(self.pipe, (json.dumps(what) + "\n").encode())

    def add(self) -> str:
        self.number += 1
        text = f"Report\nword{self.number} " + "of the strike " * self.chance.randint(1, 3000)
        document = a_document(f"doc{self.number}", text)
        with self.library.together():
            self.library.add_document(document, document.text.encode())
            self.library.put_traits(traits(document))
        return document.id

    def annotate(self) -> str | None:
        from archive_app.library.anchors import annotation

        ids = self.library.document_ids()
        if not ids:
            return None
        document = self.library.document(self.chance.choice(ids))
        note = annotation(document.id, document.text, 0, 6, note=f"note {self.number}", tags=["tag"])
        self.library.put_annotation(note)
        return note.id

    def correct(self) -> str:
        """A name of its own, given and sometimes taken back; what is told is there."""
        self.number += 1
        correction = new_entity(MentionKind.PERSON, f"Ivan Kavalou {self.number}")
        self.library.put_correction(correction)
        if self.chance.random() < 0.3:
            self.library.delete_correction(correction)
            self.library.put_correction(correction)
        return correction_id(correction)

    def index(self) -> None:
        Personal(self.library, self.bundled).indexes()

    def change(self) -> None:
        other = PASSPHRASES[1 - PASSPHRASES.index(self.passphrase)]
        self.library.change_passphrase(self.passphrase, other)
        self.passphrase = other

    def compact(self) -> None:
        self.library.compact()

    def backup(self) -> None:
        self.library.back_up(self.where.library.parent / "backup")

    def shares(self) -> None:
        self.library.make_shares()


class Judge:
    """What must be true whenever the power went."""

    def __init__(self, where: Places, bundled: Bundled) -> None:
        self.where, self.bundled = where, bundled

    def judge(self, confirmed: dict[str, set[str]]) -> None:
        library, _ = opened(self.where.library)
        assert not library.read_only
        assert library.damage() == ()
        assert library.damaged_documents() == ()
        assert confirmed["add"] <= set(library.document_ids())
        assert confirmed["add"] <= {each.document for each in library.traits()}
        assert confirmed["annotate"] <= {each.id for each in library.annotations()}
        assert confirmed["correct"] <= set(map(correction_id, library.corrections()))
        self._index_agrees(library)
        self._nothing_is_left(library)
        library.close()
        backup, copy = self.where.library.parent / "backup", self.where.library.parent / "copy"
        if backup.exists():
            self._restores(backup, copy)

    def _index_agrees(self, library: Library) -> None:
        personal = Personal(library, self.bundled)
        searcher = Searcher(personal.indexes())
        assert searcher.search(SearchRequest("", limit=0)).total == library.document_count()
        for document_id in library.document_ids()[-3:]:
            word = document_id.replace("doc", "word")
            assert [hit.document for hit in searcher.search(SearchRequest(word)).results] == [document_id]

    def _nothing_is_left(self, library: Library) -> None:
        """Of segments that were being written or were replaced, once the index has been opened."""
        opened = Personal(library, self.bundled).indexes()
        assert len(opened) == len(INDEXES)
        for name in INDEXES:
            label, numbers = library.index_label(name), set(library.index_segments(name).numbers())
            assert numbers == {number for number, _ in label.segments.values()} if label else not numbers

    def _restores(self, backup: Path, copy: Path) -> None:
        import shutil

        for passphrase in PASSPHRASES:
            try:
                restored = Library.restore(backup, copy, passphrase)
            except WrongPassphrase:
                continue
            assert restored.damage() == ()
            restored.close()
            shutil.rmtree(copy)
            return
        raise AssertionError("no passphrase opens the backup")


def forked(work: Callable[[], object]) -> int:
    """The process that does it; it ends with 1 when it fails."""
    process = os.fork()
    if process:
        return process
    try:
        work()
    except BaseException:  # noqa: BLE001 - whatever it is, the process that forked us must not go on twice
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def one_round(where: Places, bundled: Bundled, seed: int) -> list[list[str]]:
    """What the worker said before it was killed."""
    reading, writing = os.pipe()
    chance = random.Random(-seed)

    def work() -> None:
        os.close(reading)
        Worker(where, bundled, seed, writing).work()

    process = forked(work)
    os.close(writing)
    with os.fdopen(reading) as said:
        first = said.readline()
        time.sleep(chance.uniform(0, 0.12))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        return [json.loads(line) for line in (first, *said) if line.endswith("\n")]


def main(folder: str, rounds: str, seed: str) -> int:
    where = places(Path(folder) / "library")
    bundled = Bundled(where)
    bundled.mentions(a_document())
    Library.create(where.library, PASSPHRASES[0], QUICK).close()
    Personal(Library.in_memory(), bundled).indexes()
    confirmed: dict[str, set[str]] = {"add": set(), "annotate": set(), "correct": set()}
    interrupted: Counter[str] = Counter()
    for number in range(int(seed), int(seed) + int(rounds)):
        lines = one_round(where, bundled, number)
        for what, kept in confirmed.items():
            kept |= {line[2] for line in lines if line[:2] == ["done", what] and line[2]}
        interrupted[lines[-1][1] if lines and lines[-1][0] == "begin" else "between"] += 1
        judge = forked(partial(Judge(where, bundled).judge, confirmed))
        if os.waitpid(judge, 0)[1]:
            print(f"lost in round {number}: {lines[-3:]}", file=sys.stderr)
            return 1
    kept = {f"kept by {what}": len(ids) for what, ids in confirmed.items()}
    print(json.dumps({"rounds": int(rounds), **kept, **interrupted}))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
